-- One row per dossier row of a file that could be read, with the status, ends and unit that follow from what was sent.
-- Values were read where the file was read; what could not be read is named in unreadable (,fee,due_at,), and its
-- text is kept in texts. Asked anew each time: what is not needed is not computed.
-- grain: file_no, sheet, line
-- units: local time of Vietnam; a word that the profile does not know begins with '?'; a correction is newer than what
-- it corrects by correction_ticks microseconds (0 for all else)
with rows_without_sentinels as (
    select
        r.file_no, r.sheet, r.line, r.origin, r.damage, r.damage_column,
        f.file_id, f.source, f.promise, f.exported_at, f.ended_rule, f.correction_ticks,
        r.dossier_code, r.alt_code, r.procedure_code, r.procedure_suffix, r.field_code, r.unit_id, r.is_unit_foreign,
        r.channel, r.service_level, r.applicant_type, r.status, r.fee as has_fee,
        r.paid_online, r.is_digitised, r.has_electronic_result, r.is_deleted,
        case when cast(r.submitted_at as date) not in (date '0001-01-01', date '1900-01-01', date '9999-12-31')
            then r.submitted_at end as submitted_at,
        r.received_at,
        -- Dates that programs write when they mean none.
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
        r.version_at, r.due_at as due_as_sent,
        r.unreadable, r.texts, r.record_hash, hex(r.content_hash) as content_hash
    from raw_dossier as r
    join sent_file as f on f.file_no = r.file_no
),

-- The status of systems that have none follows from the dates; an end that stands in another column goes to its own.
rows_with_ends as (
    select
        r.file_no, r.sheet, r.line, r.origin, r.damage, r.damage_column,
        r.file_id, r.source, r.promise, r.exported_at, r.ended_rule,
        r.dossier_code, r.alt_code, r.procedure_code, r.procedure_suffix, r.field_code, r.unit_id, r.is_unit_foreign,
        r.channel, r.service_level, r.applicant_type, r.has_fee,
        r.paid_online, r.is_digitised, r.has_electronic_result, r.is_deleted,
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
        coalesce(r.version_at, r.exported_at, r.received_at, r.submitted_at)
            + interval 1 microsecond * r.correction_ticks as version_at,
        least(r.decided_at, r.returned_at, r.refused_at, r.withdrawn_at) as first_end_at,
        greatest(r.decided_at, r.returned_at, r.refused_at, r.withdrawn_at) as last_end_at,
        r.due_as_sent, r.unreadable, r.texts, r.record_hash, r.content_hash
    from rows_without_sentinels as r
)

-- A date without an hour is midnight; on the day of receipt it is no end before the receipt.
select
    r.file_no, r.sheet, r.line, r.origin, r.damage, r.damage_column,
    r.file_id, r.source, r.promise, r.exported_at, r.ended_rule,
    r.dossier_code, r.alt_code, r.procedure_code, r.procedure_suffix, r.field_code,
    r.unit_id, r.is_unit_foreign,
    r.channel, r.service_level, r.applicant_type, r.status, r.has_fee,
    r.paid_online, r.is_digitised, r.has_electronic_result, r.is_deleted,
    r.submitted_at, r.received_at, r.due_at, r.decided_at, r.returned_at, r.refused_at, r.withdrawn_at,
    r.version_at, r.first_end_at, r.last_end_at, r.due_as_sent,
    r.first_end_at < case when r.first_end_at = cast(cast(r.first_end_at as date) as timestamp)
        then cast(cast(r.received_at as date) as timestamp) else r.received_at end as is_ended_before_received,
    case when r.promise = 'DAY' then cast(r.due_at as date) < cast(r.received_at as date)
        else r.due_at < r.received_at end as is_due_before_received,
    r.unreadable, r.texts, r.record_hash, r.content_hash
from rows_with_ends as r
