package parindex.warehouse.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parindex.warehouse.calendar.NaiveClock;
import parindex.warehouse.model.DeadlineCase.Wait;

/**
 * When a dossier without a promise is due, walked day by day and minute by minute; the second opinion on what SQL computes
 * with running numbers. Empty: a corner that no rule settles.
 */
final class NaiveDeadline {
    private final DeadlineCase dossier;
    private final NaiveClock clock;

    private NaiveDeadline(DeadlineCase dossier, NaiveClock clock) {
        this.dossier = dossier;
        this.clock = clock;
    }

    static Optional<LocalDateTime> of(DeadlineCase dossier, NaiveClock clock) {
        return new NaiveDeadline(dossier, clock).due();
    }

    private Optional<LocalDateTime> due() {
        LocalDateTime start = start();
        List<Wait> waits = dossier.waits().stream()
                .filter(wait -> !wait.from().isAfter(dossier.endedAt()))
                .map(wait -> new Wait(
                        wait.from(),
                        wait.to() == null ? dossier.endedAt() : earlier(wait.to(), dossier.endedAt()),
                        wait.mode(),
                        wait.kind()))
                .sorted(Comparator.comparing(Wait::from).thenComparing(Wait::to))
                .toList();
        if (dossier.termUnit().equals("WORKING_HOUR")) {
            return byMinutes(start, waits);
        }
        return byDays(start, waits);
    }

    private LocalDateTime start() {
        LocalDateTime received = dossier.receivedAt();
        LocalDate day = received.toLocalDate();
        String rule = dossier.startRule() == null ? "NEXT_DAY" : dossier.startRule();
        boolean isTooLate =
                switch (rule) {
                    case "AFTER_15" -> received.isAfter(day.atTime(15, 0));
                    case "LAST_HOUR" -> !received.isBefore(clock.endOf(day).minusHours(1));
                    case "AFTER_HOURS" -> received.isAfter(clock.endOf(day));
                    default -> false;
                };
        return isTooLate ? clock.startOf(clock.next(day)) : received;
    }

    private Optional<LocalDateTime> byMinutes(LocalDateTime start, List<Wait> waits) {
        Set<LocalDateTime> waited = new HashSet<>();
        for (Wait wait : waits) {
            for (LocalDateTime minute = wait.from(); minute.isBefore(wait.to()); minute = minute.plusMinutes(1)) {
                waited.add(minute);
            }
        }
        LocalDateTime due = clock.plusWorkedMinutes(start, minutes(dossier.termCount(), 60), waited);
        if (waits.stream().anyMatch(wait -> wait.from().equals(due))) {
            return Optional.empty();
        }
        for (int i = 0; i < waits.size(); i++) {
            if ("RESTART".equals(waits.get(i).mode()) && waits.get(i).from().isBefore(due)) {
                return byMinutes(waits.get(i).to(), waits.subList(i + 1, waits.size()));
            }
        }
        return Optional.of(due);
    }

    private Optional<LocalDateTime> byDays(LocalDateTime start, List<Wait> waits) {
        LocalDateTime due = term(start);
        LocalDateTime counted = start;
        for (Wait wait : joined(waits)) {
            LocalDateTime from = wait.from().isAfter(counted) ? wait.from() : counted;
            boolean isInTerm = !from.toLocalDate().isAfter(due.toLocalDate());
            if (wait.to().isBefore(from) || !isInTerm) {
                continue;
            }
            if (from.isAfter(due)) {
                return Optional.empty();
            }
            if ("RESTART".equals(wait.mode())) {
                due = term(wait.to());
            } else {
                due = moved(due, from.toLocalDate(), wait.to().toLocalDate());
            }
            counted = wait.to();
        }
        return Optional.of(due);
    }

    /** Plain waits that overlap or touch are one: a dossier that waits without a break cannot fall due in between. */
    private static List<Wait> joined(List<Wait> waits) {
        var joined = new ArrayList<Wait>();
        for (Wait wait : waits) {
            Wait last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean isPlain = last != null && !"RESTART".equals(wait.mode()) && !"RESTART".equals(last.mode());
            if (isPlain && !wait.from().isAfter(last.to())) {
                LocalDateTime to = last.to().isAfter(wait.to()) ? last.to() : wait.to();
                joined.set(joined.size() - 1, new Wait(last.from(), to, last.mode(), last.kind()));
            } else {
                joined.add(wait);
            }
        }
        return joined;
    }

    /** One working day further for every working day after the first day of the wait, to its last. */
    private LocalDateTime moved(LocalDateTime due, LocalDate from, LocalDate to) {
        LocalDate day = due.toLocalDate();
        for (LocalDate waited = from.plusDays(1); !waited.isAfter(to); waited = waited.plusDays(1)) {
            day = clock.isWorking(waited) ? clock.next(day) : day;
        }
        return day.equals(due.toLocalDate()) ? due : clock.endOf(day);
    }

    private LocalDateTime term(LocalDateTime start) {
        LocalDate day = start.toLocalDate();
        int count = dossier.termCount().intValue();
        return switch (dossier.termUnit()) {
            case "WORKING_DAY" -> workingDays(start);
            case "CALENDAR_DAY" -> clock.endOf(clock.thisOrNext(day.plusDays(count)));
            case "MONTH" -> clock.endOf(clock.thisOrNext(day.plusMonths(count)));
            case "SAME_DAY" -> clock.endOf(clock.thisOrNext(day));
            case "MIXED" -> {
                int working = dossier.mixedWorkingDays().intValue();
                yield clock.endOf(clock.plusWorkingDays(day.plusDays(count - working), working));
            }
            default -> throw new IllegalStateException(dossier.termUnit());
        };
    }

    private LocalDateTime workingDays(LocalDateTime start) {
        int whole = dossier.termCount().intValue();
        BigDecimal rest = dossier.termCount().subtract(BigDecimal.valueOf(whole));
        LocalDateTime end = whole == 0 ? start : clock.endOf(clock.plusWorkingDays(start.toLocalDate(), whole));
        return clock.plusWorkedMinutes(end, minutes(rest, 480), Set.of());
    }

    private static int minutes(BigDecimal count, int each) {
        return count.multiply(BigDecimal.valueOf(each)).intValueExact();
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }
}
