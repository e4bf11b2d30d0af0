-- One row per electronic document, however many systems tell of it and however many bodies receive it. A
-- recalled document stays, marked; so does one that another replaced.
-- grain: document_key
-- units: where versions differ the newest counts, of one moment the greatest, so that the order of arrival
-- has no say; sender_unit_id is null where the sender is no unit of ours; sent_at is the earliest time told
-- law: Decree 30/2020/NĐ-CP (types by notation), Decision 28/2018/QĐ-TTg
with documents as (
    select
        document_key,
        min(code) as code,
        min(promulgated_on) as promulgated_on,
        min(sender) filter (where sender <> '?') as sender,
        min(sender_unit_id) as sender_unit_id,
        bool_or(is_sender_disputed) as is_sender_disputed,
        coalesce(
            min(happened_at)
                filter (where record in ('DOCUMENT', 'DELIVERY') and business_type is distinct from 'RECALL'),
            min(happened_at) filter (where record = 'DOCUMENT'),
            cast(min(promulgated_on) as timestamp),
            min(happened_at)
        ) as sent_at,
        arg_max(document_type, struct_pack(at := version_at, told := document_type))
            filter (where document_type is not null) as told_type,
        arg_max(priority, struct_pack(at := version_at, told := priority))
            filter (where priority is not null) as priority,
        arg_max(steering_type, struct_pack(at := version_at, told := steering_type))
            filter (where steering_type is not null) as steering_type,
        arg_max(due_on, struct_pack(at := version_at, told := due_on))
            filter (where due_on is not null) as due_on,
        bool_or(is_signed) as is_signed,
        bool_or(has_paper) as has_paper,
        bool_or(record in ('DOCUMENT', 'DELIVERY')) as is_told_by_sender,
        bool_or(record in ('RECEIPT', 'STATUS') and receiver is distinct from sender) as is_told_by_receiver,
        min(happened_at) filter (where record = 'DOCUMENT' and business_type = 'UPDATE') as updated_at
    from core.edoc_told
    group by document_key
), recalls as (
    select
        case
            when business_type = 'RECALL' then coalesce(related_key, document_key)
            else document_key
        end as document_key,
        min(happened_at) as recalled_at
    from core.edoc_told
    where (record = 'DOCUMENT' and business_type = 'RECALL') or (status = 'TAKEN_BACK' and receiver = sender)
    group by all
), answers as (
    select document_key, bool_and(status = 'RECALL_REFUSED') as is_refused_by_all
    from core.edoc_told
    where status in ('RECALL_AGREED', 'RECALL_REFUSED')
    group by document_key
), replacements as (
    select related_key as document_key, min(document_key) as replaced_by
    from core.edoc_told
    where record = 'DOCUMENT' and business_type = 'REPLACE' and related_key is not null
    group by related_key
)
select
    document.document_key,
    document.code,
    document.promulgated_on,
    document.sender,
    document.sender_unit_id,
    document.is_sender_disputed,
    document.sent_at,
    coalesce(by_notation.document_type, document.told_type, 'OTHER') as document_type,
    document.priority,
    document.steering_type,
    document.due_on,
    document.is_signed,
    document.has_paper,
    document.is_told_by_sender,
    document.is_told_by_receiver,
    document.updated_at,
    recalls.recalled_at,
    recalls.recalled_at is not null and not coalesce(answers.is_refused_by_all, false) as is_recalled,
    replacements.replaced_by
from documents as document
left join recalls on recalls.document_key = document.document_key
left join answers on answers.document_key = document.document_key
left join replacements on replacements.document_key = document.document_key
left join reference.document_type as by_notation
    on by_notation.abbreviation <> ''
    and upper(by_notation.abbreviation) = split_part(split_part(document.code, '/', -1), '-', 1)
