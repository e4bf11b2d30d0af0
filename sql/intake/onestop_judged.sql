-- One row per dossier row sent, typed, with the code and the canonical column of what keeps it out (null: nothing).
-- Shape is judged here, never meaning: whether a procedure exists or a day is worked is asked later.
-- grain: file_no, sheet, line
-- units: local time of Vietnam; a word that the profile does not know begins with '?'
with rows_as_read as (
    select
        r.file_no, r.sheet, r.line, r.damage, r.damage_column,
        f.file_id, f.source, f.promise, f.exported_at, f.dossier_shape, f.ended_rule,
        r.dossier_code, r.alt_code, r.procedure_code, r.field_code, r.unit, r.channel, r.service_level,
        r.applicant_type, r.status, r.fee, r.paid_online, r.is_digitised, r.has_electronic_result, r.is_deleted,
        r.submitted_at as submitted_text, r.received_at as received_text, r.due_at as due_text,
        r.decided_at as decided_text, r.returned_at as returned_text, r.refused_at as refused_text,
        r.withdrawn_at as withdrawn_text, r.version_at as version_text,
        read_instant(r.submitted_at, f.instant_form) as submitted_at,
        read_instant(r.received_at, f.instant_form) as received_at,
        read_instant(r.due_at, f.instant_form) as due_at,
        read_instant(r.decided_at, f.instant_form) as decided_at,
        read_instant(r.returned_at, f.instant_form) as returned_at,
        read_instant(r.refused_at, f.instant_form) as refused_at,
        read_instant(r.withdrawn_at, f.instant_form) as withdrawn_at,
        read_instant(r.version_at, f.instant_form) as version_at,
        read_amount(r.fee) as fee_amount,
        procedure_code(r.procedure_code) as national_or_local_code,
        md5(concat_ws('|',
            coalesce(r.alt_code, '-'), coalesce(r.procedure_code, '-'), coalesce(r.field_code, '-'),
            coalesce(r.unit, '-'), coalesce(r.channel, '-'), coalesce(r.service_level, '-'),
            coalesce(r.applicant_type, '-'), coalesce(r.status, '-'), coalesce(r.submitted_at, '-'),
            coalesce(r.received_at, '-'), coalesce(r.due_at, '-'), coalesce(r.decided_at, '-'),
            coalesce(r.returned_at, '-'), coalesce(r.refused_at, '-'), coalesce(r.withdrawn_at, '-'),
            coalesce(r.fee, '-'), coalesce(r.paid_online, '-'), coalesce(r.is_digitised, '-'),
            coalesce(r.has_electronic_result, '-'), coalesce(r.is_deleted, '-'), coalesce(r.events, '-')
        )) as content_hash
    from raw_dossier as r
    join sent_file as f on f.file_no = r.file_no
),

-- Dates that programs write when they mean none.
rows_without_sentinels as (
    select
        r.file_no, r.sheet, r.line, r.damage, r.damage_column,
        r.file_id, r.source, r.promise, r.exported_at, r.dossier_shape, r.ended_rule,
        r.dossier_code, r.alt_code, r.procedure_code, r.field_code, r.unit, r.channel, r.service_level,
        r.applicant_type, r.status, r.fee, r.paid_online, r.is_digitised, r.has_electronic_result, r.is_deleted,
        r.submitted_text, r.received_text, r.due_text, r.decided_text, r.returned_text, r.refused_text,
        r.withdrawn_text, r.version_text,
        case when cast(r.submitted_at as date) not in (date '0001-01-01', date '1900-01-01', date '9999-12-31')
            then r.submitted_at end as submitted_at,
        r.received_at,
        case when cast(r.due_at as date) not in (date '0001-01-01', date '1900-01-01', date '9999-12-31')
            then r.due_at end as due_at,
        case when cast(r.decided_at as date) not in (date '0001-01-01', date '1900-01-01', date '9999-12-31')
            then r.decided_at end as decided_at,
        case when cast(r.returned_at as date) not in (date '0001-01-01', date '1900-01-01', date '9999-12-31')
            then r.returned_at end as returned_at,
        case when cast(r.refused_at as date) not in (date '0001-01-01', date '1900-01-01', date '9999-12-31')
            then r.refused_at end as refused_at,
        case when cast(r.withdrawn_at as date) not in (date '0001-01-01', date '1900-01-01', date '9999-12-31')
            then r.withdrawn_at end as withdrawn_at,
        r.version_at,
        r.submitted_text is not null and r.submitted_at is null as is_submitted_unreadable,
        r.due_text is not null and r.due_at is null as is_due_unreadable,
        r.decided_text is not null and r.decided_at is null as is_decided_unreadable,
        r.returned_text is not null and r.returned_at is null as is_returned_unreadable,
        r.refused_text is not null and r.refused_at is null as is_refused_unreadable,
        r.withdrawn_text is not null and r.withdrawn_at is null as is_withdrawn_unreadable,
        r.due_at as due_as_sent,
        r.fee_amount, r.national_or_local_code, r.content_hash
    from rows_as_read as r
),

