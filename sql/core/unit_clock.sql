-- One row per unit and state of its calendar: who judges the unit's dossiers on a day from known_from to
-- known_to counts by this calendar_no of core.clock_day. Units that nothing is told of follow hanh-chinh.
-- grain: unit_id, known_from
-- law: a decree counts from the day it was decided; what was judged before stays as it was
with unit as (
    select unit_id from reference.unit
    union
    select unit_id from staging.onestop_dossier where unit_id is not null
), version as (
    select calendar_no, calendar_id, known_from, known_to from reference.calendar_version
    union all
    select 0, 'hanh-chinh', date '1900-01-01', date '9999-12-31'
    where not exists (select 1 from reference.calendar_version where calendar_id = 'hanh-chinh')
)
select unit.unit_id, version.known_from, version.known_to, version.calendar_no
from unit
left join reference.unit_calendar as own on own.unit_id = unit.unit_id
join version on version.calendar_id = coalesce(own.calendar_id, 'hanh-chinh')
order by unit.unit_id, version.known_from
