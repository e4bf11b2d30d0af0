package parindex.warehouse.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A calendar as it was known over time. A decision taken after the day that it changes begins a new state, so that what was
 * judged before it stays as it was; one taken in time begins none, for no result depended on it yet.
 */
public final class CalendarHistory {
    /** Known since ever. */
    public static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    /** Known still. */
    public static final LocalDate STILL = LocalDate.of(9999, 12, 31);

    /**
     * What holds for who judges from the one day to the other.
     *
     * @param knownFrom first day, {@link #EVER} for the first state
     * @param knownTo last day, {@link #STILL} for the last state
     */
    public record State(LocalDate knownFrom, LocalDate knownTo, WorkingMinutes clock) {}

    private CalendarHistory() {}

    /** The states of a schedule under the law, in order, without a gap; two that follow on each other differ. */
    public static List<State> of(Collection<DayRule> law, Schedule schedule) {
        var states = new ArrayList<State>();
        for (LocalDate knownFrom : turns(law, schedule)) {
            WorkingMinutes clock = knownOn(knownFrom, law, schedule);
            State before = states.isEmpty() ? null : states.get(states.size() - 1);
            if (before == null) {
                states.add(new State(knownFrom, STILL, clock));
            } else if (!before.clock().days().equals(clock.days())) {
                states.set(states.size() - 1, new State(before.knownFrom(), knownFrom.minusDays(1), before.clock()));
                states.add(new State(knownFrom, STILL, clock));
            }
        }
        return List.copyOf(states);
    }

    /** The first day of all, and the days of decisions that came too late. */
    private static TreeSet<LocalDate> turns(Collection<DayRule> law, Schedule schedule) {
        var turns = new TreeSet<LocalDate>();
        turns.add(EVER);
        law.stream().filter(DayRule::counts).forEach(rule -> late(rule.day(), rule.decidedOn())
                .ifPresent(turns::add));
        for (Schedule.Season season : schedule.seasons()) {
            season.exceptions().values().stream()
                    .filter(exception -> season.holds(exception.day()))
                    .forEach(exception ->
                            late(exception.day(), exception.decidedOn()).ifPresent(turns::add));
        }
        schedule.own().values().forEach(exception -> late(exception.day(), exception.decidedOn())
                .ifPresent(turns::add));
        return turns;
    }

    private static Optional<LocalDate> late(LocalDate day, Optional<LocalDate> decidedOn) {
        return decidedOn.filter(decided -> Decree.isLate(day, decidedOn));
    }

    private static WorkingMinutes knownOn(LocalDate judgedOn, Collection<DayRule> law, Schedule schedule) {
        List<DayRule> known =
                law.stream().filter(rule -> rule.isKnownOn(judgedOn)).toList();
        var hours = new TreeMap<LocalDate, Hours>();
        Map<LocalDate, DayException> exceptions = new HashMap<>();
        for (Schedule.Season season : schedule.seasons()) {
            hours.put(season.from(), season.hours());
            season.exceptions().values().stream()
                    .filter(exception -> season.holds(exception.day()))
                    .forEach(exception -> schedule.exception(exception.day(), judgedOn)
                            .ifPresent(found -> exceptions.put(found.day(), found)));
        }
        schedule.own().keySet().forEach(day -> schedule.exception(day, judgedOn)
                .ifPresent(found -> exceptions.put(day, found)));
        return WorkingMinutes.of(known, day -> hours.floorEntry(day).getValue(), exceptions);
    }
}
