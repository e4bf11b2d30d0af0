package parindex.warehouse.unit;

import java.time.LocalDate;
import java.util.Optional;
import parindex.warehouse.domain.UnitId;

/**
 * A body that decides dossiers, or the province itself, with the days of its life.
 *
 * @param code of the General Statistics Office, or of the department; text, zeros kept; given to others in other times
 * @param groupId units that are ranked together; none for the province
 * @param validFrom first day of life; none: before our data begins
 * @param validTo last day of life; none: still alive
 */
public record Unit(
        UnitId id,
        String code,
        String nameVi,
        String nameEn,
        Kind kind,
        Optional<String> groupId,
        Optional<UnitId> parentId,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo) {
    /** Where a unit stands in the province. */
    public enum Kind {
        PROVINCE,
        DEPARTMENT,
        /** Until 30/6/2025. */
        DISTRICT,
        COMMUNE
    }

    public Unit {
        if (validFrom.isPresent() && validTo.isPresent() && validTo.get().isBefore(validFrom.get())) {
            throw new IllegalArgumentException(
                    "need a life that ends on or after " + validFrom.get() + ", got " + validTo.get() + " for " + id);
        }
        if (parentId.isPresent() && parentId.get().equals(id)) {
            throw new IllegalArgumentException("need another unit as parent, got " + id + " itself");
        }
    }

    public boolean isAliveOn(LocalDate day) {
        return !startsOn().isAfter(day) && !endsOn().isBefore(day);
    }

    /** Whether there is a day on which both lived. */
    public boolean sharesADayWith(Unit other) {
        return !startsOn().isAfter(other.endsOn()) && !other.startsOn().isAfter(endsOn());
    }

    /** Whether this unit lived on every day of the other's life. */
    public boolean outlives(Unit other) {
        return !startsOn().isAfter(other.startsOn()) && !endsOn().isBefore(other.endsOn());
    }

    private LocalDate startsOn() {
        return validFrom.orElse(LocalDate.MIN);
    }

    private LocalDate endsOn() {
        return validTo.orElse(LocalDate.MAX);
    }
}
