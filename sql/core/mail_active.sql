-- One row per unit and period: mailboxes issued, used, and what its mail did. A unit of which no line of
-- any log tells is without data, it is not inactive.
-- grain: period_id, unit_id
-- state: REPORTED (a log or a stamp tells of one of its mailboxes), NO_DATA, NOT_ALIVE
-- units: accounts are mailboxes of persons, boxes those of the unit itself; log_days counts days with a log
-- of log-ins, flow_days those with a log of deliveries; box_days counts the working days among log_days
with issued as (
    select
        period_id, unit_id,
        count(*) filter (where kind = 'PERSON') as accounts_issued,
        count(*) filter (where kind = 'PERSON' and is_active) as accounts_active,
        count(*) filter (where kind = 'UNIT_BOX') as boxes_issued,
        count(*) filter (where kind = 'UNIT_BOX' and is_active) as boxes_active,
        bool_or(is_told) as is_told
    from core.mail_account_period
    where unit_id is not null
    group by period_id, unit_id
), flows as (
    select
        period.period_id, unit_day.unit_id,
        sum(unit_day.sent) as sent,
        sum(unit_day.sent_outside) as sent_outside,
        sum(unit_day.received) as received,
        sum(unit_day.received_outside) as received_outside,
        sum(unit_day.failed_logins) as failed_logins,
        count(*) filter (where unit_day.is_box_opened and calendar.is_working) as box_days_opened
    from core.period as period
    join core.mail_unit_day as unit_day on unit_day.day >= period.starts_on and unit_day.day <=
        period.judged_on
    left join core.working_day as calendar on calendar.day = unit_day.day
    group by period.period_id, unit_day.unit_id
), logged as (
    select
        period.period_id,
        count(*) filter (where log_day.log = 'LOGIN') as log_days,
        count(*) filter (where log_day.log = 'DELIVERY') as flow_days,
        count(*) filter (where log_day.log = 'LOGIN' and calendar.is_working) as box_days
    from core.period as period
    join staging.mail_log_day as log_day on log_day.day >= period.starts_on and log_day.day <=
        period.judged_on
    left join core.working_day as calendar on calendar.day = log_day.day
    group by period.period_id
), staffed as (
    select period.period_id, staff.unit_id, staff.persons, staff.counted_on
    from core.period as period
    join staging.staff_count as staff on staff.counted_on <= period.judged_on
    qualify row_number() over (
        partition by period.period_id, staff.unit_id order by staff.counted_on desc, staff.source
    ) = 1
)
select
    grid.period_id,
    grid.unit_id,
    grid.group_id,
    case
        when grid.state = 'NOT_ALIVE' and issued.unit_id is null then 'NOT_ALIVE'
        when coalesce(issued.is_told, false) or flows.unit_id is not null then 'REPORTED'
        else 'NO_DATA'
    end as state,
    issued.accounts_issued,
    case when coalesce(issued.is_told, false) or flows.unit_id is not null then issued.accounts_active end
        as accounts_active,
    issued.boxes_issued,
    case when coalesce(issued.is_told, false) or flows.unit_id is not null then issued.boxes_active end
        as boxes_active,
    staffed.persons as staff_count,
    staffed.counted_on as staff_counted_on,
    coalesce(logged.log_days, 0) as log_days,
    coalesce(logged.flow_days, 0) as flow_days,
    case when flows.unit_id is not null and logged.log_days > 0 then flows.box_days_opened end as
        box_days_opened,
    case when flows.unit_id is not null and logged.log_days > 0 then logged.box_days end as box_days,
    case when flows.unit_id is not null and logged.flow_days > 0 then flows.sent end as sent,
    case when flows.unit_id is not null and logged.flow_days > 0 then flows.sent_outside end as sent_outside,
    case when flows.unit_id is not null and logged.flow_days > 0 then flows.received end as received,
    case when flows.unit_id is not null and logged.flow_days > 0 then flows.received_outside end as
        received_outside,
    case when flows.unit_id is not null and logged.log_days > 0 then flows.failed_logins end as failed_logins
from core.unit_period as grid
left join issued on issued.period_id = grid.period_id and issued.unit_id = grid.unit_id
left join flows on flows.period_id = grid.period_id and flows.unit_id = grid.unit_id
left join logged on logged.period_id = grid.period_id
left join staffed on staffed.period_id = grid.period_id and staffed.unit_id = grid.unit_id
where grid.group_id is not null
