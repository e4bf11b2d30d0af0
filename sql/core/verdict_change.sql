-- One row per dossier and rule set under which it stands in another class than by the clock of this house
-- (OFFICIAL_II06), with the cause. Classes: ended in time, ended late, open in term, open overdue, withdrawn,
-- refused, unknown.
-- grain: dossier_no, rule_set
-- cause of VENDOR_TD: DUE_WITHHELD no date was told, so none was missed; NO_DUE_COUNTED neither promise nor
-- law, counted in time; WAIT_AFTER_DUE put on hold when it was late already; WAIT_UNDATED on hold by its
-- status, since nobody knows when; REAPPOINTED judged by the new date of an apology or extension; DUE_MOVED
-- by a promise written over; PROMISE_BEYOND_LAW by a promise longer than the term of a decision;
-- WITHDRAWN_COUNTED withdrawn or stopped, counted in time; WAIT_COUNTED waiting for the applicant not taken
-- out; END_AT_DECISION ended by the decision where only the hand-over ends it; DAY_NOT_MINUTE the day
-- compared, not the minute; NO_END_DATE without a day of decision; OTHER
-- cause of 766: WITHDRAWN_JUDGED by its date; SECOND_REQUEST late because supplements were asked for twice
with classed as (
    select
        dossier_no, rule_set,
        case outcome
            when 'EARLY' then 'IN_TIME'
            when 'ON_TIME' then 'IN_TIME'
            when 'REAPPOINTED_MET' then 'LATE'
            when 'OPEN_PAUSED' then 'OPEN_IN_TERM'
            else outcome
        end as class
    from core.dossier_verdict
), changed as (
    select
        official.dossier_no, other.rule_set, official.class, other.class as other_class,
        other.class = 'OPEN_IN_TERM'
        and dossier.status in ('WAIT_SUPPLEMENT', 'WAIT_FINANCIAL', 'SUSPENDED') as is_on_hold
    from classed as official
    join classed as other
        on other.dossier_no = official.dossier_no
        and other.class <> official.class
        and other.rule_set <> 'OFFICIAL_II06'
    join core.dossier as dossier on dossier.dossier_no = official.dossier_no
    where official.rule_set = 'OFFICIAL_II06'
), late_wait as (
    select distinct dossier_no from core.dossier_pause where not moves_due
)
select
    changed.dossier_no, changed.rule_set,
    case
        when changed.rule_set = '766' and changed.class = 'WITHDRAWN' then 'WITHDRAWN_JUDGED'
        when changed.rule_set = '766' and dossier.second_request_on is not null then 'SECOND_REQUEST'
        when changed.rule_set = '766' then 'OTHER'
        when changed.class = 'WITHDRAWN' then 'WITHDRAWN_COUNTED'
        when changed.other_class = 'UNKNOWN' then 'NO_END_DATE'
        when changed.class = 'UNKNOWN' then 'NO_DUE_COUNTED'
        when dossier.told_due_at is null then 'DUE_WITHHELD'
        when changed.is_on_hold and late_wait.dossier_no is not null then 'WAIT_AFTER_DUE'
        when changed.is_on_hold then 'WAIT_UNDATED'
        when changed.class = 'IN_TIME' or changed.class = 'OPEN_IN_TERM'
            then case when dossier.paused_working_days > 0 then 'WAIT_COUNTED' else 'OTHER' end
        when
            cast(notice.last_promise_at as date) = cast(dossier.told_due_at as date)
            and cast(dossier.told_due_at as date) > cast(dossier.first_due_at as date)
            then 'REAPPOINTED'
        when cast(dossier.told_due_at as date) > cast(dossier.first_due_at as date) then 'DUE_MOVED'
        when dossier.due_basis = 'LEGAL_SHORTER' then 'PROMISE_BEYOND_LAW'
        when cast(dossier.decided_at as date) < dossier.ended_on then 'END_AT_DECISION'
        when dossier.due_precision = 'SECOND' then 'DAY_NOT_MINUTE'
        else 'OTHER'
    end as cause,
    changed.class in ('LATE', 'OPEN_OVERDUE', 'UNKNOWN', 'WITHDRAWN')
    and changed.other_class in ('IN_TIME', 'OPEN_IN_TERM') as is_flattered
from changed
join core.dossier as dossier on dossier.dossier_no = changed.dossier_no
left join core.dossier_notice as notice
    on notice.dossier_no = changed.dossier_no and notice.last_promise_at is not null
left join late_wait on late_wait.dossier_no = changed.dossier_no
