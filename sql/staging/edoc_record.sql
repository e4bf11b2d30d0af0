-- One row per thing told of an electronic document: that it was sent (DOCUMENT), to whom (DELIVERY), that it
-- stands in a receiver's book (RECEIPT), what became of it (STATUS). Told again, the newest counts; a
-- recall, an update and a replacement are things of their own, so that none erases what it changes.
-- Identifiers of bodies in both orders become one: level 1 first, without groups of zeros. That alone names
-- no unit; the dated table of core.unit_organ does.
-- grain: record_id
-- law: Decision 20/2020/QĐ-TTg (H08.45), QCVN 102:2016/BTTTT (000.00.45.H08; document id: body, day,
-- number/notation)
with newest as (
    select
        source, document_code, record, document_id, promulgated_on, date_text, sender_id, sender_code,
        document_type, priority, steering_type, due_on, is_signed, has_paper, business_type,
        related_document_id, receiver_id, receiver_code, delivery_change, status, completed_on,
        happened_at, version_at
    from batch.edoc
    qualify row_number() over (
        partition by
            source, document_code, record, document_id, promulgated_on, sender_id, sender_code, business_type,
            related_document_id, receiver_id, receiver_code, delivery_change, status, happened_at
        order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
    ) = 1
), identified as (
    select
        source, record, document_id, promulgated_on, date_text, sender_id, sender_code, document_type,
        priority, steering_type, due_on, is_signed, has_paper, business_type, related_document_id,
        receiver_id, receiver_code, delivery_change, status, completed_on, happened_at, version_at,
        document_code,
        upper(nfc_normalize(trim(document_code))) as code,
        regexp_extract(document_id, '^([^,]+),([^,]+),(.+)$', ['organ', 'day', 'code']) as id_parts,
        regexp_extract(related_document_id, '^([^,]+),([^,]+),(.+)$', ['organ', 'day', 'code'])
            as related_parts
    from newest
), organ_texts as (
    select sender_code as organ_text from identified
    union
    select receiver_code from identified
    union
    select id_parts.organ from identified
    union
    select related_parts.organ from identified
), organs as (
    select
        organ_text,
        array_to_string(
            list_filter(
                case
                    when regexp_matches(upper(organ_text), '^[A-Y][0-9]{2}([.]|$)')
                        then string_split(upper(organ_text), '.')
                    else list_reverse(string_split(upper(organ_text), '.'))
                end,
                lambda part: not regexp_full_match(part, '0*')
            ),
            '.'
        ) as organ_key
    from organ_texts
    where organ_text <> ''
)
select
    md5(concat_ws(
        '|', record.source, record.code, record.record, coalesce(record.document_id, '-'),
        coalesce(cast(record.promulgated_on as varchar), '-'), coalesce(record.sender_id, '-'),
        coalesce(record.sender_code, '-'), coalesce(record.business_type, '-'),
        coalesce(record.related_document_id, '-'), coalesce(record.receiver_id, '-'),
        coalesce(record.receiver_code, '-'), coalesce(record.delivery_change, '-'),
        coalesce(record.status, '-'),
        coalesce(cast(record.happened_at as varchar), '-'), record.document_code
    )) as record_id,
    record.source,
    record.record,
    record.code,
    record.promulgated_on,
    record.date_text,
    case
        when record.id_parts.organ <> '' then null
        else upper(nfc_normalize(record.document_id))
    end as opaque_id,
    id_organ.organ_key as id_organ_key,
    replace(nullif(record.id_parts.day, ''), '/', '-') as id_day,
    nullif(upper(nfc_normalize(record.id_parts.code)), '') as id_code,
    case
        when record.related_parts.organ <> '' then null
        else upper(nfc_normalize(record.related_document_id))
    end as related_opaque_id,
    related_organ.organ_key as related_organ_key,
    replace(nullif(record.related_parts.day, ''), '/', '-') as related_day,
    nullif(upper(nfc_normalize(record.related_parts.code)), '') as related_code,
    -- a line of a unit's own book that leaves the issuer blank is read as the unit's: it says nothing
    case
        when record.record = 'RECEIPT' and record.sender_id = record.receiver_id then null
        else record.sender_id
    end as sender_id,
    sender.organ_key as sender_key,
    record.document_type,
    record.priority,
    record.steering_type,
    record.due_on,
    record.is_signed,
    record.has_paper,
    record.business_type,
    record.receiver_id,
    receiver.organ_key as receiver_key,
    record.delivery_change,
    record.status,
    record.completed_on,
    record.happened_at,
    coalesce(record.version_at, record.happened_at) as version_at
from identified as record
left join organs as sender on sender.organ_text = record.sender_code
left join organs as receiver on receiver.organ_text = record.receiver_code
left join organs as id_organ on id_organ.organ_text = record.id_parts.organ
left join organs as related_organ on related_organ.organ_text = record.related_parts.organ
