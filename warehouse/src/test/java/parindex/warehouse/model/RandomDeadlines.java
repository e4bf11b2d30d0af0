package parindex.warehouse.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import parindex.warehouse.calendar.NaiveClock;
import parindex.warehouse.model.DeadlineCase.Wait;

/** Made-up ended dossiers without a promise: every unit, start rule and calendar, up to three waits, by a seed. */
final class RandomDeadlines {
    private static final List<String> CALENDARS = List.copyOf(CaseCalendars.BY_NAME.keySet());
    private static final List<String> UNITS = List.of(
            "WORKING_DAY",
            "WORKING_DAY",
            "WORKING_DAY",
            "WORKING_HOUR",
            "WORKING_HOUR",
            "CALENDAR_DAY",
            "MONTH",
            "SAME_DAY",
            "MIXED");
    private static final List<String> RULES = List.of("NEXT_DAY", "NEXT_DAY", "AFTER_15", "LAST_HOUR", "AFTER_HOURS");
    private static final List<String> KINDS = List.of("SUPPLEMENT", "FINANCIAL", "VERIFICATION");
    private static final LocalDate FIRST = LocalDate.of(2018, 6, 1);
    private static final int DAYS = 2760;

    private final Random random;

    private RandomDeadlines(long seed) {
        this.random = new Random(seed);
    }

    static List<DeadlineCase> of(long seed, int count) {
        var made = new RandomDeadlines(seed);
        var dossiers = new ArrayList<DeadlineCase>();
        for (int i = 0; i < count; i++) {
            dossiers.add(made.dossier("made-" + seed + "-" + i));
        }
        return dossiers;
    }

    private DeadlineCase dossier(String id) {
        String calendar = one(CALENDARS);
        NaiveClock clock = CaseCalendars.BY_NAME.get(calendar);
        LocalDateTime received =
                FIRST.plusDays(random.nextInt(DAYS)).atStartOfDay().plusMinutes(minuteOfDay());
        String unit = one(UNITS);
        BigDecimal count = count(unit);
        boolean hasFraction =
                unit.equals("WORKING_DAY") && count.stripTrailingZeros().scale() > 0;
        boolean isRestarted = !hasFraction && random.nextInt(8) == 0;
        String rule = !isRestarted && clock.isWorking(received.toLocalDate()) ? one(RULES) : null;
        int reach = 60 * 24 * (2 + (unit.equals("WORKING_HOUR") ? 3 : count.intValue()));
        List<Wait> waits = hasFraction ? List.of() : waits(received, reach, isRestarted);
        LocalDateTime ended = received.plusMinutes(1 + random.nextInt(2 * reach));
        BigDecimal mixed = unit.equals("MIXED") ? BigDecimal.valueOf(random.nextInt(count.intValue() - 1) + 1L) : null;
        return told(id, received, count, unit, mixed, rule, calendar, waits, ended);
    }

    /** A term of working days in the usual calendar, finished after a year. */
    static DeadlineCase plain(String id, LocalDateTime received, int workingDays) {
        var count = BigDecimal.valueOf(workingDays);
        return told(id, received, count, "WORKING_DAY", null, null, "hanh-chinh", List.of(), received.plusYears(1));
    }

    private static DeadlineCase told(
            String id,
            LocalDateTime received,
            BigDecimal count,
            String unit,
            BigDecimal mixed,
            String rule,
            String calendar,
            List<Wait> waits,
            LocalDateTime ended) {
        return new DeadlineCase(
                id,
                "",
                received,
                count,
                unit,
                mixed,
                rule,
                null,
                calendar,
                0,
                null,
                null,
                waits,
                List.of(),
                ended,
                "DECIDED",
                DeadlineCase.AS_OF,
                Map.of(),
                null,
                Map.of(),
                "");
    }

    private int minuteOfDay() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(1440);
            case 1 -> 60 * (7 + random.nextInt(11));
            default -> 400 + random.nextInt(660);
        };
    }

    private BigDecimal count(String unit) {
        return switch (unit) {
            case "WORKING_DAY" ->
                random.nextInt(5) == 0
                        ? BigDecimal.valueOf(25L * (1 + random.nextInt(12)), 2)
                        : BigDecimal.valueOf(1L + random.nextInt(30));
            case "WORKING_HOUR" -> BigDecimal.valueOf(5L * (1 + random.nextInt(80)), 1);
            case "CALENDAR_DAY" -> BigDecimal.valueOf(1L + random.nextInt(60));
            case "MONTH" -> BigDecimal.valueOf(1L + random.nextInt(6));
            case "MIXED" -> BigDecimal.valueOf(3L + random.nextInt(30));
            default -> BigDecimal.ZERO;
        };
    }

    /** Each of its own kind, so that overlapping ones stay apart in the events. */
    private List<Wait> waits(LocalDateTime received, int reach, boolean isRestarted) {
        var waits = new ArrayList<Wait>();
        int many = isRestarted ? 1 : random.nextInt(4);
        for (int i = 0; i < many; i++) {
            LocalDateTime from = received.plusMinutes(random.nextInt(reach) - (isRestarted ? 0 : 600L));
            long length = random.nextInt(6) == 0 ? 0 : random.nextInt(60 * 24 * 6);
            waits.add(new Wait(
                    from.isBefore(received) && isRestarted ? received : from,
                    from.plusMinutes(length),
                    isRestarted ? "RESTART" : null,
                    KINDS.get(i)));
        }
        return waits;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
