package parindex.warehouse.app;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One dossier by the rules as they are written, in plain Java and without any table: the second opinion on the SQL of
 * {@code core}. Days are stepped one by one.
 */
final class PlainDossier {
    /** What a dossier was at the end of a day. */
    record State(String outcome, Boolean isInTime) {}

    private record Wait(LocalDate from, LocalDate to) {}

    private static final Set<LocalDate> OFF = Set.of(
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2025, 1, 27),
            LocalDate.of(2025, 1, 28),
            LocalDate.of(2025, 1, 29),
            LocalDate.of(2025, 1, 30),
            LocalDate.of(2025, 1, 31),
            LocalDate.of(2025, 4, 7),
            LocalDate.of(2025, 4, 30),
            LocalDate.of(2025, 5, 1),
            LocalDate.of(2025, 5, 2),
            LocalDate.of(2025, 9, 1),
            LocalDate.of(2025, 9, 2));
    private static final LocalDate WORKED_SATURDAY = LocalDate.of(2025, 4, 26);
    private static final LocalDate NEVER = LocalDate.MAX;

    final Told.Version told;
    final LocalDate receivedOn;
    final LocalDateTime endedAt;
    final LocalDate endedOn;
    private final LocalDateTime dueAt;
    private final boolean isBySecond;
    private final List<LocalDate> requests;
    private final List<Wait> waits;
    private final List<Told.Version> versions;

    /**
     * @param versions oldest first; the last one counts
     * @param events of this dossier, up to the data date
     */
    PlainDossier(List<Told.Version> versions, List<Told.Event> events, LocalDate asOf) {
        this.versions = versions;
        told = versions.get(versions.size() - 1);
        LocalDateTime received = told.begun().orElseThrow();
        receivedOn = received.toLocalDate();
        LocalDateTime end = end();
        if (end != null && end.toLocalDate().isAfter(asOf)) {
            end = null;
        }
        endedAt = end == null || end.isAfter(received) ? end : received;
        endedOn = endedAt == null ? null : endedAt.toLocalDate();
        // the first promise binds, whatever later versions write over it
        var promise = versions.stream().filter(each -> each.dueAt() != null).findFirst();
        dueAt = promise.map(Told.Version::dueAt).orElseGet(() -> legal(receivedOn, told.procedure()));
        isBySecond = promise.filter(each -> each.precision().equals("SECOND")).isPresent();
        var inOrder =
                events.stream().sorted(Comparator.comparing(Told.Event::at)).toList();
        requests = inOrder.stream()
                .filter(each -> each.kind().equals("SUPPLEMENT_REQUESTED"))
                .map(each -> each.at().toLocalDate())
                .toList();
        var all = new ArrayList<Wait>();
        all.addAll(waits(inOrder, "SUPPLEMENT_REQUESTED", "SUPPLEMENT_RECEIVED"));
        all.addAll(waits(inOrder, "SUSPENDED", "RESUMED"));
        waits = joined(all);
    }

    private LocalDateTime end() {
        return switch (told.status()) {
            case "WITHDRAWN", "STOPPED" -> first(told.withdrawnAt(), told.decidedAt(), told.returnedAt());
            default -> first(told.decidedAt(), told.returnedAt(), told.withdrawnAt());
        };
    }

    State at(LocalDate lookedAt) {
        boolean isEnded = endedOn != null && !endedOn.isAfter(lookedAt);
        LocalDate on = isEnded ? endedOn : lookedAt;
        LocalDateTime due = dueAt == null ? null : due(on);
        boolean isLate = due != null && isAfter(isEnded ? endedAt : null, on, due);
        boolean isEarly =
                due != null && isEnded && (isBySecond ? endedAt.isBefore(due) : on.isBefore(due.toLocalDate()));
        boolean isAskedTwice = requests.size() > 1 && !requests.get(1).isAfter(on);
        Boolean isInTime = due == null ? null : (Boolean) (!isAskedTwice && !isLate);
        if (isEnded) {
            boolean isWithdrawn = told.status().equals("WITHDRAWN")
                    || told.status().equals("STOPPED")
                    || first(told.decidedAt(), told.returnedAt()) == null;
            String how = due == null ? "FINISHED_NO_DUE" : isLate ? "LATE" : isEarly ? "EARLY" : "ON_TIME";
            return new State(isWithdrawn ? "WITHDRAWN" : how, isInTime);
        }
        boolean isWaiting = waits.stream().anyMatch(each -> !each.from.isAfter(on) && each.to.isAfter(on))
                || Set.of("WAIT_SUPPLEMENT", "WAIT_FINANCIAL", "SUSPENDED").contains(statusTold(on));
        String how = due == null ? "OPEN_NO_DUE" : isLate ? "OPEN_OVERDUE" : isWaiting ? "OPEN_PAUSED" : "OPEN_IN_TERM";
        return new State(how, isInTime);
    }

    /** What the newest version known at the end of that day said. */
    private String statusTold(LocalDate on) {
        String status = "";
        for (Told.Version version : versions) {
            status = version.versionAt().toLocalDate().isAfter(on) ? status : version.status();
        }
        return status;
    }

    private boolean isAfter(LocalDateTime end, LocalDate on, LocalDateTime due) {
        if (isBySecond) {
            return (end == null ? on.plusDays(1).atStartOfDay() : end).isAfter(due);
        }
        return on.isAfter(due.toLocalDate());
    }

    /** The first promise, moved by the working days waited until then; a wait begun too late stops all moving. */
    private LocalDateTime due(LocalDate on) {
        LocalDate first = dueAt.toLocalDate();
        int moved = 0;
        for (Wait wait : waits) {
            if (wait.from.isAfter(on) || workingOn(wait.from).isAfter(later(workingOn(first), moved))) {
                break;
            }
            moved += workingDays(wait.from, wait.to.isAfter(on) ? on : wait.to);
        }
        return (moved == 0 ? first : later(first, moved)).atTime(dueAt.toLocalTime());
    }

    private List<Wait> waits(List<Told.Event> inOrder, String begins, String ends) {
        var found = new ArrayList<Wait>();
        LocalDate from = null;
        // at one instant the request comes before its answer
        var these = inOrder.stream()
                .filter(each -> each.kind().equals(begins) || each.kind().equals(ends))
                .sorted(Comparator.comparing(Told.Event::at)
                        .thenComparing(each -> each.kind().equals(ends)))
                .toList();
        for (Told.Event event : these) {
            if (event.kind().equals(begins) && from == null) {
                from = event.at().toLocalDate();
            } else if (event.kind().equals(ends) && from != null) {
                add(found, from, event.at().toLocalDate());
                from = null;
            }
        }
        if (from != null) {
            add(found, from, NEVER);
        }
        return found;
    }

    private void add(List<Wait> found, LocalDate from, LocalDate to) {
        LocalDate begin = from.isBefore(receivedOn) ? receivedOn : from;
        boolean isInLife = !to.isBefore(receivedOn) && (endedOn == null || !begin.isAfter(endedOn));
        if (isInLife) {
            found.add(new Wait(begin, endedOn != null && to.isAfter(endedOn) ? endedOn : to));
        }
    }

    private static List<Wait> joined(List<Wait> all) {
        all.sort(Comparator.comparing(Wait::from).thenComparing(Wait::to));
        var joined = new ArrayList<Wait>();
        for (Wait wait : all) {
            Wait last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && !wait.from.isAfter(last.to)) {
                joined.set(joined.size() - 1, new Wait(last.from, wait.to.isAfter(last.to) ? wait.to : last.to));
            } else {
                joined.add(wait);
            }
        }
        return joined;
    }

    /** Five working days, ten days, the same day, a month, twenty working hours: the catalogue of the made-up provinces. */
    private static LocalDateTime legal(LocalDate received, String procedure) {
        Map<String, LocalDate> terms = Map.of(
                "1.000001", later(received, 5),
                "1.000002", workingOn(received.plusDays(10)),
                "1.000003", workingOn(received),
                "1.000004", workingOn(received.plusMonths(1)),
                "1.000005", later(received, 3));
        LocalDate last = terms.get(procedure);
        return last == null ? null : last.atTime(17, 0);
    }

    static boolean isWorking(LocalDate day) {
        boolean isWeekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return day.equals(WORKED_SATURDAY) || !isWeekend && !OFF.contains(day);
    }

    /** How many working days lie after one day, up to and with another. */
    static int workingDays(LocalDate after, LocalDate upTo) {
        return (int) after.datesUntil(upTo.isBefore(after) ? after : upTo)
                .filter(day -> isWorking(day.plusDays(1)))
                .count();
    }

    private static LocalDate workingOn(LocalDate day) {
        return isWorking(day) ? day : workingOn(day.plusDays(1));
    }

    private static LocalDate later(LocalDate day, int workingDays) {
        LocalDate found = day;
        for (int left = workingDays; left > 0; left -= isWorking(found) ? 1 : 0) {
            found = found.plusDays(1);
        }
        return found;
    }

    @SafeVarargs
    private static <T> T first(T... values) {
        for (T value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
