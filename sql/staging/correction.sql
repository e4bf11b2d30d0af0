-- One row per row that an accepted row of a later file corrects, whatever its feed.
-- grain: origin
-- units: <file_id>:<sheet>:<line> of the first sending
select origin
from batch.onestop_dossier
where origin is not null
union
select origin
from batch.feed_row
where origin is not null
