package parindex.warehouse.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.warehouse.fault.Fault;
import parindex.warehouse.fault.WarehouseException;

class ReferenceFilesTest {
    @TempDir
    private Path data;

    @Test
    void theShippedFileIsReadWhereTheUserHasNone() throws IOException {
        List<String> lines = lines("unit_group.csv");

        assertTrue(lines.contains("DISTRICT,2,Cấp huyện,Districts"), lines.toString());
        assertFalse(ReferenceFiles.isReplaced(data, "unit_group.csv"));
        assertEquals("shipped reference/unit_group.csv", ReferenceFiles.describe(data, "unit_group.csv"));
    }

    @Test
    void theUsersFileReplacesTheShippedOneWithoutItsByteOrderMark() throws IOException {
        own("unit_group.csv", "\uFEFFgroup_id,sort,name_vi,name_en\nTEAM,1,Nhóm,Teams\n");

        assertEquals(List.of("group_id,sort,name_vi,name_en", "TEAM,1,Nhóm,Teams"), lines("unit_group.csv"));
        assertTrue(ReferenceFiles.isReplaced(data, "unit_group.csv"));
    }

    @Test
    void anEmptyUsersFileIsReadAsEmpty() throws IOException {
        own("unit_group.csv", "");

        assertEquals(List.of(), lines("unit_group.csv"));
    }

    @Test
    void aliasesOfUnitsThatTheUserReplacedAreGone() throws IOException {
        own("unit.csv", "unit_id,code\n");

        assertEquals(List.of("unit_id,alias"), lines("unit_alias.csv"));
        assertEquals(1, lines("unit_event.csv").size());
        own("unit_alias.csv", "unit_id,alias\nteam-1,Team One\n");
        assertEquals(2, lines("unit_alias.csv").size());
    }

    @Test
    void aFileThatNobodyHasIsAFaultOfTheRules() {
        var fault = assertThrows(WarehouseException.class, () -> ReferenceFiles.open(data, "instrument/none.conf"));

        assertEquals(Fault.RULES, fault.fault());
        assertEquals("reference/instrument/none.conf", fault.subject());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../unit.csv", "/etc/passwd", "a/b/c.csv", "unit.sql", "", "Unit.csv", "unit.csv\n"})
    void aNameThatLeavesTheFolderIsRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> ReferenceFiles.open(data, name));
    }

    private List<String> lines(String name) throws IOException {
        try (var reader = new BufferedReader(ReferenceFiles.open(data, name))) {
            return reader.lines().toList();
        }
    }

    private void own(String name, String text) throws IOException {
        Files.createDirectories(data.resolve("reference"));
        Files.writeString(data.resolve("reference").resolve(name), text);
    }
}
