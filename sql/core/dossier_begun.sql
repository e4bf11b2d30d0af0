-- One row per accepted or refused dossier as far as it lies before the end of the data date: its dates as
-- told, and the term and the rules that were in force for it on the day of receipt. Dossiers only
-- submitted, deleted, tried out, moved in from an older system or received later are in
-- core.dossier_excluded.
-- grain: dossier_no
-- units: dossier_no is a number inside this build only, by unit and day of receipt
-- term_source: DECISION (a version of the procedure told with its decision), DOSSIER (copied into the
-- dossier), CATALOGUE (reference file)
-- law: QĐ 766/QĐ-TTg: the end is the decision, else the hand-over, else the withdrawal or the stop; refused
-- before acceptance is outside. A rule of the procedure may say that only the hand-over ends it.
with decided_version as (
    select
        procedure_code, coalesce(case_code, '') as case_code, channel, valid_from, valid_to, duration_count,
        duration_unit, mixed_working_days, pause_mode, decision
    from core.procedure_version
    where decision is not null and (duration_count is not null or duration_unit in ('SAME_DAY', 'NONE'))
), dated as (
    select
        dossier.dossier_id, dossier.dossier_code, dossier.source, dossier.unit_id, dossier.procedure_code,
        dossier.channel, dossier.status, dossier.service_level, dossier.has_fee, dossier.paid_online,
        dossier.is_digitised, dossier.has_electronic_result,
        coalesce(dossier.received_at, dossier.submitted_at, dossier.refused_at) as received_at,
        cast(coalesce(dossier.received_at, dossier.submitted_at, dossier.refused_at) as date) as received_on,
        coalesce(dossier.first_due_at, dossier.due_at) as promised_at,
        dossier.due_at as told_due_at,
        coalesce(dossier.first_due_precision, dossier.due_precision) as due_precision,
        dossier.decided_at, dossier.returned_at, dossier.withdrawn_at, dossier.refused_at,
        dossier.submitted_at,
        coalesce(detail.case_code, '') as case_code,
        detail.duration_count as own_count,
        detail.duration_unit as own_unit,
        clock.as_of_on
    from staging.onestop_dossier as dossier
    cross join run.clock as clock
    left join staging.dossier_detail as detail on detail.dossier_id = dossier.dossier_id
    where
        not dossier.is_deleted
        and dossier.status <> 'SUBMITTED'
        and not coalesce(detail.is_migrated, false)
        and not coalesce(detail.is_test, false)
), ruled as (
    select
        dated.dossier_id, dated.dossier_code, dated.source, dated.unit_id, dated.procedure_code,
        dated.channel, dated.status, dated.service_level, dated.has_fee, dated.paid_online,
        dated.is_digitised, dated.has_electronic_result, dated.received_at, dated.received_on,
        dated.promised_at, dated.told_due_at, dated.due_precision, dated.decided_at, dated.returned_at,
        dated.case_code, dated.own_count, dated.own_unit, dated.as_of_on,
        rule.start_rule, rule.end_rule, rule.pause_mode as rule_pause_mode, rule.legal_basis,
        case when remote.unit_id is not null then rule.remote_extra_days else 0 end as extra_days,
        case
            when dated.status = 'REFUSED'
                then coalesce(dated.refused_at, dated.decided_at, dated.received_at)
            when dated.status in ('WITHDRAWN', 'STOPPED')
                then coalesce(dated.withdrawn_at, dated.decided_at, dated.returned_at)
            when rule.end_rule = 'RETURNED' then coalesce(dated.returned_at, dated.withdrawn_at)
            else coalesce(dated.decided_at, dated.returned_at, dated.withdrawn_at)
        end as ended_at,
        case
            when dated.status in ('REFUSED', 'WITHDRAWN', 'STOPPED') then dated.status
            when dated.decided_at is not null and rule.end_rule is distinct from 'RETURNED' then 'DECIDED'
            when dated.returned_at is not null then 'RETURNED'
            when dated.withdrawn_at is not null then 'WITHDRAWN'
        end as end_kind
    from dated
    left join core.clock_rule as rule
        on rule.procedure_code = dated.procedure_code
        and dated.received_on >= rule.valid_from
        and dated.received_on <= rule.valid_to
    left join reference.remote_unit as remote
        on remote.unit_id = dated.unit_id
        and dated.received_on >= coalesce(remote.valid_from, date '0001-01-01')
        and dated.received_on <= coalesce(remote.valid_to, date '9999-12-31')
    where dated.received_on <= dated.as_of_on
), numbered as (
    select
        dossier_id,
        row_number() over (order by unit_id, received_at, dossier_id) as dossier_no
    from ruled
    where not (status = 'REFUSED' and cast(ended_at as date) > as_of_on)
)
select
    numbered.dossier_no,
    ruled.dossier_id, ruled.dossier_code, ruled.source, ruled.unit_id, ruled.procedure_code, ruled.channel,
    ruled.status, ruled.service_level, ruled.has_fee, ruled.paid_online, ruled.is_digitised,
    ruled.has_electronic_result, ruled.received_at, ruled.received_on, ruled.promised_at, ruled.told_due_at,
    ruled.due_precision, ruled.decided_at, ruled.returned_at,
    -- an end before the receipt was entered afterwards: it ended when it was received; an end after the data
    -- date has not happened yet
    case
        when cast(ruled.ended_at as date) <= ruled.as_of_on then greatest(ruled.ended_at, ruled.received_at)
    end as ended_at,
    case when cast(ruled.ended_at as date) <= ruled.as_of_on then ruled.end_kind end as end_kind,
    case
        when coalesce(version.duration_unit, usual.duration_unit) is not null then 'DECISION'
        when ruled.own_unit is not null then 'DOSSIER'
        when catalogued.duration_unit is not null then 'CATALOGUE'
    end as term_source,
    coalesce(version.duration_unit, usual.duration_unit, ruled.own_unit, catalogued.duration_unit)
        as duration_unit,
    case
        when version.duration_unit is not null then version.duration_count
        when usual.duration_unit is not null then usual.duration_count
        when ruled.own_unit is not null then ruled.own_count
        else catalogued.duration_count
    end as duration_count,
    case
        when version.duration_unit is not null then version.mixed_working_days
        else usual.mixed_working_days
    end as mixed_working_days,
    -- the document that lays the term down, where one is told
    case
        when coalesce(version.duration_unit, usual.duration_unit) is not null
            then coalesce(version.decision, usual.decision)
        when ruled.own_unit is not null then null
        else catalogued.source
    end as term_basis,
    coalesce(ruled.start_rule, 'NEXT_DAY') as start_rule,
    coalesce(ruled.end_rule, 'DECIDED') as end_rule,
    ruled.legal_basis as rule_basis,
    coalesce(version.pause_mode, usual.pause_mode, ruled.rule_pause_mode, 'PAUSE') as pause_mode,
    coalesce(ruled.extra_days, 0) as extra_days,
    coalesce(calendar.calendar_id, 'hanh-chinh') as calendar_id
from ruled
join numbered on numbered.dossier_id = ruled.dossier_id
left join decided_version as version
    on version.procedure_code = ruled.procedure_code
    and version.case_code = ruled.case_code
    and version.channel = case when ruled.channel in ('ONLINE', 'POSTAL') then ruled.channel else 'DIRECT' end
    and ruled.received_on >= version.valid_from
    and ruled.received_on <= version.valid_to
left join decided_version as usual
    on usual.procedure_code = ruled.procedure_code
    and usual.case_code = case when ruled.case_code <> '' then '' end
    and usual.channel = case when ruled.channel in ('ONLINE', 'POSTAL') then ruled.channel else 'DIRECT' end
    and ruled.received_on >= usual.valid_from
    and ruled.received_on <= usual.valid_to
left join reference.procedure as catalogued on catalogued.procedure_code = ruled.procedure_code
left join reference.unit_calendar as calendar on calendar.unit_id = ruled.unit_id
