package parindex.warehouse.calendar;

/**
 * Office hours of a day in minutes from 00:00, local time: a morning and an afternoon, each from its first minute to before
 * its last. From = to: closed in that half.
 */
public record Hours(int amFrom, int amTo, int pmFrom, int pmTo) {
    /** Closed all day. */
    public static final Hours CLOSED = new Hours(0, 0, 0, 0);
    /** 07:00 to 11:30 and 13:30 to 17:00, 480 minutes: the hours of the one-stop system most units run. */
    public static final Hours HANH_CHINH = new Hours(420, 690, 810, 1020);

    private static final int DAY = 24 * 60;

    public Hours {
        if (amFrom < 0 || amTo < amFrom || pmFrom < amTo || pmTo < pmFrom || pmTo > DAY) {
            throw new IllegalArgumentException(
                    "need hours in order within a day, got " + amFrom + "-" + amTo + ", " + pmFrom + "-" + pmTo);
        }
    }

    /** Working minutes of the day. */
    public int minutes() {
        return morningMinutes() + pmTo - pmFrom;
    }

    /** Working minutes that are over at a minute of the day. */
    public int minutesBefore(int minuteOfDay) {
        return Math.max(Math.min(minuteOfDay, amTo) - amFrom, 0) + Math.max(Math.min(minuteOfDay, pmTo) - pmFrom, 0);
    }

    /** Minute of the day at which the n-th working minute is over; n from 1 to {@link #minutes()}. */
    int endOf(int n) {
        return n <= morningMinutes() ? amFrom + n : pmFrom + n - morningMinutes();
    }

    /** Minute of the day at which the working minute after the n-th begins; n from 0 to before {@link #minutes()}. */
    int startAfter(int n) {
        return n < morningMinutes() ? amFrom + n : pmFrom + n - morningMinutes();
    }

    Hours morning() {
        return new Hours(amFrom, amTo, amTo, amTo);
    }

    Hours afternoon() {
        return new Hours(pmFrom, pmFrom, pmFrom, pmTo);
    }

    private int morningMinutes() {
        return amTo - amFrom;
    }
}
