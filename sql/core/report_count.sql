-- One row per reporting period, unit and procedure with anything in it. What came and went is counted by its
-- day, what was open by the stock at the two cut-off days; that both agree is the check
-- report_figure_adds_up.
-- grain: period_id, unit_id, procedure_code
-- identity: received + carried_in = finished + withdrawn + closing_open
with happened as (
    -- the reporting month of a day is the calendar month two weeks before it, plus one
    select
        unit_id, procedure_code, channel, 'RECEIVED' as what,
        cast(date_trunc('month', received_on - 14) + to_months(1) as date) as month_on
    from core.dossier
    where outcome <> 'REFUSED'
    union all
    select
        unit_id, procedure_code, channel, outcome,
        cast(date_trunc('month', ended_on - 14) + to_months(1) as date)
    from core.dossier
    where ended_on is not null
), flows as (
    select
        month_on, unit_id, procedure_code,
        count(*) filter (where what = 'RECEIVED') as received,
        count(*) filter (where what = 'RECEIVED' and channel = 'ONLINE') as received_online,
        count(*) filter (where what = 'RECEIVED' and channel = 'DIRECT') as received_direct,
        count(*) filter (where what = 'RECEIVED' and channel = 'POSTAL') as received_postal,
        count(*) filter (where what = 'EARLY') as early,
        count(*) filter (where what = 'ON_TIME') as on_time,
        count(*) filter (where what = 'LATE') as late,
        count(*) filter (where what = 'FINISHED_NO_DUE') as finished_no_due,
        count(*) filter (where what = 'WITHDRAWN') as withdrawn,
        count(*) filter (where what = 'REFUSED') as refused
    from happened
    group by month_on, unit_id, procedure_code
), stocks as (
    select
        cut_on, unit_id, procedure_code,
        count(*) as open_count,
        count(*) filter (where outcome = 'OPEN_IN_TERM') as open_in_term,
        count(*) filter (where outcome = 'OPEN_PAUSED') as open_paused,
        count(*) filter (where outcome = 'OPEN_OVERDUE') as open_overdue,
        count(*) filter (where outcome = 'OPEN_NO_DUE') as open_no_due
    from core.report_stock
    group by cut_on, unit_id, procedure_code
), parts as (
    select
        period.period_id, flows.unit_id, flows.procedure_code, 0 as carried_in,
        flows.received, flows.received_online, flows.received_direct, flows.received_postal,
        flows.early, flows.on_time, flows.late, flows.finished_no_due, flows.withdrawn, flows.refused,
        0 as open_in_term, 0 as open_paused, 0 as open_overdue, 0 as open_no_due
    from core.report_period as period
    join flows on flows.month_on > period.starts_on and flows.month_on < period.ends_before
    union all
    select
        period.period_id, stocks.unit_id, stocks.procedure_code, stocks.open_count,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    from core.report_period as period
    join stocks on stocks.cut_on = period.starts_on - 1
    union all
    select
        period.period_id, stocks.unit_id, stocks.procedure_code, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        stocks.open_in_term, stocks.open_paused, stocks.open_overdue, stocks.open_no_due
    from core.report_period as period
    join stocks on stocks.cut_on = period.judged_on
)
select
    period_id, unit_id, procedure_code,
    cast(sum(received) as bigint) as received,
    cast(sum(received_online) as bigint) as received_online,
    cast(sum(received_direct) as bigint) as received_direct,
    cast(sum(received_postal) as bigint) as received_postal,
    cast(sum(received - received_online - received_direct - received_postal) as bigint) as received_unknown,
    cast(sum(carried_in) as bigint) as carried_in,
    cast(sum(early + on_time + late + finished_no_due) as bigint) as finished,
    cast(sum(early) as bigint) as early,
    cast(sum(on_time) as bigint) as on_time,
    cast(sum(late) as bigint) as late,
    cast(sum(finished_no_due) as bigint) as finished_no_due,
    cast(sum(withdrawn) as bigint) as withdrawn,
    cast(sum(open_in_term + open_paused + open_overdue + open_no_due) as bigint) as closing_open,
    cast(sum(open_in_term) as bigint) as open_in_term,
    cast(sum(open_paused) as bigint) as open_paused,
    cast(sum(open_overdue) as bigint) as open_overdue,
    cast(sum(open_no_due) as bigint) as open_no_due,
    cast(sum(refused) as bigint) as refused
from parts
group by period_id, unit_id, procedure_code
