package parindex.warehouse.rank;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A unit that has a place in two periods running, in the same group. */
public record Movement(String unitId, String groupId, int previousPlace, int place) {
    private static final Comparator<Movement> BY_CLIMB = Comparator.comparingInt(Movement::climbed);

    /** Places won; below 0: lost. */
    public int climbed() {
        return previousPlace - place;
    }

    /** A unit in its group: one that changed its group has not moved, it has begun anew. */
    public record Seat(String groupId, String unitId) {}

    public static Seat seat(Standing standing) {
        return new Seat(standing.contender().groupId(), standing.contender().unitId());
    }

    /** The place of everyone who has one. */
    public static Map<Seat, Integer> places(List<Standing> standings) {
        Map<Seat, Integer> places = new HashMap<>();
        standings.forEach(each -> find(each).ifPresent(place -> places.put(seat(each), place)));
        return places;
    }

    /** Who has a place in both; in the order of now. */
    public static List<Movement> between(List<Standing> before, List<Standing> now) {
        var places = places(before);
        return now.stream()
                .map(each -> find(each)
                        .filter(place -> places.containsKey(seat(each)))
                        .map(place -> new Movement(
                                each.contender().unitId(), each.contender().groupId(), places.get(seat(each)), place))
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The largest climb; of equal ones the better place, then the unit's id. Empty when nobody climbed. */
    public static Optional<Movement> largestClimb(List<Movement> movements) {
        return movements.stream()
                .filter(each -> each.climbed() > 0)
                .min(BY_CLIMB.reversed().thenComparing(Movement::place).thenComparing(Movement::unitId));
    }

    /** The deepest fall; of equal ones the worse place, then the unit's id. Empty when nobody fell. */
    public static Optional<Movement> largestFall(List<Movement> movements) {
        return movements.stream()
                .filter(each -> each.climbed() < 0)
                .min(BY_CLIMB.thenComparing(
                                Comparator.comparingInt(Movement::place).reversed())
                        .thenComparing(Movement::unitId));
    }

    private static Optional<Integer> find(Standing standing) {
        return standing.verdict() instanceof Standing.Placed placed ? Optional.of(placed.place()) : Optional.empty();
    }
}
