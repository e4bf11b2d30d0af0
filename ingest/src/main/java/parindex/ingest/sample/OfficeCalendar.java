package parindex.ingest.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Working days and office hours of the made-up province: Monday to Friday, without the days off of {@code holiday.csv},
 * with the Saturdays worked in exchange (swaps only when confirmed); 07:30 to 11:30 and 13:30 to 17:00, local time of Vietnam.
 */
final class OfficeCalendar {
    static final LocalTime OPENS = LocalTime.of(7, 30);
    static final LocalTime NOON_STARTS = LocalTime.of(11, 30);
    static final LocalTime NOON_ENDS = LocalTime.of(13, 30);
    static final LocalTime CLOSES = LocalTime.of(17, 0);
    /** How busy each half hour from 07:30 is; the noon break is silent. */
    private static final double[] BUSY = sums(5, 9, 11, 10, 9, 7, 5, 3, 0, 0, 0, 0, 6, 9, 9, 7, 6, 4, 2);

    private final LocalDate first;
    private final BitSet working = new BitSet();
    private final List<LocalDate> workingDays = new ArrayList<>();
    private final int[] workingBefore;
    private final List<LocalDate> lunarNewYears = new ArrayList<>();

    /** Knows every day from a year before the first to six years after the last. */
    OfficeCalendar(List<Map<String, String>> holidays, LocalDate from, LocalDate to) {
        first = from.minusYears(1);
        int days = (int) (to.plusYears(6).toEpochDay() - first.toEpochDay());
        for (int i = 0; i < days; i++) {
            working.set(i, first.plusDays(i).getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue());
        }
        for (Map<String, String> row : holidays) {
            boolean decreed = row.get("confirmed").equals("true");
            if (decreed || row.get("kind").equals("HOLIDAY")) {
                mark(LocalDate.parse(row.get("day")), row.get("kind"), days);
            }
        }
        workingBefore = new int[days + 1];
        for (int i = 0; i < days; i++) {
            workingBefore[i + 1] = workingBefore[i] + (working.get(i) ? 1 : 0);
            if (working.get(i)) {
                workingDays.add(first.plusDays(i));
            }
        }
    }

    private void mark(LocalDate day, String kind, int days) {
        int place = (int) (day.toEpochDay() - first.toEpochDay());
        if (place >= 0 && place < days) {
            working.set(place, kind.equals("SWAP_WORK"));
            // Between 15 January and the end of February only Tết is a holiday.
            if (kind.equals("HOLIDAY") && day.getDayOfYear() > 14 && day.getMonthValue() <= 2) {
                boolean known = lunarNewYears.stream().anyMatch(each -> each.getYear() == day.getYear());
                if (!known) {
                    lunarNewYears.add(day);
                }
            }
        }
    }

    boolean isWorking(LocalDate day) {
        return working.get(place(day));
    }

    /** The n-th working day after a day; for n = 0 the day itself or the next working one. For n &lt; 0 before it. */
    LocalDate plusWorkingDays(LocalDate day, int n) {
        int start = workingBefore[place(day)] + (isWorking(day) || n <= 0 ? 0 : -1);
        return workingDays.get(start + n);
    }

    /** Working days after the first day up to and including the second; negative when it lies before. */
    int workingDaysBetween(LocalDate day, LocalDate other) {
        return workingBefore[place(other) + 1] - workingBefore[place(day) + 1];
    }

    LocalDate lastWorkingDayOfMonth(LocalDate day) {
        LocalDate end = day.withDayOfMonth(day.lengthOfMonth());
        return isWorking(end) ? end : plusWorkingDays(end, -1);
    }

    List<LocalDate> workingDays(LocalDate from, LocalDate to) {
        return workingDays.subList(workingBefore[place(from)], workingBefore[place(to) + 1]);
    }

    /** First holidays of the lunar new year that fall into the known days. */
    List<LocalDate> lunarNewYears() {
        return List.copyOf(lunarNewYears);
    }

    boolean isOpenAt(LocalDateTime instant) {
        LocalTime time = instant.toLocalTime();
        boolean morning = !time.isBefore(OPENS) && time.isBefore(NOON_STARTS);
        boolean afternoon = !time.isBefore(NOON_ENDS) && time.isBefore(CLOSES);
        return isWorking(instant.toLocalDate()) && (morning || afternoon);
    }

    /** A moment within office hours, more often in the middle of the morning. */
    LocalTime moment(Dice dice) {
        return OPENS.plusSeconds(dice.place(BUSY) * 1800L + dice.between(0, 1799));
    }

    /** A moment of that day's office hours after the given one, or the next opening when there is none left. */
    LocalDateTime after(LocalDateTime instant, int minutes) {
        LocalDateTime later = instant.plusMinutes(minutes);
        LocalDate day = later.toLocalDate();
        LocalTime time = later.toLocalTime();
        if (!isWorking(day) || !time.isBefore(CLOSES)) {
            return plusWorkingDays(day, 1)
                    .atTime(OPENS)
                    .plusMinutes(minutes % 60)
                    .plusSeconds(later.getSecond());
        }
        if (time.isBefore(OPENS)) {
            return day.atTime(OPENS).plusMinutes(minutes % 60).plusSeconds(later.getSecond());
        }
        boolean noon = !time.isBefore(NOON_STARTS) && time.isBefore(NOON_ENDS);
        return noon ? day.atTime(NOON_ENDS).plusMinutes(minutes % 60) : later;
    }

    private int place(LocalDate day) {
        return (int) (day.toEpochDay() - first.toEpochDay());
    }

    private static double[] sums(double... parts) {
        double[] sums = parts.clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        return sums;
    }
}
