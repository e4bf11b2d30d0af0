-- One row per dossier row that cannot be taken as it is: the code and the canonical column of its first fault, and a
-- masked excerpt of the bad cell. Shape is judged here, never meaning: whether a procedure exists or a day is worked is
-- asked later.
-- grain: file_no, sheet, line
-- Most rows are plainly good, and are let go before anything is asked in order: the reader keeps texts of each row
-- whose code, procedure or dates may be a fault.
with rows_to_be_asked as (
    select
        r.file_no, r.sheet, r.line, r.origin, r.damage, r.damage_column, r.file_id, r.exported_at, r.ended_rule,
        r.dossier_code, r.procedure_code, r.unit_id, r.is_unit_foreign,
        r.channel, r.service_level, r.applicant_type, r.status,
        r.submitted_at, r.received_at, r.decided_at, r.returned_at, r.refused_at, r.withdrawn_at,
        r.first_end_at, r.last_end_at, r.is_ended_before_received, r.is_due_before_received,
        r.unreadable, r.texts,
        e.code as event_code, e.column_name as event_column, e.bad_text as event_text
    from onestop_read as r
    left join onestop_event_fault as e on e.file_no = r.file_no and e.sheet = r.sheet and e.line = r.line
    where r.damage is not null or r.unreadable is not null or r.texts is not null or e.code is not null
        or r.unit_id is null or r.is_unit_foreign or r.received_at is null
        or left(r.status, 1) = '?' or left(r.channel, 1) = '?'
        or left(r.service_level, 1) = '?' or left(r.applicant_type, 1) = '?'
        or r.last_end_at is null and r.status not in ('SUBMITTED', 'ACCEPTED', 'PROCESSING')
        or coalesce(r.returned_at, r.decided_at) is not null and r.status not in ('RETURNED', 'DECIDED', 'STOPPED')
),

rows_with_verdict as (
    select
        r.file_no, r.sheet, r.line, r.origin, r.file_id, r.unit_id, r.dossier_code, r.damage_column,
        r.channel, r.service_level, r.applicant_type, r.status, r.texts, r.event_column, r.event_text,
        case
            when r.damage is not null then r.damage || ':@damage'
            when r.dossier_code is null then case
                when contains(r.unreadable, ',dossier_code,') then 'ID_FORMAT:dossier_code'
                else 'ID_REQUIRED:dossier_code' end
            when contains(r.unreadable, ',received_at,') then 'DATE_INVALID:received_at'
            when r.received_at < timestamp '1990-01-01 00:00:00' then 'DATE_INVALID:received_at'
            when r.received_at > c.now_at + interval 10 minutes then 'DATE_FUTURE:received_at'
            when cast(r.received_at as date) > cast(r.exported_at as date) then 'DATE_FUTURE:received_at'
            when r.is_unit_foreign then 'UNIT_FOREIGN:unit'
            when r.unit_id is null then 'UNIT_UNKNOWN:unit'
            when r.procedure_code is null then 'PROC_UNKNOWN:procedure_code'
            when left(r.status, 1) = '?' then 'ENUM:status'
            when left(r.channel, 1) = '?' then 'ENUM:channel'
            when left(r.service_level, 1) = '?' then 'ENUM:service_level'
            when left(r.applicant_type, 1) = '?' then 'ENUM:applicant_type'
            when contains(r.unreadable, ',paid_online,') then 'ENUM:paid_online'
            when contains(r.unreadable, ',is_digitised,') then 'ENUM:is_digitised'
            when contains(r.unreadable, ',has_electronic_result,') then 'ENUM:has_electronic_result'
            when contains(r.unreadable, ',is_deleted,') then 'ENUM:is_deleted'
            when contains(r.unreadable, ',submitted_at,') then 'DATE_INVALID:submitted_at'
            when contains(r.unreadable, ',due_at,') then 'DATE_INVALID:due_at'
            when contains(r.unreadable, ',decided_at,') then 'DATE_INVALID:decided_at'
            when contains(r.unreadable, ',returned_at,') then 'DATE_INVALID:returned_at'
            when contains(r.unreadable, ',refused_at,') then 'DATE_INVALID:refused_at'
            when contains(r.unreadable, ',withdrawn_at,') then 'DATE_INVALID:withdrawn_at'
            when contains(r.unreadable, ',version_at,') then 'DATE_INVALID:version_at'
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
            when contains(r.unreadable, ',fee,') then 'NUMBER_FORMAT:fee'
            when r.event_code is not null then r.event_code || ':@event'
        end as verdict
    from rows_to_be_asked as r
    cross join run_clock as c
),

first_faults as (
    select
        r.file_no, r.sheet, r.line, r.origin, r.file_id, r.unit_id, r.dossier_code, r.damage_column,
        r.channel, r.service_level, r.applicant_type, r.status, r.texts, r.event_column, r.event_text,
        split_part(r.verdict, ':', 1) as code,
        split_part(r.verdict, ':', 2) as column_name
    from rows_with_verdict as r
    where r.verdict is not null
)

select
    f.file_no, f.sheet, f.line, f.origin, f.file_id, f.unit_id, f.dossier_code, f.code,
    case
        when f.column_name = '@damage' then f.damage_column
        when f.column_name = '@event' then f.event_column
        else f.column_name
    end as column_name,
    case when f.code = 'STATUS_DATE' then f.status else safe_excerpt(case f.column_name
        when '@damage' then null
        when '@event' then f.event_text
        when 'status' then replace(f.status, '?', '')
        when 'channel' then replace(f.channel, '?', '')
        when 'service_level' then replace(f.service_level, '?', '')
        when 'applicant_type' then replace(f.applicant_type, '?', '')
        else nullif(split_part(split_part(f.texts, chr(31) || f.column_name || '=', 2), chr(31), 1), '')
    end) end as excerpt
from first_faults as f
