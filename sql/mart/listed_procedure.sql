-- One row per level whose units sent lists of procedures, and procedure on one of them: the newest list of
-- each unit that is alive at the data date.
-- grain: level, procedure_code
-- law: form II.07b (TT 01/2020/TT-VPCP), columns (11) to (14): procedures with an internal process by level
with newest as (
    select unit_id, max(listed_on) as listed_on
    from core.one_stop_list
    group by unit_id
)
select
    case unit.kind when 'DEPARTMENT' then 'PROVINCE' else unit.kind end as level,
    listed.procedure_code,
    count(*) as unit_count,
    count(*) filter (where listed.is_at_one_stop) as at_one_stop_count,
    count(*) filter (where listed.has_process) as process_count
from core.one_stop_list as listed
join newest on newest.unit_id = listed.unit_id and newest.listed_on = listed.listed_on
join reference.unit as unit on unit.unit_id = listed.unit_id
cross join run.clock as clock
where
    unit.kind in ('PROVINCE', 'DEPARTMENT', 'DISTRICT', 'COMMUNE')
    and coalesce(unit.valid_to, clock.as_of_on) >= clock.as_of_on
    and coalesce(unit.valid_from, clock.as_of_on) <= clock.as_of_on
group by 1, 2
order by 1, 2
