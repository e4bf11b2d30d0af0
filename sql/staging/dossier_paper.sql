-- One row per paper of a dossier, as its source told it last; those deleted since are left out.
-- grain: dossier_id, kind, paper_code, file_mark
-- is_copy_of_submitted: a result whose file is one that was handed in; a known sending system makes them
with newest as (
    select
        coalesce(link.dossier_id, batch.dossier_id(told.source, told.dossier_code)) as dossier_id,
        told.kind, coalesce(told.paper_code, '') as paper_code,
        coalesce(told.file_mark, '') as file_mark, told.unit_id,
        coalesce(told.is_digitised, false) as is_digitised,
        coalesce(told.is_reused, false) as is_reused,
        coalesce(told.is_from_national_store, false) as is_from_national_store,
        coalesce(told.is_deleted, false) as is_deleted,
        told.page_count, told.submitted_on
    from batch.dossier_paper as told
    left join staging.dossier_link as link
        on link.source = told.source and link.dossier_code = told.dossier_code
    qualify row_number() over (
        partition by
            coalesce(link.dossier_id, batch.dossier_id(told.source, told.dossier_code)), told.kind,
            coalesce(told.paper_code, ''), coalesce(told.file_mark, '')
        order by
            told.version_at desc nulls last, told.content_hash desc nulls last, told.file_id, told.sheet,
            told.line
    ) = 1
), handed_in as (
    select distinct dossier_id, file_mark
    from newest
    where kind = 'SUBMITTED' and file_mark <> ''
)
select
    newest.dossier_id, newest.kind, newest.paper_code, newest.file_mark, newest.unit_id,
    newest.is_digitised, newest.is_reused, newest.is_from_national_store, newest.page_count,
    newest.submitted_on,
    newest.kind = 'RESULT' and handed_in.dossier_id is not null as is_copy_of_submitted
from newest
left join handed_in on handed_in.dossier_id = newest.dossier_id and handed_in.file_mark = newest.file_mark
where not newest.is_deleted
