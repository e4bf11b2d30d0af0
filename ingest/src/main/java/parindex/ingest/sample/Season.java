package parindex.ingest.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import parindex.ingest.sample.ProvinceUnit.Kind;

/** How busy each working day is: weekdays, the quiet around Tết, the rush before the school year and at examination time. */
final class Season {
    private final OfficeCalendar calendar;

    Season(OfficeCalendar calendar) {
        this.calendar = calendar;
    }

    /** Growing sums over the days given, for drawing one of them. */
    double[] sums(List<LocalDate> days, Kind kind) {
        var sums = new double[days.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += weight(days.get(i), kind);
            sums[i] = sum;
        }
        return sums;
    }

    double weight(LocalDate day, Kind kind) {
        return weekday(day.getDayOfWeek()) * aroundTet(day) * partOfYear(day, kind);
    }

    private static double weekday(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> 1.25;
            case TUESDAY -> 1.10;
            case WEDNESDAY -> 1.0;
            case THURSDAY -> 0.97;
            case FRIDAY -> 0.88;
            case SATURDAY, SUNDAY -> 0.6;
        };
    }

    private double aroundTet(LocalDate day) {
        for (LocalDate tet : calendar.lunarNewYears()) {
            int distance = calendar.workingDaysBetween(tet, day);
            if (day.isBefore(tet) && distance > -8) {
                return 0.30 + 0.08 * -distance;
            }
            if (!day.isBefore(tet) && distance <= 8) {
                return 0.35 + 0.08 * distance;
            }
        }
        return 1;
    }

    private static double partOfYear(LocalDate day, Kind kind) {
        int month = day.getMonthValue();
        if (kind == Kind.DEPARTMENT) {
            return month == 12 ? 1.15 : 1;
        }
        boolean beforeSchool = (month == 7 && day.getDayOfMonth() > 15) || month == 8;
        return beforeSchool ? 1.4 : month == 6 ? 1.15 : 1;
    }
}
