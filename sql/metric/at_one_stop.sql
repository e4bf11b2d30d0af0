-- One row per period and unit whose list of procedures is known: how many go through the one-stop unit.
-- grain: period_id, unit_id
-- part: procedures of the whole received, handled and returned at the one-stop unit
-- whole: procedures on the unit's newest list of a day up to the period's end
-- law: TT 01/2018/TT-VPCP, indicator 5: below 100 % earns nothing
select period_id, unit_id, at_one_stop as part, listed as whole
from core.one_stop_count
