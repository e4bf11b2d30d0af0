-- One row per period and unit that owes data, or has some: counts of its electronic documents.
-- grain: period_id, unit_id
select
    period_id, unit_id, state, sent_count, sent_recalled_count, sent_eligible_count, sent_signed_count,
    sent_paper_known_count, sent_paper_count, sent_paper_needless_count, sent_untold_count,
    sent_delivery_count, received_count, received_recalled_count, accepted_count, accepted_in_day_count,
    rejected_count, never_accepted_count, no_status_count, due_count, overdue_count
from core.edoc_unit_period
where group_id is not null or state = 'REPORTED'
order by period_id, unit_id
