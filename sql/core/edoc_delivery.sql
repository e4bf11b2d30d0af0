-- One row per electronic document and body that received it: one document to 40 units is one document and 40
-- rows here. A receiver that an update took off the list stays, marked.
-- grain: document_key, receiver
-- units: times are local times of Vietnam; an answer earlier than the document itself proves that it was
-- given, not when
with told as (
    select
        told.document_key,
        told.receiver,
        told.receiver_unit_id,
        told.record,
        told.delivery_change,
        told.completed_on,
        told.happened_at,
        -- a line of the receiver's book: entered on the day of receipt, whatever became of it later
        case
            when told.record = 'RECEIPT' and told.status in ('ASSIGNED', 'PROCESSING') then 'ACCEPTED'
            else told.status
        end as status,
        case
            when told.record = 'RECEIPT' and told.status = 'DONE' then cast(told.completed_on as timestamp)
            else told.happened_at
        end as status_at
    from core.edoc_told as told
    where told.record <> 'DOCUMENT' and told.receiver is distinct from told.sender
), deliveries as (
    select
        document_key,
        receiver,
        min(receiver_unit_id) as receiver_unit_id,
        min(happened_at) filter (where record = 'DELIVERY') as told_sent_at,
        coalesce(
            arg_max(delivery_change, struct_pack(at := happened_at, told := delivery_change))
                filter (where delivery_change is not null) = 'REMOVED',
            false
        ) as is_removed,
        min(happened_at) filter (where record = 'RECEIPT' or status = 'RECEIVED') as received_at,
        min(case when record = 'RECEIPT' then happened_at else status_at end)
            filter (where status in ('ACCEPTED', 'ASSIGNED', 'PROCESSING', 'DONE')) as accepted_at,
        min(status_at) filter (where status = 'REJECTED') as rejected_at,
        min(status_at) filter (where status = 'DONE') as done_at,
        bool_or(status = 'DONE') as is_done,
        min(happened_at) filter (where status is not null) as first_status_at,
        arg_max(status, struct_pack(at := happened_at, told := status))
            filter (where status is not null) as last_status,
        bool_or(status = 'RECALL_REFUSED') as is_recall_refused,
        -- a line of a receiver's book tells its last state: the sender took the document back
        bool_or(record = 'RECEIPT' and status = 'TAKEN_BACK') as is_taken_back,
        bool_or(record = 'DELIVERY') as is_told_by_sender,
        bool_or(record in ('RECEIPT', 'STATUS')) as is_told_by_receiver
    from told
    group by document_key, receiver
)
select
    delivery.document_key,
    delivery.receiver,
    delivery.receiver_unit_id,
    coalesce(delivery.told_sent_at, document.sent_at) as sent_at,
    document.due_on,
    delivery.is_removed,
    (document.is_recalled or coalesce(delivery.is_taken_back, false))
    and not coalesce(delivery.is_recall_refused, false) as is_recalled,
    delivery.received_at,
    delivery.accepted_at,
    delivery.rejected_at,
    delivery.done_at,
    coalesce(delivery.is_done, false) as is_done,
    delivery.first_status_at,
    delivery.last_status,
    coalesce(cast(delivery.first_status_at as date) < document.promulgated_on, false) as is_answer_too_early,
    delivery.is_told_by_sender,
    delivery.is_told_by_receiver
from deliveries as delivery
join core.edoc_document as document on document.document_key = delivery.document_key
