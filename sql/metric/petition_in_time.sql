-- One row per period and unit that is known to have answered or owed petitions: how many were answered in
-- time.
-- grain: period_id, unit_id
-- part: petitions received in the period and answered by their due day
-- whole: those answered, or past their due day
-- law: TT 01/2018/TT-VPCP, indicator 8
select period_id, unit_id, part, whole
from core.activity
where measure = 'feedback_in_time' and state = 'REPORTED'
