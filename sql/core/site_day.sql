-- One row per site and day with a log: what people saw, and what was no visit. A day without a log has no
-- row and is not 0.
-- grain: site, day
-- units: visitor_count is the number of different addresses that saw a page; a whole office may share one
-- (NAT)
with hits as (
    select
        hit.site,
        cast(hit.hour_at as date) as day,
        max(hit.unit_id) as sent_unit_id,
        coalesce(sum(hit.hit_count) filter (where hit.hit_class = 'PAGE'), 0) as page_count,
        coalesce(sum(hit.visitor_count) filter (where hit.hit_class = 'PAGE'), 0) as visitor_count,
        coalesce(sum(hit.hit_count) filter (where hit.hit_class = 'DOWNLOAD'), 0) as download_count,
        coalesce(sum(hit.hit_count) filter (where hit.hit_class = 'ROBOT'), 0) as robot_count,
        coalesce(sum(hit.hit_count) filter (where hit.hit_class = 'MONITOR'), 0) as monitor_count,
        coalesce(sum(hit.hit_count) filter (where hit.hit_class = 'OWN_NETWORK'), 0) as own_network_count,
        coalesce(sum(hit.hit_count) filter (where hit.hit_class = 'ERROR'), 0) as error_count,
        sum(hit.hit_count) as hit_count,
        sum(hit.byte_count) as byte_count
    from staging.web_hit as hit
    cross join run.clock as clock
    where cast(hit.hour_at as date) <= clock.as_of_on
    group by hit.site, cast(hit.hour_at as date)
)
select
    hits.site,
    hits.day,
    coalesce(hits.sent_unit_id, owner.unit_id) as unit_id,
    cast(hits.page_count as bigint) as page_count,
    cast(hits.visitor_count as bigint) as visitor_count,
    cast(hits.download_count as bigint) as download_count,
    cast(hits.robot_count as bigint) as robot_count,
    cast(hits.monitor_count as bigint) as monitor_count,
    cast(hits.own_network_count as bigint) as own_network_count,
    cast(hits.error_count as bigint) as error_count,
    cast(hits.hit_count as bigint) as hit_count,
    cast(hits.byte_count as bigint) as byte_count
from hits
left join reference.site as owner
    on owner.site = hits.site
    and hits.day between coalesce(owner.valid_from, date '0001-01-01') and coalesce(owner.valid_to, date
    '9999-12-31')
