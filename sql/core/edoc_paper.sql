-- One row per period, unit and type of document with anything sent: how many had a paper copy beside them.
-- grain: period_id, unit_id, document_type
-- part: documents sent with a paper copy; whole: documents sent of which it is known; recalled ones are not
-- counted
-- law: Decree 30/2020/NĐ-CP (types); where paper may go along: reference/document_type.csv
select
    period.period_id,
    document.sender_unit_id as unit_id,
    document.document_type,
    count(*) as sent_count,
    count(*) filter (where document.has_paper is not null) as paper_known_count,
    count(*) filter (where document.has_paper) as paper_count,
    bool_or(coalesce(type.is_paper_allowed, false)) as is_paper_allowed
from core.period as period
join core.edoc_document as document
    on cast(document.sent_at as date) between period.starts_on and period.judged_on
left join reference.document_type as type on type.document_type = document.document_type
where document.sender_unit_id is not null and not document.is_recalled
group by period.period_id, document.sender_unit_id, document.document_type
