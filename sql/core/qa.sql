-- One row per question asked by the data date, judged at its end.
-- grain: source, qa_code, unit_id
-- units: working_days from the day after asking to the day of answering, or to the data date while it is
-- open
-- outcome: IN_TIME, LATE, ANSWERED_DAY_UNKNOWN (answered, nobody kept the day: neither in time nor late),
-- OPEN_IN_TERM,
-- OPEN_OVERDUE, UNKNOWN (the source does not say whether it was answered, or the day is outside the
-- calendar)
-- law: Decision 80/2025/QĐ-UBND of Bắc Ninh: 5 working days, 7 where several bodies answer, never over 10;
-- where the source
-- does not tell the competence, the longest term counts
with known as (
    select
        qa.source,
        qa.qa_code,
        qa.unit_id,
        coalesce(qa.field, '') as field,
        qa.asked_on,
        case when qa.answered_on <= clock.as_of_on then qa.answered_on end as answered_on,
        case
            when qa.answered_on is null then qa.is_answered
            else qa.answered_on <= clock.as_of_on
        end as is_answered,
        case qa.competence
            when 'OWN' then setting.answer_days_own
            when 'SEVERAL' then setting.answer_days_several
            else setting.answer_days_most
        end as due_working_days,
        clock.as_of_on
    from staging.qa as qa
    cross join run.clock as clock
    cross join run.portal_setting as setting
    where qa.asked_on <= clock.as_of_on
), counted as (
    select
        known.source, known.qa_code, known.unit_id, known.field, known.asked_on, known.answered_on,
        known.is_answered,
        known.due_working_days,
        case
            when known.answered_on is not null or not known.is_answered
                then ended.working_day_no - asked.working_day_no
        end as working_days
    from known
    left join reference.working_day as asked on asked.day = known.asked_on
    left join reference.working_day as ended on ended.day = coalesce(known.answered_on, known.as_of_on)
)
select
    source,
    qa_code,
    unit_id,
    field,
    asked_on,
    answered_on,
    due_working_days,
    working_days,
    case
        when is_answered is null then 'UNKNOWN'
        when is_answered and (answered_on is null or working_days is null) then 'ANSWERED_DAY_UNKNOWN'
        when is_answered and working_days <= due_working_days then 'IN_TIME'
        when is_answered then 'LATE'
        when working_days is null then 'UNKNOWN'
        when working_days > due_working_days then 'OPEN_OVERDUE'
        else 'OPEN_IN_TERM'
    end as outcome
from counted
