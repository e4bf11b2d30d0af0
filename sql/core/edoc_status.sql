-- One row per answer to an electronic document: its chain of states, as each body told it.
-- grain: document_key, receiver, status, happened_at
-- units: is_too_early marks an answer from before the document was promulgated
select
    told.document_key,
    told.receiver,
    min(told.receiver_unit_id) as receiver_unit_id,
    told.status,
    told.happened_at,
    coalesce(cast(told.happened_at as date) < min(document.promulgated_on), false) as is_too_early
from core.edoc_told as told
join core.edoc_document as document on document.document_key = told.document_key
where told.status is not null
group by told.document_key, told.receiver, told.status, told.happened_at
