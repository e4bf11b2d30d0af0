-- One row per published figure, its printed count beside the count of the unit's own dossiers in the same
-- days. The records may be right and the report wrong, or the other way round: it says only that they differ.
-- grain: source, document, figure_no
-- units: difference is printed less own
-- state: SAME, DIFFERENT, NO_RECORDS (the unit has no dossier in these days, or the data ends before them:
-- silence, not a zero), NOT_COMPARABLE (no metric of ours, no first day, or no plain whole number is printed)
with below as (
    select parent_id as top_id, unit_id from reference.unit where parent_id is not null
    union all
    select middle.parent_id, lower.unit_id
    from reference.unit as lower
    join reference.unit as middle on middle.unit_id = lower.parent_id
    where middle.parent_id is not null
), scopes as (
    select unit_id as top_id, unit_id, 'OWN' as scope from reference.unit
    union all
    select top_id, unit_id, 'BELOW' from below
    union all
    select unit_id, unit_id, 'WITH_BELOW' from reference.unit
    union all
    select top_id, unit_id, 'WITH_BELOW' from below
), asked as (
    select
        figure.source, figure.document, figure.figure_no, figure.unit_id, figure.scope, figure.metric,
        figure.first_on, figure.last_on, figure.numerator, figure.printed_count,
        figure.metric is not null and figure.metric <> 'OTHER'
        and figure.first_on is not null and figure.printed_count is not null as is_comparable,
        figure.last_on <= clock.as_of_on as is_covered
    from staging.published_figure as figure
    cross join run.clock as clock
), touched as (
    -- dossiers that the unit handled in these days; what was refused before acceptance is outside all counts
    select
        asked.source, asked.document, asked.figure_no, asked.metric, dossier.channel,
        dossier.received_on >= asked.first_on as is_received,
        dossier.ended_on is not null and dossier.ended_on <= asked.last_on as is_ended,
        dossier.outcome
    from asked
    join scopes on scopes.top_id = asked.unit_id and scopes.scope = asked.scope
    join core.dossier as dossier
        on dossier.unit_id = scopes.unit_id
        and dossier.end_kind is distinct from 'REFUSED'
        and dossier.received_on <= asked.last_on
        and (dossier.ended_on is null or dossier.ended_on >= asked.first_on)
    where asked.is_comparable and asked.is_covered
), counted as (
    select
        source, document, figure_no,
        count(*) filter (
            where case metric
                when 'RECEIVED' then is_received
                when 'RECEIVED_ONLINE' then is_received and channel = 'ONLINE'
                when 'CARRIED_IN' then not is_received
                when 'OPEN' then not is_ended
                when 'FINISHED' then is_ended and outcome in ('EARLY', 'ON_TIME', 'LATE', 'FINISHED_NO_DUE')
                when 'IN_TIME' then is_ended and outcome in ('EARLY', 'ON_TIME')
                else is_ended and outcome = metric
            end
        ) as own_count
    from touched
    group by source, document, figure_no
)
select
    asked.source, asked.document, asked.figure_no, asked.unit_id, asked.scope, asked.metric, asked.first_on,
    asked.last_on,
    case
        when not asked.is_comparable then 'NOT_COMPARABLE'
        when counted.own_count is null then 'NO_RECORDS'
        when counted.own_count = asked.printed_count then 'SAME'
        else 'DIFFERENT'
    end as state,
    asked.numerator as printed,
    asked.printed_count,
    counted.own_count,
    asked.printed_count - counted.own_count as difference
from asked
left join counted
    on counted.source = asked.source
    and counted.document = asked.document
    and counted.figure_no = asked.figure_no
