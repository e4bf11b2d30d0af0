-- tell
-- procedures on lists of a level that the catalogue does not give to that level: form II.07b leaves them out
select listed.level, listed.procedure_code, listed.unit_count
from published.listed_procedure as listed
left join published.procedure as procedure on procedure.procedure_code = listed.procedure_code
where not coalesce(procedure.in_catalogue and contains(procedure.level, listed.level), false)
