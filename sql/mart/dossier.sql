-- One row per dossier, as known now, without personal data; sorted by unit and day of receipt.
-- grain: dossier_id
select
    dossier.dossier_id, dossier.dossier_code, dossier.source, dossier.unit_id, dossier.procedure_code,
    dossier.channel, dossier.status, dossier.received_at, dossier.first_due_at, dossier.current_due_at,
    dossier.due_at, dossier.due_basis, dossier.due_precision, dossier.ended_at, dossier.end_kind,
    dossier.outcome, dossier.working_days, dossier.late_working_days, dossier.paused_working_days,
    dossier.supplements, dossier.apologies, dossier.service_level, dossier.is_digitised,
    dossier.has_electronic_result, dossier.has_fee, dossier.paid_online,
    dossier.calendar_no, term.started_on, term.start_minute,
    term.due_minute is not null as is_by_minute,
    term.legal_at as legal_due_at, dossier.told_due_at, begun.term_source, begun.duration_count as term_count,
    begun.duration_unit as term_unit, begun.mixed_working_days as term_mixed_days,
    begun.extra_days as term_extra_days, begun.term_basis, begun.start_rule,
    coalesce(rule.end_rule, 'DECIDED') as end_rule, begun.pause_mode, rule.legal_basis as rule_basis
from core.dossier as dossier
join core.dossier_begun as begun on begun.dossier_no = dossier.dossier_no
join core.dossier_term as term
    on term.dossier_no = dossier.dossier_no
    and term.calendar_no = dossier.calendar_no
    and term.start_no = 0
left join core.clock_rule as rule
    on rule.procedure_code = dossier.procedure_code
    and dossier.received_on >= rule.valid_from
    and dossier.received_on <= rule.valid_to
order by dossier.dossier_no
