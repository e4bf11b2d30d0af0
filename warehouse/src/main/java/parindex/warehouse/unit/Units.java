package parindex.warehouse.unit;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parindex.warehouse.domain.UnitId;
import parindex.warehouse.unit.UnitEvent.Extent;

/** Who was who on a day: units by id and by dated code, their children, and who followed whom. */
public final class Units {
    /**
     * A unit that carries on another's territory.
     *
     * @param extent PART as soon as one step on the way was a division: counts cannot be carried over whole
     */
    public record Successor(UnitId unit, Extent extent) {}

    private final Map<UnitId, Unit> byId;
    private final List<UnitEvent> events;

    private Units(Map<UnitId, Unit> byId, List<UnitEvent> events) {
        this.byId = byId;
        this.events = events;
    }

    /** Units in the given order; parents and the units of events must be among them. */
    public static Units of(Collection<Unit> units, Collection<UnitEvent> events) {
        var byId = new LinkedHashMap<UnitId, Unit>();
        for (Unit unit : units) {
            if (byId.put(unit.id(), unit) != null) {
                throw new IllegalArgumentException("need each unit once, got " + unit.id() + " twice");
            }
        }
        for (Unit unit : units) {
            unit.parentId().ifPresent(parent -> needKnown(byId, parent));
        }
        for (UnitEvent event : events) {
            needKnown(byId, event.from());
            event.to().ifPresent(to -> needKnown(byId, to));
        }
        return new Units(byId, List.copyOf(events));
    }

    /** All units, in the order of their file. */
    public List<Unit> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Unit> find(UnitId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Who bore a code on a day: 52 was Bình Định until 30/6/2025 and is Gia Lai since. */
    public Optional<Unit> findByCode(String code, LocalDate day) {
        return byId.values().stream()
                .filter(unit -> unit.code().equals(code) && unit.isAliveOn(day))
                .findFirst();
    }

    /** Units directly below, alive on a day. */
    public List<Unit> children(UnitId parent, LocalDate day) {
        return byId.values().stream()
                .filter(unit -> unit.parentId().equals(Optional.of(parent)) && unit.isAliveOn(day))
                .toList();
    }

    /**
     * Who carries on a unit on a day: itself while it lives, else those that its events lead to. Empty when it was
     * abolished, or when the day lies before its life.
     */
    public List<Successor> successorsOn(UnitId id, LocalDate day) {
        var found = new ArrayList<Successor>();
        var open = new ArrayDeque<>(List.of(new Successor(id, Extent.WHOLE)));
        Set<Successor> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            Successor step = open.pop();
            if (!seen.add(step)) {
                continue;
            }

            if (find(step.unit()).filter(unit -> unit.isAliveOn(day)).isPresent()) {
                found.add(step);
            } else {
                open.addAll(next(step, day));
            }
        }
        return List.copyOf(found);
    }

    private List<Successor> next(Successor step, LocalDate day) {
        var next = new ArrayList<Successor>();
        for (UnitEvent event : events) {
            if (event.from().equals(step.unit()) && !event.eventOn().isAfter(day)) {
                Extent extent = step.extent() == Extent.PART ? Extent.PART : event.extent();
                event.to().ifPresent(to -> next.add(new Successor(to, extent)));
            }
        }
        return next;
    }

    private static void needKnown(Map<UnitId, Unit> byId, UnitId id) {
        if (!byId.containsKey(id)) {
            throw new IllegalArgumentException("need a known unit, got " + id);
        }
    }
}
