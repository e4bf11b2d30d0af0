package parindex.warehouse.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.warehouse.domain.UnitId;
import parindex.warehouse.reference.ReferenceLoader.Reference;
import parindex.warehouse.store.ReferenceFiles;
import parindex.warehouse.unit.Unit;
import parindex.warehouse.unit.Unit.Kind;
import parindex.warehouse.unit.UnitEvent.Extent;
import parindex.warehouse.unit.Units.Successor;

/** What the shipped files must say: facts counted by others, see the first lines of each file. */
class ShippedFilesTest {
    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

    @TempDir
    private static Path data;

    private static Reference shipped;

    @BeforeAll
    static void read() {
        shipped = ReferenceLoader.read(DataFolder.in(data).path());
    }

    /** What a rule file cites is put into words in both languages. */
    @Test
    void everySourceThatReadersSeeIsPutIntoWords() {
        var worded = cells("source.csv", "source");
        for (String[] cited : new String[][] {
            {"clock_rule.csv", "legal_basis"}, {"holiday.csv", "source"}, {"procedure.csv", "source"}
        }) {
            var missing = cells(cited[0], cited[1]);
            missing.removeAll(worded);
            assertEquals(Set.of(), missing, cited[0]);
        }
    }

    private static Set<String> cells(String file, String column) {
        try (var reader = new BufferedReader(ReferenceFiles.open(data, file))) {
            var records = new CsvRecords(file, reader);
            int place = -1;
            var cells = new HashSet<String>();
            for (var line = records.next(); line != null; line = records.next()) {
                if (place < 0 && !line.isComment()) {
                    place = line.cells().indexOf(column);
                } else if (!line.isComment() && !line.isBlank()) {
                    cells.add(line.cells().get(place));
                }
            }
            return cells;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bình Định until 30/6/2025: 11 districts, 155 communes (115 xã, 28 phường, 12 thị trấn). */
    @Test
    void theProvinceHasItsUnits() {
        Map<Kind, Long> kinds = shipped.units().all().stream()
                .filter(unit -> unit.isAliveOn(BEFORE))
                .collect(Collectors.groupingBy(Unit::kind, Collectors.counting()));

        assertEquals(Map.of(Kind.PROVINCE, 1L, Kind.DEPARTMENT, 21L, Kind.DISTRICT, 11L, Kind.COMMUNE, 155L), kinds);
        assertEquals(115, communesBefore("Xã "));
        assertEquals(28, communesBefore("Phường "));
        assertEquals(12, communesBefore("Thị trấn "));
    }

    @ParameterizedTest(name = "{1} has {2} communes")
    @CsvSource({
        "bd-540, Thành phố Quy Nhơn, 17", "bd-542, Huyện An Lão, 10", "bd-543, Thị xã Hoài Nhơn, 17",
        "bd-544, Huyện Hoài Ân, 15", "bd-545, Huyện Phù Mỹ, 19", "bd-546, Huyện Vĩnh Thạnh, 9",
        "bd-547, Huyện Tây Sơn, 15", "bd-548, Huyện Phù Cát, 18", "bd-549, Thị xã An Nhơn, 15",
        "bd-550, Huyện Tuy Phước, 13", "bd-551, Huyện Vân Canh, 7",
    })
    void eachDistrictHasItsCommunes(String id, String name, int communes) {
        assertEquals(name, shipped.units().find(new UnitId(id)).orElseThrow().nameVi());
        assertEquals(communes, shipped.units().children(new UnitId(id), BEFORE).size());
    }

    @Test
    void fiftyEightCommunesOfGiaLaiFollow() {
        assertEquals(58, shipped.units().children(new UnitId("gl"), AFTER).size());
        assertEquals(
                "Tỉnh Gia Lai",
                shipped.units().findByCode("52", AFTER).orElseThrow().nameVi());
        assertEquals(
                "Tỉnh Bình Định",
                shipped.units().findByCode("52", BEFORE).orElseThrow().nameVi());
    }

    /** Every old commune leads somewhere; three were divided (An Nghĩa, Canh Liên, Canh Hiệp); 58 receive. */
    @Test
    void everyOldCommuneHasASuccessor() {
        var receivers = new HashSet<UnitId>();
        var divided = new HashMap<String, Integer>();
        for (Unit unit : shipped.units().all()) {
            if (unit.kind() == Kind.COMMUNE && unit.isAliveOn(BEFORE)) {
                List<Successor> successors = shipped.units().successorsOn(unit.id(), AFTER);
                assertTrue(!successors.isEmpty(), unit.id().value());
                successors.forEach(successor -> receivers.add(successor.unit()));
                if (successors.get(0).extent() == Extent.PART) {
                    divided.put(unit.nameVi(), successors.size());
                }
            }
        }

        assertEquals(58, receivers.size());
        assertEquals(Map.of("Xã An Nghĩa", 2, "Xã Canh Liên", 2, "Xã Canh Hiệp", 2), divided);
    }

    /** Xã Mỹ Đức went into Phù Mỹ Bắc, whose code 21739 had been xã Mỹ Châu's. */
    @Test
    void aCommuneIsFollowedByName() {
        assertEquals(
                List.of(new Successor(new UnitId("gl-21739"), Extent.WHOLE)),
                shipped.units().successorsOn(new UnitId("bd-21736"), AFTER));
        assertEquals(
                List.of(new Successor(new UnitId("gl"), Extent.WHOLE)),
                shipped.units().successorsOn(new UnitId("bd"), AFTER));
    }

    /** Monday to Friday, less days off, plus worked Saturdays: figures of the Labour Code's years. */
    @ParameterizedTest(name = "{0} has {1} working days")
    @CsvSource({"2020, 252", "2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 250"})
    void aYearHasItsWorkingDays(int year, int count) {
        LocalDate eve = LocalDate.of(year - 1, 12, 31);

        assertEquals(count, shipped.calendar().workingDaysBetween(eve, LocalDate.of(year, 12, 31)));
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "2018-12-31, false, off for 5/1/2019",
        "2019-01-05, true,  worked for it",
        "2019-05-04, true,  worked for 29/4/2019",
        "2024-04-29, false, off for 4/5/2024",
        "2024-05-04, true,  worked for it",
        "2025-04-26, true,  worked for 2/5/2025",
        "2025-05-02, false, off for it",
        "2026-01-02, true,  an unconfirmed swap does not count",
        "2026-01-10, false, nor does its Saturday",
        "2026-08-22, false, nor this one",
        "2023-01-20, false, Tết 2023",
        "2024-02-14, false, Tết 2024",
        "2025-02-03, true,  the first day after Tết 2025",
        "2019-04-15, false, Hùng Kings on a Sunday",
    })
    void knownDaysAreAsTheNoticesSay(LocalDate day, boolean works, String why) {
        assertEquals(works, shipped.calendar().isWorking(day), why);
    }

    private static long communesBefore(String kindOfPlace) {
        return shipped.units().all().stream()
                .filter(unit -> unit.kind() == Kind.COMMUNE && unit.isAliveOn(BEFORE))
                .filter(unit -> unit.nameVi().startsWith(kindOfPlace))
                .count();
    }
}
