-- One row per procedure seen or catalogued.
-- grain: procedure_code
select
    procedure_code, name_vi, name_en, field_code, field_name_vi, field_name_en, level, duration_count,
    duration_unit,
    service_level, has_fee, is_certified_copy, in_catalogue
from core.procedure
order by procedure_code
