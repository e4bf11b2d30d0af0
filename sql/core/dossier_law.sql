-- One row per start of core.dossier_start with the day and the moment by which it is due by law.
-- grain: dossier_no, calendar_no, start_no
-- view: proved with core.dossier_term
-- units: legal_no is the working-day number of the due day; legal_minute is a working minute of the
-- calendar, null where whole days are counted; legal_at is null where the law gives no term
-- law: a term of days ends with the hours of its last day, a term of calendar days or months that ends on a
-- day off with the next working day; of a mixed term the calendar days come first. A part of a day is that
-- part of 480 working minutes, counted on from the end of the whole days, or from the receipt where there
-- is none
with counted as (
    select
        dossier_no, calendar_no, start_no, known_from, known_to, received_on, received_no,
        received_minute, started_on,
        starts_working, start_day_no, start_minute, promised_at, due_precision, ended_at, end_kind,
        term_source, extra_days,
        case when end_kind is distinct from 'REFUSED' then duration_unit end as duration_unit,
        duration_count, coalesce(mixed_working_days, 0) as mixed_working_days,
        -- the part of a term that is no whole day, in working minutes
        cast(
            case duration_unit
                when 'WORKING_DAY' then (duration_count - floor(duration_count)) * 480
                when 'MIXED' then (mixed_working_days - floor(mixed_working_days)) * 480
                when 'WORKING_HOUR' then duration_count * 60 + extra_days * 480
                else 0
            end as integer
        ) as part_minutes,
        case duration_unit
            when 'CALENDAR_DAY' then started_on + cast(ceil(duration_count) as integer)
            when 'MIXED'
                then started_on + cast(ceil(duration_count - coalesce(mixed_working_days, 0)) as integer)
            when 'MONTH' then cast(started_on + to_months(cast(ceil(duration_count) as integer)) as date)
        end as calendar_end_on
    from core.dossier_start
), dayed as (
    select
        counted.dossier_no, counted.calendar_no, counted.start_no, counted.known_from, counted.known_to,
        counted.received_on, counted.received_no, counted.received_minute,
        counted.started_on, counted.start_day_no, counted.start_minute,
        counted.promised_at, counted.due_precision, counted.ended_at, counted.end_kind, counted.term_source,
        counted.duration_unit, counted.part_minutes,
        coalesce(counted.part_minutes > 0 or counted.duration_unit = 'WORKING_HOUR', false) as is_by_minute,
        case counted.duration_unit
            when 'WORKING_DAY'
                then counted.start_day_no + cast(floor(counted.duration_count) as integer)
                + counted.extra_days
                + case
                    when counted.duration_count = 0 and not counted.starts_working then 1
                    else 0
                end
            when 'SAME_DAY'
                then counted.start_day_no + counted.extra_days
                + case when counted.starts_working then 0 else 1 end
            when 'MIXED'
                then last.working_day_no + cast(floor(counted.mixed_working_days) as integer)
                + counted.extra_days
                + case when last.is_working or counted.mixed_working_days > 0 then 0 else 1 end
            when 'CALENDAR_DAY'
                then last.working_day_no + case when last.is_working then 0 else 1 end + counted.extra_days
            when 'MONTH'
                then last.working_day_no + case when last.is_working then 0 else 1 end + counted.extra_days
        end as legal_no
    from counted
    left join core.clock_day as last
        on last.calendar_no = counted.calendar_no and last.day = counted.calendar_end_on
), lawful as (
    select
        dayed.dossier_no, dayed.calendar_no, dayed.start_no, dayed.known_from, dayed.known_to,
        dayed.received_on, dayed.received_no, dayed.received_minute,
        dayed.started_on, dayed.start_day_no, dayed.start_minute, dayed.promised_at,
        dayed.due_precision, dayed.ended_at, dayed.end_kind, dayed.term_source, dayed.is_by_minute,
        dayed.legal_no,
        case
            when not dayed.is_by_minute then null
            when dayed.legal_no > dayed.start_day_no
                then ends.minute_no + ends.am_to - ends.am_from + ends.pm_to - ends.pm_from
                + dayed.part_minutes
            else dayed.start_minute + dayed.part_minutes
        end as legal_minute,
        cast(ends.day as timestamp) + to_minutes(
            case when ends.pm_to > ends.pm_from then ends.pm_to else ends.am_to end
        ) as legal_day_end_at
    from dayed
    left join core.clock_day as ends
        on ends.calendar_no = dayed.calendar_no
        and ends.working_day_no = dayed.legal_no
        and ends.is_working
)
select
    lawful.dossier_no, lawful.calendar_no, lawful.start_no, lawful.known_from, lawful.known_to,
    lawful.received_on, lawful.received_no, lawful.received_minute,
    lawful.started_on, lawful.start_day_no, lawful.start_minute,
    lawful.promised_at, lawful.due_precision, lawful.ended_at, lawful.end_kind, lawful.term_source,
    lawful.is_by_minute,
    lawful.legal_minute,
    case when lawful.is_by_minute then minute.working_day_no else lawful.legal_no end as legal_no,
    case
        when not lawful.is_by_minute then lawful.legal_day_end_at
        when minute.day is not null
            then reference.minute_ends_at(
                minute.day, minute.minute_no, minute.am_from, minute.am_to, minute.pm_from, minute.pm_to,
                lawful.legal_minute
            )
    end as legal_at
from lawful
left join core.clock_minute as minute
    on minute.calendar_no = lawful.calendar_no
    and minute.block = (lawful.legal_minute - 1) // 240
    and lawful.legal_minute > minute.minute_no
    and lawful.legal_minute <= minute.last_minute
