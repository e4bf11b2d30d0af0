-- One row per start of core.dossier_start with the moment by which the dossier is judged before any wait
-- moves it: the promise, or the law.
-- grain: dossier_no, calendar_no, start_no
-- kept: no
-- units: due_no is the working-day number of the due day (of a day off the one before), due_wait_no of the
-- last day on which a wait still moves it; due_minute is a working minute of the calendar, null where days
-- are counted; promised_at is the promise, counted anew where the term is
-- law: NĐ 61/2018, NĐ 118/2025: what the slip promised binds (PROMISED), unless it lies beyond the term
-- that a decision laid down (LEGAL_SHORTER); without a promise the law binds (LEGAL); without either
-- nothing does (NONE). Counted anew, a promise is as long as it was.
with promised as (
    select
        law.dossier_no, law.calendar_no, law.start_no, law.known_from, law.known_to, law.received_on,
        law.term_source, law.received_no, law.started_on, law.start_day_no, law.start_minute,
        law.due_precision, law.ended_at, law.end_kind, law.is_by_minute, law.legal_minute, law.legal_no,
        law.legal_at,
        case
            when law.start_no = 0 then law.promised_at
            else anew.day + (law.promised_at - date_trunc('day', law.promised_at))
        end as promised_at,
        coalesce(anew.working_day_no, day.working_day_no) as promised_no,
        case when law.start_no = 0 and not day.is_working then 1 else 0 end as promised_off,
        reference.working_minute(
            day.minute_no, day.am_from, day.am_to, day.pm_from, day.pm_to, law.promised_at
        )
        + case when law.start_no = 0 then 0 else law.start_minute - law.received_minute end as promised_minute
    from core.dossier_law as law
    left join core.clock_day as day
        on day.calendar_no = law.calendar_no and day.day = cast(law.promised_at as date)
    left join core.clock_day as anew
        on anew.calendar_no = law.calendar_no
        and anew.is_working
        and anew.working_day_no
        = case when law.start_no > 0 then day.working_day_no + law.start_day_no - law.received_no end
), bound as (
    select
        dossier_no, calendar_no, start_no, known_from, known_to, received_on, received_no, term_source,
        started_on, start_day_no, start_minute, due_precision, ended_at, end_kind, is_by_minute,
        legal_minute, legal_no, legal_at,
        promised_at, promised_no, promised_off, promised_minute,
        case
            when promised_at is null then case when legal_at is null then 'NONE' else 'LEGAL' end
            when
                term_source = 'DECISION'
                and case
                    when is_by_minute and due_precision = 'SECOND' then legal_at < promised_at
                    else cast(legal_at as date) < cast(promised_at as date)
                end
                then 'LEGAL_SHORTER'
            else 'PROMISED'
        end as due_basis
    from promised
)
select
    dossier_no, calendar_no, start_no, known_from, known_to, received_on, received_no, started_on,
    start_day_no, start_minute, ended_at, end_kind, promised_at, legal_at,
    due_basis,
    case
        when due_basis = 'PROMISED' then due_precision
        when is_by_minute and due_basis <> 'NONE' then 'SECOND'
        else 'DAY'
    end as due_precision,
    case when due_basis = 'PROMISED' then promised_at else legal_at end as due_at,
    case when due_basis = 'PROMISED' then promised_no else legal_no end as due_no,
    case when due_basis = 'PROMISED' then promised_no + promised_off else legal_no end as due_wait_no,
    case
        when not is_by_minute then null
        when due_basis <> 'PROMISED' then legal_minute
        when due_precision = 'SECOND' then promised_minute
    end as due_minute
from bound