-- The status of systems that have none follows from the dates; an end that stands in another column goes to its own.
rows_with_ends as (
    select
        r.file_no, r.sheet, r.line, r.damage, r.damage_column,
        r.file_id, r.source, r.promise, r.exported_at, r.dossier_shape, r.ended_rule,
        r.dossier_code, r.alt_code, r.procedure_code, r.field_code, r.unit, r.channel, r.service_level,
        r.applicant_type, r.fee, r.paid_online, r.is_digitised, r.has_electronic_result, r.is_deleted,
        r.submitted_text, r.received_text, r.due_text, r.decided_text, r.returned_text, r.refused_text,
        r.withdrawn_text, r.version_text,
        coalesce(r.status, case
            when r.returned_at is not null then 'RETURNED'
            when r.decided_at is not null then 'DECIDED'
            when r.refused_at is not null then 'REFUSED'
            when r.withdrawn_at is not null then 'WITHDRAWN'
            when r.received_at is null then 'SUBMITTED'
            else 'PROCESSING'
        end) as status,
        r.submitted_at, r.received_at, r.due_at,
        case
            when r.status in ('REFUSED', 'WITHDRAWN') then null
            when r.status = 'DECIDED' then coalesce(r.decided_at, r.returned_at)
            else r.decided_at
        end as decided_at,
        case when r.status in ('REFUSED', 'WITHDRAWN') then null
            when r.status = 'DECIDED' and r.decided_at is null then null
            else r.returned_at
        end as returned_at,
        case when r.status = 'REFUSED' then coalesce(r.refused_at, r.decided_at, r.returned_at)
            else r.refused_at end as refused_at,
        case when r.status = 'WITHDRAWN' then coalesce(r.withdrawn_at, r.decided_at, r.returned_at)
            else r.withdrawn_at end as withdrawn_at,
        r.version_at,
        least(r.decided_at, r.returned_at, r.refused_at, r.withdrawn_at) as first_end_at,
        greatest(r.decided_at, r.returned_at, r.refused_at, r.withdrawn_at) as last_end_at,
        r.is_submitted_unreadable, r.is_due_unreadable, r.is_decided_unreadable, r.is_returned_unreadable,
        r.is_refused_unreadable, r.is_withdrawn_unreadable, r.due_as_sent,
        r.fee_amount, r.national_or_local_code, r.content_hash
    from rows_without_sentinels as r
),

-- A date without an hour is midnight; on the day of receipt it is no end before the receipt.
rows_with_order as (
    select
        r.file_no, r.sheet, r.line, r.damage, r.damage_column,
        r.file_id, r.source, r.promise, r.exported_at, r.dossier_shape, r.ended_rule,
        r.dossier_code, r.alt_code, r.procedure_code, r.field_code, r.unit, r.channel, r.service_level,
        r.applicant_type, r.status, r.fee, r.paid_online, r.is_digitised, r.has_electronic_result, r.is_deleted,
        r.submitted_text, r.received_text, r.due_text, r.decided_text, r.returned_text, r.refused_text,
        r.withdrawn_text, r.version_text,
        r.submitted_at, r.received_at, r.due_at, r.decided_at, r.returned_at, r.refused_at, r.withdrawn_at,
        r.version_at, r.first_end_at, r.last_end_at,
        r.is_submitted_unreadable, r.is_due_unreadable, r.is_decided_unreadable, r.is_returned_unreadable,
        r.is_refused_unreadable, r.is_withdrawn_unreadable, r.due_as_sent,
        r.fee_amount, r.national_or_local_code, r.content_hash,
        r.first_end_at < case when r.first_end_at = cast(cast(r.first_end_at as date) as timestamp)
            then cast(cast(r.received_at as date) as timestamp) else r.received_at end as is_ended_before_received,
        case when r.promise = 'DAY' then cast(r.due_at as date) < cast(r.received_at as date)
            else r.due_at < r.received_at end as is_due_before_received,
        coalesce(u.is_foreign, false) as is_unit_foreign,
        u.unit_id, e.code as event_code, e.column_name as event_column, e.bad_text as event_text
    from rows_with_ends as r
    left join unit_match as u
        on u.file_no = r.file_no and u.unit_text = coalesce(r.unit, '')
        and cast(coalesce(r.received_at, r.submitted_at, r.exported_at, timestamp '2000-01-01 00:00:00') as date)
            between u.valid_from and u.valid_to
    left join onestop_event_fault as e on e.file_no = r.file_no and e.sheet = r.sheet and e.line = r.line
),

