-- One row per id under which a dossier was known before another source linked its code to a dossier's name.
-- grain: alias_id
-- a build that had not yet read the other source gave out addresses with this id
select distinct
    batch.dossier_id(link.source, link.dossier_code) as alias_id, link.dossier_id
from staging.dossier_link as link
