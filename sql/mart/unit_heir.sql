-- One row per unit that ended and went whole into one other: who answers for what it left open. A unit
-- divided among several, or ended without a successor, has none: its open dossiers stay under its own name.
-- grain: unit_id
with single as (
    select from_unit_id as unit_id, max(to_unit_id) as heir_id, max(event_on) as event_on
    from reference.unit_event
    group by from_unit_id
    having count(*) = 1 and bool_and(extent = 'WHOLE' and to_unit_id is not null and kind <> 'SPLIT')
)
select single.unit_id, single.heir_id, single.event_on
from single
cross join run.clock as clock
where single.event_on <= clock.as_of_on and single.unit_id <> single.heir_id