rows_with_verdict as (
    select
        r.file_no, r.sheet, r.line, r.damage, r.damage_column,
        r.file_id, r.source, r.promise, r.exported_at, r.dossier_shape,
        r.dossier_code, r.alt_code, r.procedure_code, r.field_code, r.unit, r.channel, r.service_level,
        r.applicant_type, r.status, r.fee, r.paid_online, r.is_digitised, r.has_electronic_result, r.is_deleted,
        r.submitted_text, r.received_text, r.due_text, r.decided_text, r.returned_text, r.refused_text,
        r.withdrawn_text, r.version_text,
        r.submitted_at, r.received_at, r.due_at, r.decided_at, r.returned_at, r.refused_at, r.withdrawn_at,
        r.version_at, r.due_as_sent, r.fee_amount, r.national_or_local_code, r.content_hash,
        r.is_ended_before_received, r.unit_id, r.event_column, r.event_text,
        case
            when r.damage is not null then r.damage || ':@damage'
            when is_nothing(r.dossier_code) then 'ID_REQUIRED:dossier_code'
            when not is_dossier_code(r.dossier_code, r.dossier_shape) then 'ID_FORMAT:dossier_code'
            when r.received_text is not null and r.received_at is null then 'DATE_INVALID:received_at'
            when r.received_at < timestamp '1990-01-01 00:00:00' then 'DATE_INVALID:received_at'
            when r.received_at > c.now_at + interval 10 minutes then 'DATE_FUTURE:received_at'
            when cast(r.received_at as date) > cast(r.exported_at as date) then 'DATE_FUTURE:received_at'
            when r.is_unit_foreign then 'UNIT_FOREIGN:unit'
            when r.unit_id is null then 'UNIT_UNKNOWN:unit'
            when r.national_or_local_code is null then 'PROC_UNKNOWN:procedure_code'
            when left(r.status, 1) = '?' then 'ENUM:status'
            when left(r.channel, 1) = '?' then 'ENUM:channel'
            when left(r.service_level, 1) = '?' then 'ENUM:service_level'
            when left(r.applicant_type, 1) = '?' then 'ENUM:applicant_type'
            when left(r.paid_online, 1) = '?' then 'ENUM:paid_online'
            when left(r.is_digitised, 1) = '?' then 'ENUM:is_digitised'
            when left(r.has_electronic_result, 1) = '?' then 'ENUM:has_electronic_result'
            when left(r.is_deleted, 1) = '?' then 'ENUM:is_deleted'
            when r.is_submitted_unreadable then 'DATE_INVALID:submitted_at'
            when r.is_due_unreadable then 'DATE_INVALID:due_at'
            when r.is_decided_unreadable then 'DATE_INVALID:decided_at'
            when r.is_returned_unreadable then 'DATE_INVALID:returned_at'
            when r.is_refused_unreadable then 'DATE_INVALID:refused_at'
            when r.is_withdrawn_unreadable then 'DATE_INVALID:withdrawn_at'
            when r.version_text is not null and r.version_at is null then 'DATE_INVALID:version_at'
            when r.received_at is null and r.status not in ('SUBMITTED', 'REFUSED', 'WITHDRAWN')
                then 'DATE_REQUIRED:received_at'
            when r.received_at is null and r.submitted_at is null then 'DATE_REQUIRED:submitted_at'
            when r.submitted_at > c.now_at + interval 10 minutes then 'DATE_FUTURE:submitted_at'
            when r.last_end_at > c.now_at + interval 10 minutes then 'DATE_FUTURE:' || case
                when r.last_end_at = r.returned_at then 'returned_at'
                when r.last_end_at = r.refused_at then 'refused_at'
                when r.last_end_at = r.withdrawn_at then 'withdrawn_at'
                else 'decided_at' end
            when r.is_due_before_received then 'DUE_ORDER:due_at'
            when r.is_ended_before_received and r.ended_rule = 'QUARANTINE' then 'ORDER:' || case
                when r.first_end_at = r.returned_at then 'returned_at'
                when r.first_end_at = r.refused_at then 'refused_at'
                when r.first_end_at = r.withdrawn_at then 'withdrawn_at'
                else 'decided_at' end
            when r.status in ('DECIDED', 'RETURNED', 'REFUSED', 'WITHDRAWN', 'STOPPED') and r.last_end_at is null
                then 'STATUS_DATE:status'
            when r.status in ('SUBMITTED', 'ACCEPTED', 'PROCESSING', 'WAIT_SUPPLEMENT', 'WAIT_FINANCIAL', 'SUSPENDED')
                and coalesce(r.returned_at, r.decided_at) is not null then 'STATUS_DATE:status'
            when r.fee is not null and r.fee_amount is null then 'NUMBER_FORMAT:fee'
            when r.event_code is not null then r.event_code || ':@event'
        end as verdict
    from rows_with_order as r
    cross join run_clock as c
)

