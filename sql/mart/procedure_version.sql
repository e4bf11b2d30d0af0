-- One row per procedure, case, channel and stretch of days in which one version of it held.
-- grain: procedure_code, case_code, channel, valid_from
select
    procedure_code, case_code, channel, valid_from, valid_to, duration_count, duration_unit,
    mixed_working_days,
    service_level, is_postal, is_paid_online, pause_mode, decision
from core.procedure_version
order by procedure_code, case_code, channel, valid_from
