-- One row per period and mailbox that is issued when the period is judged, with whether it was used in the
-- last days. A locked or closed box is not used, whatever it receives: to receive is no use.
-- grain: period_id, account
-- units: the window is run.setting.mail_active_days days long and ends with the day the period is judged on
-- law: rules of provinces: 45 days without log-in (Đồng Tháp 143/2025), 3 months (Bắc Ninh 79/2025), 6
-- months (Nghệ An 99/2025)
with listed as (
    select
        period.period_id, period.judged_on, account.account, account.unit_id, account.kind, account.status,
        account.last_logon_at
    from core.period as period
    join core.mail_account as account
        on account.listed_on <= period.judged_on
        and (account.next_listed_on is null or account.next_listed_on > period.judged_on)
    where account.kind <> 'SYSTEM' and coalesce(account.created_on, period.judged_on) <= period.judged_on
    qualify row_number() over (
        partition by period.period_id, account.account order by account.listed_on desc, account.source
    ) = 1
), seen as (
    select
        period.period_id, account_day.account,
        max(account_day.day) filter (where account_day.logins > 0) as login_on,
        max(account_day.day) filter (where account_day.sent > 0) as sent_on
    from core.period as period
    cross join run.setting as setting
    join core.mail_account_day as account_day
        on account_day.day <= period.judged_on
        and account_day.day > period.judged_on - setting.mail_active_days
    group by period.period_id, account_day.account
), stamped as (
    select
        listed.period_id, listed.account,
        coalesce(
            cast(listed.last_logon_at as date) <= listed.judged_on
            and cast(listed.last_logon_at as date) > listed.judged_on - setting.mail_active_days,
            false
        ) as is_stamped
    from listed
    cross join run.setting as setting
)
select
    listed.period_id,
    listed.account,
    listed.unit_id,
    listed.kind,
    listed.status,
    seen.account is not null or stamped.is_stamped as is_told,
    listed.status in ('ACTIVE', 'LOCKOUT', 'MAINTENANCE')
    and (
        setting.mail_counts_login and (seen.login_on is not null or stamped.is_stamped)
        or setting.mail_counts_send and seen.sent_on is not null
    ) as is_active
from listed
cross join run.setting as setting
join stamped on stamped.period_id = listed.period_id and stamped.account = listed.account
left join seen on seen.period_id = listed.period_id and seen.account = listed.account
where listed.status <> 'CLOSED'
