-- One row per accepted or refused dossier as far as it lies before the end of the data date, with the
-- dates and the rules that its clock runs by: the term and the rules that were in force on the day of
-- receipt. What else is told of it stands in core.dossier; all others are in core.dossier_excluded.
-- grain: dossier_no
-- kept: no
-- units: dossier_no is the short number by which the clock's tables know it, inside this build only, by unit
-- and time of receipt; told_row is the rowid of its row in staging.onestop_dossier, which a build does not
-- change once it is made
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
), unit as (
    select unit_id, cast(row_number() over (order by unit_id) as integer) as unit_no
    from (select distinct unit_id from staging.onestop_dossier) as seen
), numbered as (
    -- sorted by 24 bytes of fixed width, since texts take twice as long; of one instant the hash decides
    select
        dossier.rowid as told_row,
        row_number() over (
            order by
                unit.unit_no,
                coalesce(dossier.received_at, dossier.submitted_at, dossier.refused_at),
                hash(dossier.dossier_id)
        ) as dossier_no
    from staging.onestop_dossier as dossier
    cross join run.clock as clock
    left join unit on unit.unit_id = dossier.unit_id
    left join staging.dossier_detail as detail on detail.dossier_id = dossier.dossier_id
    where
        not dossier.is_deleted
        and dossier.status <> 'SUBMITTED'
        and not coalesce(detail.is_migrated, false)
        and not coalesce(detail.is_test, false)
        and cast(coalesce(dossier.received_at, dossier.submitted_at, dossier.refused_at) as date)
        <= clock.as_of_on
        and not (
            dossier.status = 'REFUSED'
            and cast(
                coalesce(
                    dossier.refused_at, dossier.decided_at, dossier.received_at, dossier.submitted_at
                ) as date
            ) > clock.as_of_on
        )
), dated as (
    select
        numbered.dossier_no, numbered.told_row, dossier.dossier_id, dossier.unit_id,
        dossier.procedure_code, dossier.status,
        case when dossier.channel in ('ONLINE', 'POSTAL') then dossier.channel else 'DIRECT' end as channel,
        coalesce(dossier.received_at, dossier.submitted_at, dossier.refused_at) as received_at,
        cast(coalesce(dossier.received_at, dossier.submitted_at, dossier.refused_at) as date) as received_on,
        coalesce(dossier.first_due_at, dossier.due_at) as promised_at,
        coalesce(dossier.first_due_precision, dossier.due_precision) as due_precision,
        dossier.decided_at, dossier.returned_at, dossier.withdrawn_at, dossier.refused_at,
        coalesce(detail.case_code, '') as case_code,
        detail.duration_count as own_count,
        detail.duration_unit as own_unit
    from staging.onestop_dossier as dossier
    join numbered on numbered.told_row = dossier.rowid
    left join staging.dossier_detail as detail on detail.dossier_id = dossier.dossier_id
), ruled as (
    select
        dated.dossier_no, dated.told_row, dated.dossier_id, dated.received_at, dated.received_on,
        dated.promised_at, dated.due_precision,
        case
            when version.duration_unit is not null or usual.duration_unit is not null then 'DECISION'
            when dated.own_unit is not null then 'DOSSIER'
            when catalogued.duration_unit is not null then 'CATALOGUE'
        end as term_source,
        coalesce(version.duration_unit, usual.duration_unit, dated.own_unit, catalogued.duration_unit)
            as duration_unit,
        case
            when version.duration_unit is not null then version.duration_count
            when usual.duration_unit is not null then usual.duration_count
            when dated.own_unit is not null then dated.own_count
            else catalogued.duration_count
        end as duration_count,
        case
            when version.duration_unit is not null then version.mixed_working_days
            else usual.mixed_working_days
        end as mixed_working_days,
        -- the document that lays the term down, where one is told
        case
            when version.duration_unit is not null or usual.duration_unit is not null
                then coalesce(version.decision, usual.decision)
            when dated.own_unit is not null then null
            else catalogued.source
        end as term_basis,
        coalesce(rule.start_rule, 'NEXT_DAY') as start_rule,
        coalesce(version.pause_mode, usual.pause_mode, rule.pause_mode, 'PAUSE') as pause_mode,
        case when remote.unit_id is not null then coalesce(rule.remote_extra_days, 0) else 0 end
            as extra_days,
        coalesce(calendar.calendar_id, 'hanh-chinh') as calendar_id,
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
    left join decided_version as version
        on version.procedure_code = dated.procedure_code
        and version.case_code = dated.case_code
        and version.channel = dated.channel
        and dated.received_on >= version.valid_from
        and dated.received_on <= version.valid_to
    left join decided_version as usual
        on usual.procedure_code = dated.procedure_code
        and usual.case_code = case when dated.case_code <> '' then '' end
        and usual.channel = dated.channel
        and dated.received_on >= usual.valid_from
        and dated.received_on <= usual.valid_to
    left join reference.procedure as catalogued on catalogued.procedure_code = dated.procedure_code
    left join reference.unit_calendar as calendar on calendar.unit_id = dated.unit_id
)
select
    ruled.dossier_no, ruled.told_row, ruled.dossier_id, ruled.received_at, ruled.received_on,
    ruled.promised_at, ruled.due_precision,
    -- an end before the receipt was entered afterwards: it ended when it was received; an end after the data
    -- date has not happened yet
    case
        when cast(ruled.ended_at as date) <= clock.as_of_on then greatest(ruled.ended_at, ruled.received_at)
    end as ended_at,
    case when cast(ruled.ended_at as date) <= clock.as_of_on then ruled.end_kind end as end_kind,
    ruled.term_source, ruled.duration_unit, ruled.duration_count, ruled.mixed_working_days, ruled.term_basis,
    ruled.start_rule, ruled.pause_mode, ruled.extra_days, ruled.calendar_id
from ruled
cross join run.clock as clock
