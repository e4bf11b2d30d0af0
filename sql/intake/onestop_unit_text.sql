-- One row per file and way of naming a unit in it.
-- grain: file_no, unit_text
select distinct r.file_no, coalesce(r.unit, '') as unit_text
from raw_dossier as r
join sent_file as f on f.file_no = r.file_no
