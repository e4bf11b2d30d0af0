-- One row per period and procedure in force on a day of it: whether it was offered online at the period's
-- end. What was told of a later day changes no earlier period.
-- grain: period_id, procedure_code
-- is_online: FULL or PARTIAL on any channel and in any case, as the newest version says that had begun by
-- then; before the first version, or where none tells a level, as the reference file says; of a procedure
-- that it does not list, from the first dossier on that says so
with begun as (
    select
        period.period_id, version.procedure_code, version.service_level,
        version.valid_to >= period.starts_on as is_in_force
    from core.period as period
    join core.procedure_version as version on version.valid_from <= period.judged_on
    qualify row_number() over (
        partition by period.period_id, version.procedure_code, version.case_code, version.channel
        order by version.valid_from desc
    ) = 1
), told as (
    select
        period_id,
        procedure_code,
        bool_or(is_in_force) as is_in_force,
        bool_or(service_level in ('FULL', 'PARTIAL')) filter (where is_in_force) as is_online
    from begun
    group by period_id, procedure_code
), filed as (
    select procedure_code, min(received_on) as first_on
    from core.dossier
    where service_level in ('FULL', 'PARTIAL')
    group by procedure_code
)
select
    period.period_id,
    procedure.procedure_code,
    case
        when told.is_online is not null then told.is_online
        when procedure.in_catalogue then procedure.service_level in ('FULL', 'PARTIAL')
        else coalesce(filed.first_on <= period.judged_on, false)
    end as is_online
from core.period as period
cross join core.procedure as procedure
left join told
    on told.period_id = period.period_id
    and told.procedure_code = procedure.procedure_code
left join filed on filed.procedure_code = procedure.procedure_code
where told.is_in_force is distinct from false
