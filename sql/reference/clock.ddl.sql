-- The clock as functions over a row of clock_day (of schema reference or core). Minutes are whole: seconds are cut off.
-- "Minute n" is the n-th working minute since the calendar begins; what lies between two moments is a difference of numbers.

-- Working minutes from the first day of the calendar to this moment of the row's day.
create or replace macro reference.working_minute(minute_no, am_from, am_to, pm_from, pm_to, moment) as cast(
    minute_no
    + greatest(least(date_part('hour', moment) * 60 + date_part('minute', moment), am_to) - am_from, 0)
    + greatest(least(date_part('hour', moment) * 60 + date_part('minute', moment), pm_to) - pm_from, 0)
    as integer
);

-- The moment at which working minute n is over; of the row of the last working day with minute_no < n:
-- asof join clock_day on ... and n > clock_day.minute_no, where is_working. A term ends so: at 17:00, never at 07:00.
create or replace macro reference.minute_ends_at(day, minute_no, am_from, am_to, pm_from, pm_to, n) as cast(
    day as timestamp
) + to_minutes(
    cast(
        case
            when n - minute_no <= am_to - am_from then am_from + (n - minute_no)
            else pm_from + (n - minute_no) - (am_to - am_from)
        end as bigint
    )
);

-- The moment at which the working minute after n begins; of the row of the last working day with minute_no <= n:
-- asof join clock_day on ... and n >= clock_day.minute_no, where is_working. A receipt is moved so: to 07:00 or 13:30.
create or replace macro reference.minute_begins_at(day, minute_no, am_from, am_to, pm_from, pm_to, n) as cast(
    day as timestamp
) + to_minutes(
    cast(
        case
            when n - minute_no < am_to - am_from then am_from + (n - minute_no)
            else pm_from + (n - minute_no) - (am_to - am_from)
        end as bigint
    )
);
