-- One row per row that went straight to the batch and is not accepted after all: a later row said the same or the
-- contrary. The batch keeps it beside them, and who loads the batch leaves such rows out.
-- grain: file_id, sheet, line
select f.file_id, r.sheet, r.line
from onestop_repeated as r
join sent_file as f on f.file_no = r.file_no
where r.is_straight
