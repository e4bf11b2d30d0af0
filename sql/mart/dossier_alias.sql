-- One row per id that a published dossier had before its codes were linked.
-- grain: alias_id
select alias.alias_id, alias.dossier_id
from core.dossier_alias as alias
join core.dossier as dossier on dossier.dossier_id = alias.dossier_id
order by alias.alias_id
