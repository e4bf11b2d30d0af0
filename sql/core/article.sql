-- One row per article that stood on a site by the data date. A site told by two sources, such as its feed
-- and its content system,
-- is counted by the one that knows more articles of the month; articles of which only a change is told, or
-- no day at all, count
-- in the source alone that knows most days of publication of that site. An article taken down is none.
-- grain: article_id
-- units: site_count is the number of sites (or units without one) that bear the same title; above 1 it was
-- copied
with dated as (
    select
        md5(concat_ws('|', article.source, article.article_code, article.site, article.unit_id)) as
        article_id,
        article.source,
        article.site,
        coalesce(nullif(article.site, ''), article.unit_id) as place,
        coalesce(nullif(article.unit_id, ''), owner.unit_id) as unit_id,
        coalesce(article.section, '') as section,
        article.content_key,
        coalesce(article.published_on, cast(article.updated_at as date)) as happened_on,
        date_trunc('month', article.published_on) as month
    from staging.article as article
    left join reference.site as owner
        on owner.site = article.site
        and coalesce(article.published_on, cast(article.updated_at as date), date '0001-01-01')
            between coalesce(owner.valid_from, date '0001-01-01') and coalesce(owner.valid_to, date
            '9999-12-31')
    cross join run.clock as clock
    where
        not article.is_deleted
        and coalesce(article.published_on, cast(article.updated_at as date), clock.as_of_on) <=
        clock.as_of_on
), told as (
    select place, source, month, count(*) as article_count
    from dated
    where month is not null
    group by place, source, month
), richest_of_month as (
    select place, month, source
    from told
    qualify row_number() over (partition by place, month order by article_count desc, source) = 1
), richest as (
    select place, source
    from dated
    group by place, source
    qualify row_number() over (
        partition by place order by count(month) desc, count(happened_on) desc, count(*) desc, source
    ) = 1
), copies as (
    select content_key, count(distinct place) as site_count
    from dated
    where content_key is not null
    group by content_key
)
select
    dated.article_id,
    nullif(dated.site, '') as site,
    dated.unit_id,
    dated.section,
    dated.happened_on,
    coalesce(copies.site_count, 1) as site_count
from dated
left join richest_of_month
    on richest_of_month.place = dated.place
    and richest_of_month.source = dated.source
    and richest_of_month.month = dated.month
left join richest on richest.place = dated.place and richest.source = dated.source
left join copies on copies.content_key = dated.content_key
where
    richest_of_month.place is not null
    or dated.month is null and richest.place is not null
