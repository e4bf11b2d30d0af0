-- One row per period, unit and type of document sent, with its paper copies.
-- grain: period_id, unit_id, document_type
select
    paper.period_id,
    paper.unit_id,
    paper.document_type,
    coalesce(type.name_vi, 'Khác') as type_name_vi,
    coalesce(type.name_en, 'Other') as type_name_en,
    paper.is_paper_allowed,
    paper.sent_count,
    paper.paper_known_count,
    paper.paper_count
from core.edoc_paper as paper
left join reference.document_type as type on type.document_type = paper.document_type
order by paper.period_id, paper.unit_id, paper.document_type
