-- One row per stretch in which a dossier waited, by the calendar as it was known at its end, or is at the
-- data date.
-- grain: dossier_id, pause_no
select
    life.dossier_id, pause.pause_no, pause.starts_at, pause.ends_at, pause.reason, pause.mode,
    pause.working_days, pause.working_minutes, pause.moves_due, pause.why_not,
    case when pause.moves_due then anew.started_on end as restarts_on,
    case when pause.moves_due then anew.start_minute end as restart_minute
from core.dossier_pause as pause
join core.dossier as life
    on life.dossier_no = pause.dossier_no and life.calendar_no = pause.calendar_no
left join core.dossier_term as anew
    on anew.dossier_no = pause.dossier_no
    and anew.calendar_no = pause.calendar_no
    and anew.start_no = pause.pause_no
order by pause.dossier_no, pause.pause_no
