-- One row per thing that a unit told of itself outside the one-stop office and that a measure counts: whether
-- it belongs to the part, and whether it belongs to the whole. Only what is known as of the clock counts.
-- grain: measure, source, thing
-- units: happened_on is the day by which the thing belongs to a period; what is said to be done after the
-- clock is not done
-- law: feedback due by its own date (QĐ 766/QĐ-TTg; provincial terms); payment rates on dossiers with a fee
-- that are not exempt; three buttons and five levels are two measures and never one
with told as (
    select
        'feedback' as feed, 'feedback_in_time' as measure, source, feedback_code as thing, unit_id,
        received_on as happened_on,
        answered_on <= due_on and answered_on <= clock.as_of_on as is_part,
        due_on is not null and (coalesce(answered_on <= clock.as_of_on, false) or due_on < clock.as_of_on)
            as is_whole
    from staging.feedback
    cross join run.clock as clock
    union all
    select
        'survey_response',
        case scale
            when 'THREE_BUTTON' then 'satisfied_three_button'
            when 'FIVE_LEVEL' then 'satisfied_five_level'
            else 'answered_yes'
        end,
        source,
        concat_ws('|', survey_code, response_no, question_code), unit_id, answered_on,
        answer in ('VERY_SATISFIED', 'SATISFIED', 'YES'),
        true
    from staging.survey_response
    union all
    select
        'online_payment', 'fee_paid_online', source, payment_code, unit_id, requested_on,
        status = 'PAID' and method = 'ONLINE',
        amount > 0 and not coalesce(is_exempt, false) and status = 'PAID'
    from staging.online_payment
    union all
    select
        'postal_delivery', 'post_delivered', source, delivery_code, unit_id, sent_on,
        status = 'DELIVERED' and coalesce(delivered_on <= clock.as_of_on, true),
        true
    from staging.postal_delivery
    cross join run.clock as clock
    union all
    select
        'video_meeting', 'meeting_by_video', source, concat_ws('|', meeting_code, unit_id), unit_id, held_on,
        mode in ('VIDEO', 'HYBRID'),
        true
    from staging.video_meeting
    union all
    select
        'task', 'task_in_time', source, concat_ws('|', task_code, unit_id), unit_id, due_on,
        done_on <= due_on and done_on <= clock.as_of_on,
        status <> 'CANCELLED' and (coalesce(done_on <= clock.as_of_on, false) or due_on < clock.as_of_on)
    from staging.task
    cross join run.clock as clock
    where due_on is not null
    union all
    select
        'procedure_publication', 'procedure_shown', source,
        concat_ws('|', unit_id, procedure_code, checked_on), unit_id, checked_on,
        place <> 'NONE',
        true
    from staging.procedure_publication
    union all
    select
        'digital_signature', 'certificate_used', source, certificate_code, unit_id,
        case when last_signed_on <= clock.as_of_on then last_signed_on else issued_on end,
        last_signed_on <= clock.as_of_on,
        coalesce(revoked_on > clock.as_of_on, true)
    from staging.digital_signature
    cross join run.clock as clock
    union all
    select
        'iso_certificate', 'iso_of_2015', source,
        concat_ws('|', unit_id, edition, declared_on), unit_id, declared_on,
        edition = 'ISO_2015',
        coalesce(withdrawn_on > clock.as_of_on, true)
    from staging.iso_certificate
    cross join run.clock as clock
)
select feed, measure, source, thing, unit_id, happened_on, coalesce(is_part, false) as is_part, is_whole
from told
cross join run.clock as clock
where happened_on <= clock.as_of_on and is_whole is not null
