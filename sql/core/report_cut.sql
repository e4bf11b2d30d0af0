-- One row per day at whose end a reporting period begins or is judged: the 14th of each month, and the data
-- date.
-- grain: cut_on
select starts_on - 1 as cut_on from core.report_period
union
select judged_on from core.report_period
