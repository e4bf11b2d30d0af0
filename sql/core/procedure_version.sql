-- One row per procedure, case, channel and stretch of days in which one version of it held. A version ends
-- the day before
-- the next begins, whatever its own end says; a procedure that is abolished, or replaced by another, ends
-- the day before the decision takes effect, each time anew.
-- A procedure that only the reference file knows has one version a channel, valid at all times.
-- grain: procedure_code, case_code, channel, valid_from
-- units: valid_to is the last day; 9999-12-31: still valid
-- law: NĐ 63/2010 as amended by NĐ 48/2013 and NĐ 92/2017: a procedure is what the newest decision in force
-- says
with ended as (
    -- the days on which decisions end a procedure; one that takes another's place ends the other
    select
        case
            when action = 'ABOLISHED' then procedure_code
            else coalesce(replaces_code, procedure_code)
        end as ended_code,
        effective_on
    from staging.procedure_decision
    where
        action in ('ABOLISHED', 'REPLACED')
        or (action = 'NEW' and replaces_code <> procedure_code)
), version as (
    -- two sources may tell the same version
    select
        procedure_code, case_code, channel, valid_from, valid_to, duration_count, duration_unit,
        mixed_working_days, service_level, is_postal, is_paid_online, pause_mode, decision
    from staging.procedure_version
    qualify row_number() over (
        partition by procedure_code, case_code, channel, valid_from
        order by source
    ) = 1
), told as (
    select
        version.procedure_code, version.case_code, version.channel, version.valid_from,
        least(
            coalesce(version.valid_to, date '9999-12-31'),
            coalesce(
                lead(version.valid_from) over (
                    partition by version.procedure_code, version.case_code, version.channel
                    order by version.valid_from
                ) - 1,
                date '9999-12-31'
            ),
            coalesce(
                (
                    select min(ended.effective_on)
                    from ended
                    where
                        ended.ended_code = version.procedure_code
                        and ended.effective_on > version.valid_from
                ) - 1,
                date '9999-12-31'
            )
        ) as valid_to,
        version.duration_count, version.duration_unit, version.mixed_working_days, version.service_level,
        version.is_postal, version.is_paid_online, version.pause_mode, version.decision
    from version
), referred as (
    select
        procedure.procedure_code, '' as case_code, channels.channel, date '0001-01-01' as valid_from,
        date '9999-12-31' as valid_to,
        procedure.duration_count, procedure.duration_unit, cast(null as decimal(18, 2)) as mixed_working_days,
        procedure.service_level, position('POSTAL' in procedure.channels) > 0 as is_postal,
        procedure.has_fee and position('ONLINE' in procedure.channels) > 0 as is_paid_online,
        'PAUSE' as pause_mode, cast(null as varchar) as decision
    from reference.procedure as procedure
    cross join (values ('DIRECT'), ('ONLINE'), ('POSTAL')) as channels(channel)
    where
        position(channels.channel in procedure.channels) > 0
        and procedure.procedure_code not in (select told.procedure_code from told)
)
select
    procedure_code, case_code, channel, valid_from, valid_to, duration_count, duration_unit,
    mixed_working_days,
    service_level, is_postal, is_paid_online, pause_mode, decision
from told
where valid_to >= valid_from
union all
select
    procedure_code, case_code, channel, valid_from, valid_to, duration_count, duration_unit,
    mixed_working_days,
    service_level, is_postal, is_paid_online, pause_mode, decision
from referred
