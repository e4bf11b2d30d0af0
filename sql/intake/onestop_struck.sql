-- One row per row that went straight to the batch and is not accepted after all: a later row said the same or the
-- contrary. The batch keeps it beside them, and who loads the batch leaves such rows out.
-- grain: file_id, sheet, line
select s.file_id, s.sheet, s.line
from straight_row as s
join onestop_repeated as r on r.file_no = s.file_no and r.sheet = s.sheet and r.line = s.line
