-- One row per procedure seen in a dossier and span of days of receipt with the rule by which its clock
-- runs: its own rows of the reference file, and on days that none of them names, those of all others (*).
-- grain: procedure_code, valid_from
with seen as (
    select distinct procedure_code from staging.onestop_dossier
), named as (
    select
        seen.procedure_code,
        rule.procedure_code <> '*' as is_own,
        coalesce(rule.valid_from, date '0001-01-01') as valid_from,
        coalesce(rule.valid_to, date '9999-12-31') as valid_to,
        rule.start_rule, rule.end_rule, rule.pause_mode, rule.remote_extra_days, rule.legal_basis
    from seen
    join reference.clock_rule as rule
        on rule.procedure_code = seen.procedure_code or rule.procedure_code = '*'
), turned as (
    select procedure_code, valid_from as turns_on from named
    union
    select procedure_code, valid_to + 1 from named where valid_to < date '9999-12-31'
), span as (
    select
        procedure_code, turns_on,
        coalesce(lead(turns_on) over (partition by procedure_code order by turns_on) - 1, date '9999-12-31')
            as lasts_to
    from turned
)
select
    span.procedure_code, span.turns_on as valid_from, span.lasts_to as valid_to,
    named.start_rule, named.end_rule, named.pause_mode, named.remote_extra_days, named.legal_basis
from span
join named
    on named.procedure_code = span.procedure_code
    and named.valid_from <= span.turns_on
    and named.valid_to >= span.turns_on
qualify row_number() over (
    partition by span.procedure_code, span.turns_on
    order by named.is_own desc, named.valid_from desc
) = 1
