-- One row per unit and day of which a mail log tells anything about it.
-- grain: unit_id, day
select
    mail.unit_id,
    mail.day,
    mail.is_box_opened,
    mail.active_accounts,
    mail.sent,
    mail.sent_outside,
    mail.received,
    mail.received_outside,
    mail.rejected,
    mail.failed_logins
from core.mail_unit_day as mail
join reference.unit as unit on unit.unit_id = mail.unit_id
order by mail.unit_id, mail.day
