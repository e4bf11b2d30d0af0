-- One row per article as its sender described it last; what the newest version does not tell, the newest
-- that does tells: a
-- sitemap knows no titles, a feed no changes.
-- grain: source, article_code, site, unit_id
-- units: site and unit_id are empty texts where the sender names none
with versions as (
    select
        source, article_code, coalesce(lower(site), '') as site, coalesce(unit_id, '') as unit_id, section,
        content_key,
        published_on, updated_at, coalesce(is_deleted, false) as is_deleted, version_at, content_hash,
        file_id, sheet, line
    from batch.article
)
select
    source,
    article_code,
    site,
    unit_id,
    first_value(section ignore nulls) over newest_first as section,
    first_value(content_key ignore nulls) over newest_first as content_key,
    first_value(published_on ignore nulls) over newest_first as published_on,
    first_value(updated_at ignore nulls) over newest_first as updated_at,
    is_deleted
from versions
window newest_first as (
    partition by source, article_code, site, unit_id
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
    rows between unbounded preceding and unbounded following
)
qualify row_number() over (
    partition by source, article_code, site, unit_id
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
) = 1
