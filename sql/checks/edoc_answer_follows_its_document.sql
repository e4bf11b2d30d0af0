-- tell
-- answers to electronic documents from before their promulgation; they count, but never as in time
select receiver, count(*) as answer_count
from core.edoc_status
where is_too_early
group by receiver
order by receiver
