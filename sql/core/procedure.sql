-- One row per procedure that is catalogued or seen in a dossier. One that our own catalogue does not know has
-- the name of the newest list that names it.
-- grain: procedure_code
-- units: duration_count counts duration_unit (WORKING_DAY, CALENDAR_DAY, WORKING_HOUR, MONTH, SAME_DAY)
with seen as (
    select
        dossier.procedure_code,
        max(dossier.field_code) as field_code,
        case
            when bool_or(dossier.service_level = 'FULL') then 'FULL'
            when bool_or(dossier.service_level = 'PARTIAL') then 'PARTIAL'
            else 'INFO'
        end as service_level,
        coalesce(bool_or(dossier.has_fee), false) as has_fee,
        concat_ws(
            '+',
            case when bool_or(unit.kind = 'DEPARTMENT') then 'PROVINCE' end,
            case when bool_or(unit.kind = 'DISTRICT') then 'DISTRICT' end,
            case when bool_or(unit.kind = 'COMMUNE') then 'COMMUNE' end
        ) as level
    from staging.onestop_dossier as dossier
    left join reference.unit as unit on unit.unit_id = dossier.unit_id
    where not dossier.is_deleted
    group by dossier.procedure_code
), listed as (
    -- cells of the lists have line breaks
    select procedure_code, trim(regexp_replace(name_vi, '\s+', ' ', 'g')) as name_vi
    from staging.procedure_entry
    qualify row_number() over (
        partition by procedure_code
        order by listed_on desc nulls last, source
    ) = 1
)
select
    coalesce(catalogued.procedure_code, seen.procedure_code) as procedure_code,
    coalesce(catalogued.name_vi, listed.name_vi, seen.procedure_code) as name_vi,
    coalesce(
        nullif(catalogued.name_en, ''), catalogued.name_vi, listed.name_vi, seen.procedure_code
    ) as name_en,
    coalesce(catalogued.field_code, seen.field_code, 'UNKNOWN') as field_code,
    coalesce(field.name_vi, catalogued.field_code, seen.field_code, 'Chưa rõ lĩnh vực') as field_name_vi,
    coalesce(field.name_en, catalogued.field_code, seen.field_code, 'Field not stated') as field_name_en,
    coalesce(catalogued.level, seen.level, '') as level,
    cast(catalogued.duration_count as decimal(9, 2)) as duration_count,
    catalogued.duration_unit,
    coalesce(catalogued.service_level, seen.service_level, 'INFO') as service_level,
    coalesce(catalogued.has_fee, seen.has_fee, false) as has_fee,
    coalesce(catalogued.is_certified_copy, false) as is_certified_copy,
    catalogued.procedure_code is not null as in_catalogue
from reference.procedure as catalogued
full join seen on seen.procedure_code = catalogued.procedure_code
left join listed on listed.procedure_code = coalesce(catalogued.procedure_code, seen.procedure_code)
left join reference.field as field on field.field_code = coalesce(catalogued.field_code, seen.field_code)
