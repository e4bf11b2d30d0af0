package parindex.warehouse.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parindex.warehouse.fault.WarehouseException;

class BuildOrderTest {

    @Test
    void eachTableComesAfterThoseItsTextNames() {
        var roof = model("roof", "select a from core.wall join core.base using (a)");
        var wall = model("wall", "select a from core.base");
        var base = model("base", "select a from reference.unit -- not core.roof, this is a comment");

        assertEquals(List.of(base, wall, roof), BuildOrder.of(List.of(roof, wall, base)));
    }

    @Test
    void tablesThatStandOnEachOtherAreNamed() {
        var hen = model("hen", "select a from core.egg");
        var egg = model("egg", "select a from core.hen");

        var fault = assertThrows(WarehouseException.class, () -> BuildOrder.of(List.of(hen, egg)));

        assertTrue(fault.english().contains("core.egg") && fault.english().contains("core.hen"), fault.english());
    }

    @Test
    void aTableThatNoFileMakesIsNamed() {
        var lost = model("lost", "select a from core.nowhere");

        var fault = assertThrows(WarehouseException.class, () -> BuildOrder.of(List.of(lost)));

        assertTrue(fault.english().contains("core.nowhere"), fault.english());
    }

    @Test
    void aModelWithoutGrainIsRefused() {
        assertThrows(WarehouseException.class, () -> Model.of("core", "vague", "-- One row.\nselect 1 as a"));
    }

    @Test
    void grainAndReferencesComeFromTheText() {
        var model = Model.of("core", "thing", "-- grain: unit_id, day\nselect x from run.clock, core.other");

        assertEquals(List.of("unit_id", "day"), model.grain());
        assertEquals(Set.of("run.clock", "core.other"), model.references());
    }

    private static Model model(String name, String text) {
        return Model.of("core", name, "-- grain: a\n" + text);
    }
}
