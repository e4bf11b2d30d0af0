-- One row per unit that lived in the data's time, or that a dossier names.
-- grain: unit_id
with data_time as (
    select starts_on, judged_on from core.period where kind = 'ALL'
), children as (
    select child.parent_id, count(*) as children
    from reference.unit as child, data_time
    where
        coalesce(child.valid_from, data_time.judged_on) <= data_time.judged_on
        and coalesce(child.valid_to, data_time.starts_on) >= data_time.starts_on
    group by child.parent_id
), named as (
    select distinct unit_id from core.dossier
)
select
    unit.unit_id, unit.code, unit.name_vi, unit.name_en, unit.short_name_vi, unit.short_name_en, unit.kind,
    unit.group_id, unit.parent_id, unit.valid_from, unit.valid_to, coalesce(children.children, 0) as children
from reference.unit as unit
cross join data_time
left join children on children.parent_id = unit.unit_id
left join named on named.unit_id = unit.unit_id
where
    named.unit_id is not null
    or (
        coalesce(unit.valid_from, data_time.judged_on) <= data_time.judged_on
        and coalesce(unit.valid_to, data_time.starts_on) >= data_time.starts_on
    )
order by unit.unit_id
