-- One row per file: its dossier rows, good or bad, and the sum of their fees, to be compared with what its sender told.
-- grain: file_no
-- units: fee_total in dong, as text
select
    r.file_no, count(*) as row_count,
    cast(cast(sum(read_amount(r.fee)) as decimal(20, 2)) as string) as fee_total
from raw_dossier as r
where coalesce(r.damage, '-') <> 'TOTAL_ROW'
group by r.file_no
