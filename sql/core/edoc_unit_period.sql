-- One row per unit and period with what its electronic documents tell, whether any came or not: silence is a
-- row. A document counts once, at its sender; a delivery counts at its receiver: one document to 40 units is
-- 1 sent and 40 received, and the two are never added. Recalled documents are counted apart.
-- grain: period_id, unit_id
-- units: counts; sent and received belong to the day of sending, due to the due day; all judged at the end
-- of the period
-- law: Decision 28/2018/QĐ-TTg (accepted within the day: what comes on a day off, on the next working day),
-- Decree 30/2020/NĐ-CP
with documents as (
    select
        document.sender_unit_id, document.is_recalled, document.is_signed, document.has_paper,
        document.is_told_by_sender, cast(document.sent_at as date) as sent_on, type.is_paper_allowed
    from core.edoc_document as document
    left join reference.document_type as type on type.document_type = document.document_type
), sent as (
    select
        period.period_id,
        document.sender_unit_id as unit_id,
        count(*) filter (where not document.is_recalled) as sent_count,
        count(*) filter (where document.is_recalled) as sent_recalled_count,
        count(*) filter (where not document.is_recalled and document.is_signed is not null)
            as sent_eligible_count,
        count(*) filter (where not document.is_recalled and document.is_signed) as sent_signed_count,
        count(*) filter (where not document.is_recalled and document.has_paper is not null)
            as sent_paper_known_count,
        count(*) filter (where not document.is_recalled and document.has_paper) as sent_paper_count,
        count(*) filter (
            where not document.is_recalled and document.has_paper
                and not coalesce(document.is_paper_allowed, false)
        ) as sent_paper_needless_count,
        count(*) filter (where not document.is_recalled and not document.is_told_by_sender)
            as sent_untold_count
    from core.period as period
    join documents as document on document.sent_on between period.starts_on and period.judged_on
    where document.sender_unit_id is not null
    group by period.period_id, document.sender_unit_id
), deliveries as (
    select
        delivery.receiver_unit_id, delivery.is_recalled, delivery.is_done, delivery.due_on,
        cast(delivery.sent_at as date) as sent_on,
        cast(delivery.accepted_at as date) as accepted_on,
        cast(delivery.rejected_at as date) as rejected_on,
        cast(delivery.done_at as date) as done_on,
        cast(delivery.first_status_at as date) as first_status_on,
        -- days after the sending are told by working days; a day off waits for the next
        accepted.working_day_no - sent.working_day_no <= case when sent.is_working then 0 else 1 end
            and delivery.accepted_at >= delivery.sent_at as is_accepted_in_day,
        cast(document.sent_at as date) as document_sent_on,
        document.sender_unit_id
    from core.edoc_delivery as delivery
    join core.edoc_document as document on document.document_key = delivery.document_key
    left join core.working_day as sent on sent.day = cast(delivery.sent_at as date)
    left join core.working_day as accepted on accepted.day = cast(delivery.accepted_at as date)
    where not delivery.is_removed
), received as (
    select
        period.period_id,
        delivery.receiver_unit_id as unit_id,
        count(*) filter (where not delivery.is_recalled) as received_count,
        count(*) filter (where delivery.is_recalled) as received_recalled_count,
        count(*) filter (where not delivery.is_recalled and delivery.accepted_on <= period.judged_on)
            as accepted_count,
        count(*) filter (
            where not delivery.is_recalled and delivery.is_accepted_in_day
                and delivery.accepted_on <= period.judged_on
        ) as accepted_in_day_count,
        count(*) filter (
            where not delivery.is_recalled and delivery.rejected_on <= period.judged_on
                and coalesce(delivery.accepted_on > period.judged_on, true)
        ) as rejected_count,
        count(*) filter (
            where not delivery.is_recalled and coalesce(delivery.accepted_on > period.judged_on, true)
                and coalesce(delivery.rejected_on > period.judged_on, true)
        ) as never_accepted_count,
        count(*) filter (
            where not delivery.is_recalled and coalesce(delivery.first_status_on > period.judged_on, true)
        ) as no_status_count
    from core.period as period
    join deliveries as delivery on delivery.sent_on between period.starts_on and period.judged_on
    where delivery.receiver_unit_id is not null
    group by period.period_id, delivery.receiver_unit_id
), due as (
    select
        period.period_id,
        delivery.receiver_unit_id as unit_id,
        count(*) as due_count,
        -- done on a day nobody told is given the benefit of the doubt
        count(*) filter (
            where delivery.done_on > delivery.due_on and delivery.done_on <= period.judged_on
                or (delivery.done_on > period.judged_on or not delivery.is_done)
                    and delivery.due_on < period.judged_on
        ) as overdue_count
    from core.period as period
    join deliveries as delivery on delivery.due_on between period.starts_on and period.judged_on
    where
        delivery.receiver_unit_id is not null
        and not delivery.is_recalled
        -- a due day before the document was sent is a slip of its writer
        and delivery.due_on >= delivery.document_sent_on
    group by period.period_id, delivery.receiver_unit_id
), delivered as (
    select period.period_id, delivery.sender_unit_id as unit_id, count(*) as sent_delivery_count
    from core.period as period
    join deliveries as delivery on delivery.document_sent_on between period.starts_on and period.judged_on
    where delivery.sender_unit_id is not null and not delivery.is_recalled
    group by period.period_id, delivery.sender_unit_id
)
select
    period.period_id,
    unit.unit_id,
    unit.group_id,
    case
        when coalesce(sent.unit_id, received.unit_id, due.unit_id) is not null then 'REPORTED'
        when
            coalesce(unit.valid_from, period.judged_on) <= period.judged_on
            and coalesce(unit.valid_to, period.starts_on) >= period.starts_on
            then 'SILENT'
        else 'NOT_ALIVE'
    end as state,
    coalesce(sent.sent_count, 0) as sent_count,
    coalesce(sent.sent_recalled_count, 0) as sent_recalled_count,
    coalesce(sent.sent_eligible_count, 0) as sent_eligible_count,
    coalesce(sent.sent_signed_count, 0) as sent_signed_count,
    coalesce(sent.sent_paper_known_count, 0) as sent_paper_known_count,
    coalesce(sent.sent_paper_count, 0) as sent_paper_count,
    coalesce(sent.sent_paper_needless_count, 0) as sent_paper_needless_count,
    coalesce(sent.sent_untold_count, 0) as sent_untold_count,
    coalesce(delivered.sent_delivery_count, 0) as sent_delivery_count,
    coalesce(received.received_count, 0) as received_count,
    coalesce(received.received_recalled_count, 0) as received_recalled_count,
    coalesce(received.accepted_count, 0) as accepted_count,
    coalesce(received.accepted_in_day_count, 0) as accepted_in_day_count,
    coalesce(received.rejected_count, 0) as rejected_count,
    coalesce(received.never_accepted_count, 0) as never_accepted_count,
    coalesce(received.no_status_count, 0) as no_status_count,
    coalesce(due.due_count, 0) as due_count,
    coalesce(due.overdue_count, 0) as overdue_count
from core.period as period
cross join reference.unit as unit
left join sent on sent.period_id = period.period_id and sent.unit_id = unit.unit_id
left join received on received.period_id = period.period_id and received.unit_id = unit.unit_id
left join due on due.period_id = period.period_id and due.unit_id = unit.unit_id
left join delivered on delivered.period_id = period.period_id and delivered.unit_id = unit.unit_id
