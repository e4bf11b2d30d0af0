-- One row per accepted or refused dossier and rule set: what it was at its end or at the data date.
-- grain: dossier_no, rule_set
-- view: proved with published.dossier_verdict
-- outcome: EARLY, ON_TIME, LATE, REAPPOINTED_MET, OPEN_IN_TERM, OPEN_OVERDUE, OPEN_PAUSED, REFUSED,
-- WITHDRAWN, UNKNOWN; reason of UNKNOWN: NO_TERM (neither promised nor in the law), NO_END_DATE. EXCLUDED
-- are in core.dossier_excluded
-- units: late_working_days and late_minutes (working minutes of the unit's calendar) from due_at; by day
-- precision from the end of the due day's hours
-- law: OFFICIAL_II06, 766 (QĐ 766/QĐ-TTg), VENDOR_TD: see core.dossier
with stated as (
    select
        dossier.dossier_no, rules.rule_set,
        case rules.rule_set when 'VENDOR_TD' then dossier.told_due_at else dossier.due_at end as due_at,
        case
            when rules.rule_set = '766' then dossier.decree_outcome
            when rules.rule_set = 'VENDOR_TD' then dossier.vendor_outcome
            when dossier.is_reappointed_met then 'REAPPOINTED_MET'
            when dossier.outcome in ('FINISHED_NO_DUE', 'OPEN_NO_DUE') then 'UNKNOWN'
            else dossier.outcome
        end as outcome,
        case rules.rule_set when 'VENDOR_TD' then dossier.days_past_told else dossier.days_past_due end
            as late_working_days,
        case rules.rule_set when 'VENDOR_TD' then dossier.minutes_past_told else dossier.minutes_past_due end
            as late_minutes
    from core.dossier as dossier
    cross join (values ('OFFICIAL_II06'), ('766'), ('VENDOR_TD')) as rules(rule_set)
)
select
    dossier_no, rule_set, due_at, outcome,
    case
        when outcome = 'UNKNOWN' then case rule_set when 'VENDOR_TD' then 'NO_END_DATE' else 'NO_TERM' end
    end as reason,
    case when outcome in ('LATE', 'OPEN_OVERDUE', 'REAPPOINTED_MET') then late_working_days else 0 end
        as late_working_days,
    case when outcome in ('LATE', 'OPEN_OVERDUE', 'REAPPOINTED_MET') then late_minutes else 0 end
        as late_minutes
from stated
