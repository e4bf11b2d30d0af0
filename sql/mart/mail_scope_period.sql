-- One row per period and group of units, and one for all: how many units use the official mail. Accounts
-- and staff stand side by side only for units that have both, so that a share is of the same units.
-- grain: period_id, scope_kind, scope_id
with scopes as (
    select period_id, 'GROUP' as scope_kind, group_id as scope_id, unit_id from core.mail_active
    union all
    select period_id, 'ALL', 'all', unit_id from core.mail_active
)
select
    scopes.period_id,
    scopes.scope_kind,
    scopes.scope_id,
    count(*) filter (where mail.state <> 'NOT_ALIVE') as units,
    count(*) filter (where mail.state = 'REPORTED') as units_told,
    count(*) filter (where mail.accounts_active + mail.boxes_active > 0) as units_using,
    cast(sum(mail.accounts_issued) as bigint) as accounts_issued,
    cast(sum(mail.accounts_issued) filter (where mail.accounts_active is not null) as bigint) as
        accounts_told,
    cast(sum(mail.accounts_active) as bigint) as accounts_active,
    cast(
        sum(mail.accounts_issued) filter (where mail.staff_count is not null) as bigint
    ) as accounts_with_staff,
    cast(
        sum(mail.staff_count) filter (where mail.accounts_issued is not null) as bigint
    ) as staff_count,
    cast(sum(mail.sent) as bigint) as sent,
    cast(sum(mail.received) as bigint) as received
from scopes
join core.mail_active as mail on mail.period_id = scopes.period_id and mail.unit_id = scopes.unit_id
group by scopes.period_id, scopes.scope_kind, scopes.scope_id
order by scopes.period_id, scopes.scope_kind, scopes.scope_id
