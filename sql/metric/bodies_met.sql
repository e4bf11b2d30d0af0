-- One row per period, unit with forms, and class by bodies that the applicant had to see: how many forms
-- stand in it.
-- grain: period_id, unit_id, mark_class
-- mark_class: NONE, ONE (or two where law requires a field check or a council), MORE
-- part: forms answered in the period in this class
-- whole: forms answered in the period
-- law: TT 01/2018/TT-VPCP, indicator 4
with counted as (
    select
        period.period_id, form.unit_id, count(*) as whole,
        count(*) filter (where form.body_count = 0) as saw_none,
        count(*) filter (
            where form.body_count = 1 or (form.body_count = 2 and form.has_field_check)
        ) as saw_one
    from staging.contact_form as form
    join core.period as period
        on form.answered_on >= period.starts_on and form.answered_on <= period.judged_on
    group by period.period_id, form.unit_id
)
select
    counted.period_id,
    counted.unit_id,
    classes.mark_class,
    case classes.mark_class
        when 'NONE' then counted.saw_none
        when 'ONE' then counted.saw_one
        else counted.whole - counted.saw_none - counted.saw_one
    end as part,
    counted.whole
from counted
cross join (values ('NONE'), ('ONE'), ('MORE')) as classes(mark_class)
