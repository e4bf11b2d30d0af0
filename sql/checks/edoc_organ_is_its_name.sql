-- tell
-- electronic documents whose sender's identifier belongs to another body than its name; the identifier counts
select sender, count(*) as document_count
from core.edoc_document
where is_sender_disputed
group by sender
order by sender
