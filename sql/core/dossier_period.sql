-- One row per dossier and period that handles it: received in it or open when it began; a dossier refused
-- before acceptance in the period in which it was refused. The outcome is that at the period's end, or at the
-- data date.
-- grain: period_id, dossier_id
select
    period.period_id,
    life.dossier_id,
    life.unit_id,
    life.procedure_code,
    life.channel,
    life.end_kind is distinct from 'REFUSED' and life.received_on >= period.starts_on as is_received,
    life.end_kind is distinct from 'REFUSED' and life.received_on < period.starts_on as is_carried_in,
    judged.outcome,
    judged.is_in_time,
    judged.is_reappointed_met,
    coalesce(life.is_digitised, false) as is_digitised,
    coalesce(life.has_electronic_result, false) as has_electronic_result,
    -- where the row is silent the catalogue answers; what other dossiers bore may be known only later
    coalesce(life.has_fee, procedure.in_catalogue and procedure.has_fee, false) as has_fee,
    -- what bears no fee cannot be paid
    coalesce(life.has_fee, procedure.in_catalogue and procedure.has_fee, false)
    and coalesce(life.paid_online, false) as paid_online,
    judged.working_days,
    case
        when life.due_basis in ('PROMISED', 'LEGAL_SHORTER')
            then greatest(promised.working_day_no - life.received_no, 0)
    end as promised_working_days,
    life.received_on,
    life.ended_on
from core.dossier as life
join core.period as period
    on life.received_on <= period.judged_on
    and (life.ended_on is null or life.ended_on >= period.starts_on)
    -- a refused dossier counts where it was refused, nowhere before
    and (life.end_kind is distinct from 'REFUSED' or life.ended_on <= period.judged_on)
join core.dossier_at as judged
    on judged.dossier_no = life.dossier_no
    and judged.judged_on = least(period.judged_on, coalesce(life.ended_on, period.judged_on))
left join core.procedure as procedure on procedure.procedure_code = life.procedure_code
left join core.clock_day as promised
    on promised.calendar_no = life.calendar_no and promised.day = cast(life.first_due_at as date)
