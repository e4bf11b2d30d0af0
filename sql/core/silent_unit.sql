-- One row per unit, alive at the data date and owing data, without a sign of life for more working days than
-- allowed.
-- grain: unit_id
-- units: silent_working_days counts the working days after the last sign, up to the data date
with last_sign as (
    select
        unit_day.unit_id,
        max(unit_day.day) filter (where unit_day.received + unit_day.finished > 0) as last_on,
        min(unit_day.day) as first_on
    from core.unit_day as unit_day
    group by unit_day.unit_id
)
select
    last_sign.unit_id,
    coalesce(last_sign.last_on + 1, last_sign.first_on) as since_on,
    as_of.working_day_no - since.working_day_no as silent_working_days,
    cast(setting.silent_working_days as integer) as allowed_working_days
from last_sign
join reference.unit as unit on unit.unit_id = last_sign.unit_id
cross join run.clock as clock
cross join run.setting as setting
join core.working_day as as_of on as_of.day = clock.as_of_on
join core.working_day as since on since.day = coalesce(last_sign.last_on, last_sign.first_on - 1)
where
    coalesce(unit.valid_to, clock.as_of_on) >= clock.as_of_on
    and coalesce(unit.valid_from, clock.as_of_on) <= clock.as_of_on
    and as_of.working_day_no - since.working_day_no > setting.silent_working_days
