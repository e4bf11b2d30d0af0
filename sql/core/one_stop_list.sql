-- One row per unit, day of a list and procedure on it. Two sources that list the same day are one list.
-- grain: unit_id, listed_on, procedure_code
select
    unit_id, listed_on, procedure_code,
    bool_and(is_at_one_stop) as is_at_one_stop,
    bool_and(is_decided_on_site) as is_decided_on_site,
    bool_or(process_decision is not null) as has_process
from staging.one_stop_procedure
cross join run.clock as clock
where listed_on <= clock.as_of_on
group by unit_id, listed_on, procedure_code
