-- One row per accepted or refused dossier with the dates that its life turns on, as far as they lie before
-- the end of the data date. Dossiers only submitted, deleted, tried out, moved in from an older system or
-- received later are not here.
-- grain: dossier_id
-- law: QĐ 766/QĐ-TTg: the end is the decision, else the hand-over, else the withdrawal or the stop; refused
-- before acceptance is outside. NĐ 61/2018: what the slip promised binds; an apology with a new date does not
-- move it.
-- units: dossier_no is a number inside this build only, by unit and day of receipt
with dated as (
    select
        dossier.dossier_id, dossier.dossier_code, dossier.source, dossier.unit_id, dossier.procedure_code,
        dossier.channel, dossier.status, dossier.service_level,
        dossier.has_fee, dossier.paid_online, dossier.is_digitised, dossier.has_electronic_result,
        coalesce(dossier.received_at, dossier.submitted_at, dossier.refused_at) as received_at,
        coalesce(dossier.first_due_at, dossier.due_at) as promised_at,
        dossier.due_at as told_due_at,
        coalesce(dossier.first_due_precision, dossier.due_precision) as due_precision,
        case
            when dossier.status = 'REFUSED'
                then coalesce(
                    dossier.refused_at, dossier.decided_at, dossier.received_at, dossier.submitted_at
                )
            when dossier.status in ('WITHDRAWN', 'STOPPED')
                then coalesce(dossier.withdrawn_at, dossier.decided_at, dossier.returned_at)
            else coalesce(dossier.decided_at, dossier.returned_at, dossier.withdrawn_at)
        end as ended_at,
        case
            when dossier.status in ('REFUSED', 'WITHDRAWN', 'STOPPED') then dossier.status
            when dossier.decided_at is not null then 'DECIDED'
            when dossier.returned_at is not null then 'RETURNED'
            when dossier.withdrawn_at is not null then 'WITHDRAWN'
        end as end_kind,
        dossier.decided_at, dossier.returned_at,
        clock.as_of_on
    from staging.onestop_dossier as dossier, run.clock as clock
    where
        not dossier.is_deleted
        and dossier.status <> 'SUBMITTED'
        and dossier.dossier_id not in (
            select detail.dossier_id from staging.dossier_detail as detail
            where detail.is_migrated or detail.is_test
        )
        and cast(coalesce(dossier.received_at, dossier.submitted_at, dossier.refused_at) as date)
        <= clock.as_of_on
), begun as (
    -- an end before the receipt was entered afterwards: it ended when it was received; an end after the data
    -- date has not happened yet
    select
        dossier_id, dossier_code, source, unit_id, procedure_code, channel, status, service_level,
        has_fee, paid_online, is_digitised, has_electronic_result,
        received_at, promised_at, told_due_at, due_precision, decided_at, returned_at, as_of_on,
        case when cast(ended_at as date) <= as_of_on then greatest(ended_at, received_at) end as ended_at,
        case when cast(ended_at as date) <= as_of_on then end_kind end as end_kind
    from dated
    where not (status = 'REFUSED' and cast(ended_at as date) > as_of_on)
), told as (
    select
        event.dossier_id,
        cast(count(*) filter (where event.kind = 'SUPPLEMENT_REQUESTED') as integer) as supplements,
        cast(count(*) filter (where event.kind = 'APOLOGY') as integer) as apologies,
        max_by(event.new_due_at, (event.event_at, event.new_due_at)) filter (
            where event.new_due_at is not null
        ) as last_promise_at,
        list(cast(event.event_at as date) order by event.event_at) filter (
            where event.kind = 'SUPPLEMENT_REQUESTED'
        ) as requested_on
    from staging.onestop_event as event, run.clock as clock
    where cast(event.event_at as date) <= clock.as_of_on
    group by event.dossier_id
), with_legal_number as (
    select
        begun.dossier_id, begun.dossier_code, begun.source, begun.unit_id, begun.procedure_code,
        begun.channel,
        begun.status, begun.service_level, begun.has_fee, begun.paid_online, begun.is_digitised,
        begun.has_electronic_result, begun.received_at, begun.promised_at, begun.told_due_at,
        begun.due_precision, begun.decided_at, begun.returned_at, begun.ended_at, begun.end_kind,
        received.working_day_no as received_no,
        -- a term of days ends on a working day; a term of calendar days or months that does not is moved to
        -- the next
        case
            when begun.promised_at is not null or begun.status = 'REFUSED' then null
            when procedure.duration_unit = 'WORKING_DAY'
                then received.working_day_no + ceil(procedure.duration_count)
            when procedure.duration_unit = 'WORKING_HOUR'
                then received.working_day_no + ceil(procedure.duration_count / 8)
            when procedure.duration_unit in ('CALENDAR_DAY', 'MONTH', 'SAME_DAY')
                then last_of_term.working_day_no + case when last_of_term.is_working then 0 else 1 end
        end as legal_no
    from begun
    left join core.working_day as received on received.day = cast(begun.received_at as date)
    left join core.procedure as procedure on procedure.procedure_code = begun.procedure_code
    left join core.working_day as last_of_term
        on last_of_term.day = case procedure.duration_unit
            when 'CALENDAR_DAY'
                then cast(begun.received_at as date) + cast(ceil(procedure.duration_count) as integer)
            when 'MONTH'
                then cast(
                    cast(begun.received_at as date)
                    + to_months(cast(ceil(procedure.duration_count) as integer)) as date
                )
            when 'SAME_DAY' then cast(begun.received_at as date)
        end
)
select
    row_number() over (order by life.unit_id, life.received_at, life.dossier_id) as dossier_no,
    life.dossier_id,
    life.dossier_code,
    life.source,
    life.unit_id,
    life.procedure_code,
    life.channel,
    -- seen from before its end, a dossier that has ended since was being processed
    case
        when life.end_kind is null and life.status in ('DECIDED', 'RETURNED', 'WITHDRAWN', 'STOPPED')
            then 'PROCESSING'
        else life.status
    end as status,
    life.received_at,
    cast(life.received_at as date) as received_on,
    life.received_no,
    coalesce(life.promised_at, cast(legal.day + interval 17 hours as timestamp)) as first_due_at,
    coalesce(
        told.last_promise_at, life.told_due_at, life.promised_at,
        cast(legal.day + interval 17 hours as timestamp)
    ) as current_due_at,
    case
        when life.promised_at is not null then 'PROMISED'
        when legal.day is not null then 'LEGAL'
        else 'NONE'
    end as due_basis,
    case when life.promised_at is null then 'DAY' else life.due_precision end as due_precision,
    life.ended_at,
    cast(life.ended_at as date) as ended_on,
    life.end_kind,
    life.decided_at,
    life.returned_at,
    coalesce(told.supplements, 0) as supplements,
    coalesce(told.apologies, 0) as apologies,
    told.requested_on[2] as second_request_on,
    life.service_level,
    life.is_digitised,
    life.has_electronic_result,
    life.has_fee,
    life.paid_online
from with_legal_number as life
left join core.working_day as legal on legal.working_day_no = life.legal_no and legal.is_working
left join told on told.dossier_id = life.dossier_id
order by 1