select
    r.file_no, r.sheet, r.line, r.file_id, r.source, r.promise, r.unit_id,
    case when is_dossier_code(r.dossier_code, r.dossier_shape) then r.dossier_code end as dossier_code,
    case when is_dossier_code(r.alt_code, 'lettered') then r.alt_code end as alt_code,
    r.national_or_local_code as procedure_code,
    procedure_suffix(r.procedure_code) as procedure_suffix,
    r.field_code,
    coalesce(r.channel, 'UNKNOWN') as channel, r.service_level, r.applicant_type, r.status,
    r.submitted_at, r.received_at, r.due_at, r.decided_at, r.returned_at, r.refused_at, r.withdrawn_at,
    r.fee_amount > 0 as has_fee,
    r.paid_online = 'true' as paid_online,
    r.is_digitised = 'true' as is_digitised,
    r.has_electronic_result = 'true' as has_electronic_result,
    coalesce(r.is_deleted = 'true', false) as is_deleted,
    coalesce(r.version_at, r.exported_at, r.received_at, r.submitted_at) as version_at,
    r.content_hash,
    concat_ws(',',
        case when r.due_as_sent is not null and r.due_at is null then 'DUE_SENTINEL' end,
        case when r.is_ended_before_received then 'ENDED_BEFORE_RECEIVED' end,
        case when r.submitted_at > r.received_at then 'SUBMITTED_AFTER_RECEIVED' end
    ) as flags,
    case when r.verdict is not null then split_part(r.verdict, ':', 1) end as code,
    case
        when r.verdict is null then null
        when split_part(r.verdict, ':', 2) = '@damage' then r.damage_column
        when split_part(r.verdict, ':', 2) = '@event' then r.event_column
        else split_part(r.verdict, ':', 2)
    end as column_name,
    case split_part(r.verdict, ':', 2)
        when 'dossier_code' then safe_excerpt(r.dossier_code)
        when 'unit' then safe_excerpt(r.unit)
        when 'procedure_code' then safe_excerpt(replace(r.procedure_code, '?', ''))
        when 'status' then case when left(r.status, 1) = '?' then safe_excerpt(replace(r.status, '?', ''))
            else r.status end
        when 'channel' then safe_excerpt(replace(r.channel, '?', ''))
        when 'service_level' then safe_excerpt(replace(r.service_level, '?', ''))
        when 'applicant_type' then safe_excerpt(replace(r.applicant_type, '?', ''))
        when 'paid_online' then safe_excerpt(replace(r.paid_online, '?', ''))
        when 'is_digitised' then safe_excerpt(replace(r.is_digitised, '?', ''))
        when 'has_electronic_result' then safe_excerpt(replace(r.has_electronic_result, '?', ''))
        when 'is_deleted' then safe_excerpt(replace(r.is_deleted, '?', ''))
        when 'received_at' then safe_excerpt(r.received_text)
        when 'submitted_at' then safe_excerpt(r.submitted_text)
        when 'due_at' then safe_excerpt(r.due_text)
        when 'decided_at' then safe_excerpt(r.decided_text)
        when 'returned_at' then safe_excerpt(r.returned_text)
        when 'refused_at' then safe_excerpt(r.refused_text)
        when 'withdrawn_at' then safe_excerpt(r.withdrawn_text)
        when 'version_at' then safe_excerpt(r.version_text)
        when 'fee' then safe_excerpt(r.fee)
        when '@event' then safe_excerpt(r.event_text)
    end as excerpt
from rows_with_verdict as r
