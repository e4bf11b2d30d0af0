-- One row per dossier row that is not accepted, with the code that says why. Rows that are not here are accepted.
-- grain: file_no, sheet, line
select f.file_no, f.sheet, f.line, f.code from onestop_fault as f
union all
select r.file_no, r.sheet, r.line, r.code from onestop_repeated as r
