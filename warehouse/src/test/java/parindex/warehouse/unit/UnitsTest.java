package parindex.warehouse.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parindex.warehouse.domain.UnitId;
import parindex.warehouse.unit.Unit.Kind;
import parindex.warehouse.unit.UnitEvent.Extent;
import parindex.warehouse.unit.Units.Successor;

/** Old province A with district D and communes X, Y, Z; on 1/7/2025 X and half of Z become N, the rest of Z becomes M. */
class UnitsTest {
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    private static final LocalDate BEFORE = MERGER.minusDays(1);

    private static final Unit A = old("a", "52", Kind.PROVINCE, "");
    private static final Unit D = old("d", "545", Kind.DISTRICT, "a");
    private static final Unit X = old("x", "21730", Kind.COMMUNE, "d");
    private static final Unit Y = old("y", "21733", Kind.COMMUNE, "d");
    private static final Unit Z = old("z", "21736", Kind.COMMUNE, "d");
    private static final Unit B = young("b", "52", Kind.PROVINCE, "");
    private static final Unit N = young("n", "21730", Kind.COMMUNE, "b");
    private static final Unit M = young("m", "21736", Kind.COMMUNE, "b");

    private static final Units UNITS = Units.of(
            List.of(A, D, X, Y, Z, B, N, M),
            List.of(
                    event(UnitEvent.Kind.MERGE, "a", "b", Extent.WHOLE),
                    new UnitEvent(MERGER, UnitEvent.Kind.ABOLISH, new UnitId("d"), Optional.empty(), Extent.WHOLE),
                    event(UnitEvent.Kind.MERGE, "x", "n", Extent.WHOLE),
                    event(UnitEvent.Kind.SPLIT, "z", "n", Extent.PART),
                    event(UnitEvent.Kind.SPLIT, "z", "m", Extent.PART)));

    @Test
    void aCodeMeansAUnitOnlyOnADay() {
        assertEquals(Optional.of(A), UNITS.findByCode("52", BEFORE));
        assertEquals(Optional.of(B), UNITS.findByCode("52", MERGER));
        assertEquals(Optional.of(X), UNITS.findByCode("21730", BEFORE));
        assertEquals(Optional.of(N), UNITS.findByCode("21730", MERGER));
        assertEquals(Optional.empty(), UNITS.findByCode("545", MERGER));
        assertEquals(Optional.empty(), UNITS.findByCode("0545", BEFORE));
    }

    @Test
    void childrenAreThoseAliveOnTheDay() {
        assertEquals(List.of(X, Y, Z), UNITS.children(new UnitId("d"), BEFORE));
        assertEquals(List.of(), UNITS.children(new UnitId("d"), MERGER));
        assertEquals(List.of(N, M), UNITS.children(new UnitId("b"), MERGER));
    }

    @Test
    void aUnitIsItsOwnSuccessorWhileItLives() {
        assertEquals(List.of(new Successor(X.id(), Extent.WHOLE)), UNITS.successorsOn(X.id(), BEFORE));
    }

    @Test
    void aMergedUnitGoesWholeIntoItsSuccessor() {
        assertEquals(List.of(new Successor(N.id(), Extent.WHOLE)), UNITS.successorsOn(X.id(), MERGER));
    }

    @Test
    void aDividedUnitHasSeveralSuccessorsAndNoneTakesAll() {
        assertEquals(
                List.of(new Successor(N.id(), Extent.PART), new Successor(M.id(), Extent.PART)),
                UNITS.successorsOn(Z.id(), MERGER));
    }

    @Test
    void anAbolishedUnitHasNone() {
        assertEquals(List.of(), UNITS.successorsOn(D.id(), MERGER));
    }

    @Test
    void aUnitHasNoSuccessorBeforeItWasBorn() {
        assertEquals(List.of(), UNITS.successorsOn(N.id(), BEFORE));
    }

    @Test
    void livesAreComparedByDay() {
        assertFalse(X.sharesADayWith(N));
        assertTrue(X.sharesADayWith(Z));
        assertTrue(A.outlives(X));
        assertFalse(B.outlives(X));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Units.of(List.of(X), List.of()), "no parent");
        assertThrows(IllegalArgumentException.class, () -> Units.of(List.of(A, A), List.of()), "twice");
        assertThrows(
                IllegalArgumentException.class,
                () -> Units.of(List.of(A), List.of(event(UnitEvent.Kind.MERGE, "a", "b", Extent.WHOLE))),
                "unknown successor");
        assertThrows(
                IllegalArgumentException.class,
                () -> event(UnitEvent.Kind.ABOLISH, "d", "b", Extent.WHOLE),
                "the abolished have no successor");
        assertThrows(IllegalArgumentException.class, () -> old("a", "52", Kind.COMMUNE, "a"), "its own parent");
    }

    private static Unit old(String id, String code, Kind kind, String parent) {
        return unit(id, code, kind, parent, Optional.empty(), Optional.of(BEFORE));
    }

    private static Unit young(String id, String code, Kind kind, String parent) {
        return unit(id, code, kind, parent, Optional.of(MERGER), Optional.empty());
    }

    private static Unit unit(
            String id, String code, Kind kind, String parent, Optional<LocalDate> from, Optional<LocalDate> to) {
        Optional<String> group = kind == Kind.PROVINCE ? Optional.empty() : Optional.of(kind.name());
        Optional<UnitId> above = parent.isEmpty() ? Optional.empty() : Optional.of(new UnitId(parent));
        return new Unit(new UnitId(id), code, "Đơn vị " + id, "Unit " + id, kind, group, above, from, to);
    }

    private static UnitEvent event(UnitEvent.Kind kind, String from, String to, Extent extent) {
        return new UnitEvent(MERGER, kind, new UnitId(from), Optional.of(new UnitId(to)), extent);
    }
}
