package parindex.warehouse.app;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * One dossier by the rules as they are written, in plain Java and without any table: the second opinion on the SQL of
 * {@code core}. Days and working minutes are stepped one by one. It knows one calendar, terms of the catalogue, waits that
 * pause; it does not know versions of procedures, start and end rules, restarts, half days, late decrees, re-appointments.
 */
final class PlainDossier {
    /** What a dossier was at the end of a day. */
    record State(String outcome, Boolean isInTime) {}

    private record Wait(LocalDateTime from, LocalDateTime to) {}

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
    private static final LocalDateTime NEVER = LocalDateTime.MAX;
    private static final String OF_HOURS = "1.000005";
    private static final int HOURS = 20;

    final Told.Version told;
    final LocalDate receivedOn;
    private final LocalDateTime receivedAt;
    final LocalDateTime endedAt;
    final LocalDate endedOn;
    private final LocalDateTime dueAt;
    private final boolean isBySecond;
    private final boolean isByMinute;
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
        receivedAt = received;
        receivedOn = received.toLocalDate();
        LocalDateTime end = end();
        if (end != null && end.toLocalDate().isAfter(asOf)) {
            end = null;
        }
        endedAt = end == null || end.isAfter(received) ? end : received;
        endedOn = endedAt == null ? null : endedAt.toLocalDate();
        // the first promise binds, whatever later versions write over it
        var promise = versions.stream().filter(each -> each.dueAt() != null).findFirst();
        dueAt = promise.map(Told.Version::dueAt).orElseGet(() -> legal(receivedAt, told.procedure()));
        boolean isOfHours = told.procedure().equals(OF_HOURS);
        isBySecond = promise.map(each -> each.precision().equals("SECOND")).orElse(isOfHours);
        // a term of hours that is known to the second is moved by minutes
        isByMinute = isOfHours && isBySecond;
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
        boolean isWaiting = waits.stream()
                        .anyMatch(each -> !each.from.toLocalDate().isAfter(on)
                                && each.to.toLocalDate().isAfter(on))
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

    /** The first promise, moved by what was waited until then; a wait begun too late stops all moving. */
    private LocalDateTime due(LocalDate on) {
        return isByMinute ? dueByMinutes(on) : dueByDays(on);
    }

    private LocalDateTime dueByDays(LocalDate on) {
        LocalDate first = dueAt.toLocalDate();
        int moved = 0;
        for (Wait wait : waits) {
            LocalDate from = wait.from.toLocalDate();
            LocalDate to = wait.to.toLocalDate();
            boolean isHourOver =
                    isBySecond && isWorking(from) && !wait.from.toLocalTime().isBefore(dueAt.toLocalTime());
            LocalDate begin = workingOn(isHourOver ? from.plusDays(1) : from);
            if (from.isAfter(on) || begin.isAfter(later(workingOn(first), moved))) {
                break;
            }
            moved += workingDays(from, to.isAfter(on) ? on : to);
        }
        return (moved == 0 ? first : later(first, moved)).atTime(dueAt.toLocalTime());
    }

    private LocalDateTime dueByMinutes(LocalDate on) {
        int moved = 0;
        int term = minutes(receivedAt, dueAt) - minutes(dueAt, receivedAt);
        for (Wait wait : waits) {
            if (wait.from.toLocalDate().isAfter(on) || minutes(receivedAt, wait.from) >= term + moved) {
                break;
            }
            LocalDateTime dayEnd = on.plusDays(1).atStartOfDay();
            moved += minutes(wait.from, wait.to.isAfter(dayEnd) ? dayEnd : wait.to);
        }
        return moved == 0 ? dueAt : afterMinutes(dueAt, moved);
    }

    private List<Wait> waits(List<Told.Event> inOrder, String begins, String ends) {
        var found = new ArrayList<Wait>();
        LocalDateTime from = null;
        var instants = new TreeMap<LocalDateTime, Set<String>>();
        inOrder.stream()
                .filter(each -> each.kind().equals(begins) || each.kind().equals(ends))
                .forEach(each -> instants.computeIfAbsent(each.at(), at -> new HashSet<>())
                        .add(each.kind()));
        for (var instant : instants.entrySet()) {
            LocalDateTime at = instant.getKey();
            boolean isAnswered = instant.getValue().contains(ends);
            if (from != null && isAnswered) {
                add(found, from, at);
                from = instant.getValue().contains(begins) ? at : null; // asked again at once
            } else if (from == null && instant.getValue().contains(begins)) {
                from = at;
                if (isAnswered) {
                    add(found, at, at);
                    from = null;
                }
            }
        }
        if (from != null) {
            add(found, from, NEVER);
        }
        return found;
    }

    private void add(List<Wait> found, LocalDateTime from, LocalDateTime to) {
        LocalDateTime begin = from.isBefore(receivedAt) ? receivedAt : from;
        boolean isInLife = !to.toLocalDate().isBefore(receivedOn)
                && (endedOn == null || !begin.toLocalDate().isAfter(endedOn));
        if (isInLife) {
            LocalDateTime end = endedAt != null && to.isAfter(endedAt) ? endedAt : to;
            found.add(new Wait(begin, end.isBefore(begin) ? begin : end));
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
    private static LocalDateTime legal(LocalDateTime receivedAt, String procedure) {
        LocalDate received = receivedAt.toLocalDate();
        LocalDate last =
                switch (procedure) {
                    case "1.000001" -> later(received, 5);
                    case "1.000002" -> workingOn(received.plusDays(10));
                    case "1.000003" -> workingOn(received);
                    case "1.000004" -> workingOn(received.plusMonths(1));
                    default -> null;
                };
        if (procedure.equals(OF_HOURS)) {
            return afterMinutes(receivedAt, HOURS * 60);
        }
        return last == null ? null : last.atTime(17, 0);
    }

    /** The end of the so many-th working minute from a moment on. */
    private static LocalDateTime afterMinutes(LocalDateTime from, int count) {
        LocalDateTime at = from.truncatedTo(ChronoUnit.MINUTES);
        for (int left = count; left > 0; at = at.plusMinutes(1)) {
            left -= isWorkingMinute(at) ? 1 : 0;
        }
        return at;
    }

    /** How many working minutes begin from one moment on, before another; 0 where the other is earlier. */
    private static int minutes(LocalDateTime from, LocalDateTime to) {
        int count = 0;
        LocalDateTime end = to.truncatedTo(ChronoUnit.MINUTES);
        for (LocalDateTime at = from.truncatedTo(ChronoUnit.MINUTES); at.isBefore(end); at = at.plusMinutes(1)) {
            count += isWorkingMinute(at) ? 1 : 0;
        }
        return count;
    }

    private static boolean isWorkingMinute(LocalDateTime at) {
        int minute = at.getHour() * 60 + at.getMinute();
        boolean isOfficeHour = minute >= 7 * 60 && minute < 11 * 60 + 30 || minute >= 13 * 60 + 30 && minute < 17 * 60;
        return isOfficeHour && isWorking(at.toLocalDate());
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
