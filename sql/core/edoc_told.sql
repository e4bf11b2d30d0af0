-- One row per thing told of an electronic document, with the document it is about and the units it names. A
-- document is known by its own id (body, day, number), else by an id that others gave to the same issuer,
-- day and number, else by those three: so the sender's and the receiver's system speak of one document.
-- grain: record_id
-- units: sender and receiver keys are unit ids where the body is one of ours, else its electronic identifier
with dated as (
    select
        record_id, source, record, code, promulgated_on, date_text, opaque_id, id_organ_key, id_day, id_code,
        related_opaque_id, related_organ_key, related_day, related_code, sender_id, sender_key, document_type,
        priority, steering_type, due_on, is_signed, has_paper, business_type, receiver_id, receiver_key,
        delivery_change, status, completed_on, happened_at, version_at,
        coalesce(promulgated_on, cast(happened_at as date)) as told_on
    from staging.edoc_record
), named as (
    select
        record.record_id, record.source, record.record, record.code, record.promulgated_on, record.date_text,
        record.opaque_id, record.id_organ_key, record.id_day, record.id_code, record.related_opaque_id,
        record.related_organ_key, record.related_day, record.related_code, record.sender_key,
        record.receiver_key, record.document_type, record.priority, record.steering_type, record.due_on,
        record.is_signed, record.has_paper, record.business_type, record.delivery_change, record.status,
        record.completed_on, record.happened_at, record.version_at,
        -- an identifier decides; a name only where there is none, for other provinces have a Sở Nội vụ too
        case when record.sender_key is null then record.sender_id else sender.unit_id end as sender_unit_id,
        case
            when record.receiver_key is null then record.receiver_id
            else receiver.unit_id
        end as receiver_unit_id,
        coalesce(id_organ.unit_id, record.id_organ_key) as id_organ,
        coalesce(related_organ.unit_id, record.related_organ_key) as related_organ,
        -- the identifier belongs to another body than the name
        record.sender_key is not null and record.sender_id is not null
            and record.sender_id is distinct from sender.unit_id as is_sender_disputed
    from dated as record
    left join core.unit_organ as sender
        on sender.organ_key = record.sender_key
        and record.told_on between sender.valid_from and sender.valid_to
    left join core.unit_organ as receiver
        on receiver.organ_key = record.receiver_key
        and record.told_on between receiver.valid_from and receiver.valid_to
    left join core.unit_organ as id_organ
        on id_organ.organ_key = record.id_organ_key
        and record.told_on between id_organ.valid_from and id_organ.valid_to
    left join core.unit_organ as related_organ
        on related_organ.organ_key = record.related_organ_key
        and record.told_on between related_organ.valid_from and related_organ.valid_to
), keyed as (
    select
        record_id, source, record, code, promulgated_on, date_text, sender_unit_id, is_sender_disputed,
        receiver_unit_id, document_type, priority, steering_type, due_on, is_signed, has_paper, business_type,
        delivery_change, status, completed_on, happened_at, version_at,
        coalesce(sender_unit_id, sender_key, '?') as sender,
        coalesce(receiver_unit_id, receiver_key, '?') as receiver,
        coalesce(
            id_organ || '|' || id_day || '|' || id_code,
            'id|' || opaque_id
        ) as id_key,
        coalesce(
            related_organ || '|' || related_day || '|' || related_code,
            'id|' || related_opaque_id
        ) as related_key,
        coalesce(sender_unit_id, sender_key, '?') || '|'
            || coalesce(cast(promulgated_on as varchar), date_text, '?') || '|' || code as told_key
    from named
), ids_by_told as (
    select told_key, min(id_key) as id_key
    from keyed
    where id_key is not null and promulgated_on is not null and sender <> '?'
    group by told_key
)
select
    keyed.record_id,
    keyed.source,
    keyed.record,
    coalesce(keyed.id_key, ids_by_told.id_key, keyed.told_key) as document_key,
    keyed.related_key,
    keyed.code,
    keyed.promulgated_on,
    keyed.date_text,
    keyed.sender,
    keyed.sender_unit_id,
    keyed.is_sender_disputed,
    keyed.receiver,
    keyed.receiver_unit_id,
    keyed.document_type,
    keyed.priority,
    keyed.steering_type,
    keyed.due_on,
    keyed.is_signed,
    keyed.has_paper,
    keyed.business_type,
    keyed.delivery_change,
    keyed.status,
    keyed.completed_on,
    keyed.happened_at,
    keyed.version_at
from keyed
left join ids_by_told on ids_by_told.told_key = keyed.told_key
