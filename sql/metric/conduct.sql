-- One row per period, unit that tells of complaints about conduct, and class: how many dossiers stand in it.
-- grain: period_id, unit_id, mark_class
-- mark_class: EARLY and ON_TIME without a founded complaint, FOUNDED
-- part: finished in the period in this class; a founded complaint of the period that names no dossier of the
-- unit stands in FOUNDED as one of its own, so that leaving the dossier out never helps
-- whole: all of these; a late dossier without a founded complaint is outside, as the text is silent on it
-- law: TT 01/2018/TT-VPCP, indicator 7; a unit counts where it sent its feedback and every row of the period
-- says whether it is about conduct: no record is not taken for no complaint
with complaint as (
    select feedback.unit_id, feedback.received_on, life.dossier_id
    from staging.feedback as feedback
    left join core.dossier as life
        on life.dossier_code = feedback.dossier_code and life.unit_id = feedback.unit_id
    where feedback.conduct = 'FOUNDED'
), telling as (
    select sent.period_id, sent.unit_id
    from core.feed_period as sent
    join core.period as period on period.period_id = sent.period_id
    left join staging.feedback as feedback
        on feedback.unit_id = sent.unit_id
        and feedback.received_on >= period.starts_on
        and feedback.received_on <= period.judged_on
    where sent.feed = 'feedback' and sent.state = 'REPORTED'
    group by sent.period_id, sent.unit_id
    having count(feedback.feedback_code) = count(feedback.conduct)
), object as (
    select
        handled.period_id, handled.unit_id,
        case when founded.dossier_id is not null then 'FOUNDED' else handled.outcome end as mark_class
    from core.dossier_period as handled
    join telling on telling.period_id = handled.period_id and telling.unit_id = handled.unit_id
    left join (select distinct dossier_id from complaint where dossier_id is not null) as founded
        on founded.dossier_id = handled.dossier_id
    where handled.outcome in ('EARLY', 'ON_TIME', 'LATE', 'FINISHED_NO_DUE')
    union all
    select telling.period_id, telling.unit_id, 'FOUNDED'
    from complaint
    join core.period as period
        on complaint.received_on >= period.starts_on and complaint.received_on <= period.judged_on
    join telling on telling.period_id = period.period_id and telling.unit_id = complaint.unit_id
    where complaint.dossier_id is null
), counted as (
    select
        period_id, unit_id, count(*) as whole,
        count(*) filter (where mark_class = 'EARLY') as early,
        count(*) filter (where mark_class = 'ON_TIME') as on_time
    from object
    where mark_class in ('EARLY', 'ON_TIME', 'FOUNDED')
    group by period_id, unit_id
)
select
    counted.period_id,
    counted.unit_id,
    classes.mark_class,
    case classes.mark_class
        when 'EARLY' then counted.early
        when 'ON_TIME' then counted.on_time
        else counted.whole - counted.early - counted.on_time
    end as part,
    counted.whole
from counted
cross join (values ('EARLY'), ('ON_TIME'), ('FOUNDED')) as classes(mark_class)
