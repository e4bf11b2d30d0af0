-- One row per procedure seen in a dossier and span of days of receipt with the rule by which its clock
-- runs: its own rows of the reference file, or those of all others (*).
-- grain: procedure_code, valid_from
with seen as (
    select distinct procedure_code from staging.onestop_dossier
), followed as (
    select
        seen.procedure_code,
        case when own.procedure_code is not null then seen.procedure_code else '*' end as followed_code
    from seen
    left join (select distinct procedure_code from reference.clock_rule) as own
        on own.procedure_code = seen.procedure_code
)
select
    followed.procedure_code,
    coalesce(rule.valid_from, date '0001-01-01') as valid_from,
    coalesce(rule.valid_to, date '9999-12-31') as valid_to,
    rule.start_rule, rule.end_rule, rule.pause_mode, rule.remote_extra_days, rule.legal_basis
from followed
join reference.clock_rule as rule on rule.procedure_code = followed.followed_code
