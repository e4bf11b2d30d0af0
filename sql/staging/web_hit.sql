-- One row per piece of a log: what the lines of one site, hour and class came to between their first and
-- their last. A log sent
-- again when it has grown has the same first line, so the larger one stands for both; what a rotated log
-- goes on with begins
-- later and is added. A piece that lies by more than half within a larger one of the same stream was told
-- twice and is left out;
-- a line written late over a rotation is no such piece.
-- grain: source, stream, site, hour_at, hit_class, first_at
-- units: visitor_count and address_count add up to the different addresses of a day, inside one stream and
-- one file;
-- over several files they are an upper bound
with pieces as (
    select
        source,
        coalesce(stream, '') as stream,
        lower(site) as site,
        unit_id,
        hour_at,
        hit_class,
        coalesce(first_at, hour_at) as first_at,
        coalesce(last_at, hour_at + interval 3599 second) as last_at,
        hit_count,
        coalesce(byte_count, 0) as byte_count,
        visitor_count,
        address_count
    from batch.web_hit
    qualify row_number() over (
        partition by source, coalesce(stream, ''), lower(site), hour_at, hit_class, coalesce(first_at,
        hour_at)
        order by hit_count desc, version_at desc nulls last, content_hash desc nulls last, file_id, sheet,
        line
    ) = 1
), told_twice as (
    select distinct
        piece.source, piece.stream, piece.site, piece.hour_at, piece.hit_class, piece.first_at
    from pieces as piece
    join pieces as larger
        on larger.source = piece.source
        and larger.stream = piece.stream
        and larger.site = piece.site
        and larger.hour_at = piece.hour_at
        and larger.hit_class = piece.hit_class
    where
        larger.first_at <> piece.first_at
        and (
            larger.hit_count > piece.hit_count
            or larger.hit_count = piece.hit_count and larger.first_at < piece.first_at
        )
        and (
            2 * date_diff(
                'second', greatest(larger.first_at, piece.first_at), least(larger.last_at, piece.last_at)
            ) > date_diff('second', piece.first_at, piece.last_at)
            or piece.first_at = piece.last_at
            and piece.first_at > larger.first_at
            and piece.first_at < larger.last_at
        )
)
select
    pieces.source, pieces.stream, pieces.site, pieces.unit_id, pieces.hour_at, pieces.hit_class,
    pieces.first_at,
    pieces.last_at, pieces.hit_count, pieces.byte_count, pieces.visitor_count, pieces.address_count
from pieces
left join told_twice
    on told_twice.source = pieces.source
    and told_twice.stream = pieces.stream
    and told_twice.site = pieces.site
    and told_twice.hour_at = pieces.hour_at
    and told_twice.hit_class = pieces.hit_class
    and told_twice.first_at = pieces.first_at
where told_twice.source is null
