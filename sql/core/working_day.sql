-- One row per day that the data may speak of, with its running number of working days: a difference of two
-- numbers is a count of working days. Days without a decreed calendar are worked from Monday to Friday.
-- grain: day
-- units: working_day_no counts the working days up to and including the day
with spoken_of as (
    select received_at as spoken_at from staging.onestop_dossier
    union all
    select submitted_at from staging.onestop_dossier
    union all
    select refused_at from staging.onestop_dossier
    union all
    select due_at from staging.onestop_dossier
), reach as (
    -- sixty years beyond the data date no date is a promise (9999-12-31); two years leave room for legal
    -- durations; back from the data date lie the spans of a year that units owe data for
    select
        least(min(cast(spoken_at as date)), max(clock.as_of_on) - 500) - 31 as first_on,
        least(
            greatest(max(cast(spoken_at as date)), max(clock.as_of_on)) + 731,
            max(clock.as_of_on) + 22000
        ) as last_on
    from run.clock as clock
    left join spoken_of on true
), days as (
    select reach.first_on + cast(steps.step as integer) as day
    from reach, generate_series(0, 60000) as steps(step)
    where steps.step <= reach.last_on - reach.first_on
), judged as (
    select
        days.day,
        coalesce(decreed.is_working, isodow(days.day) <= 5) as is_working,
        decreed.day is not null as is_decreed
    from days
    left join reference.working_day as decreed on decreed.day = days.day
)
select
    day,
    is_working,
    is_decreed,
    cast(sum(case when is_working then 1 else 0 end) over (order by day) as integer) as working_day_no
from judged
order by day
