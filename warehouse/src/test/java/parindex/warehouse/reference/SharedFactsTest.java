package parindex.warehouse.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.reference.ReferenceLoader.Reference;
import parindex.warehouse.unit.Unit;

/** Our files against lists that others made, where these lie beside the project. */
class SharedFactsTest {
    private static final Path SHARED = Path.of("../../shared/data");
    private static final String PROVINCE = "52";

    @TempDir
    private static Path data;

    private static Reference shipped;

    @BeforeAll
    static void read() {
        shipped = ReferenceLoader.read(DataFolder.in(data).path());
    }

    /** General Statistics Office, as saved on 18/7/2025: every commune of the province by code, name and district. */
    @Test
    void ourCommunesAreThoseOfTheStatisticsOffice() throws IOException {
        Path list = need("units/gso_communes_before_2025-07-01.csv.gz");
        var theirs = new TreeMap<String, String>();
        try (var reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(list)), UTF_8))) {
            var records = new CsvRecords(
                    list.toString(),
                    new StringReader(String.join("\n", reader.lines().toList())));
            for (CsvRecords.Line line = records.next(); line != null; line = records.next()) {
                List<String> cells = line.cells();
                if (cells.size() > 6 && cells.get(6).equals(PROVINCE)) {
                    theirs.put(cells.get(0), cells.get(1) + " < " + cells.get(5));
                }
            }
        }

        assertEquals(155, theirs.size());
        assertEquals(theirs, ours());
    }

    /** Monday to Friday less days off plus worked Saturdays, derived by others for every month since 2009. */
    @Test
    void ourMonthsHaveTheirWorkingDays() throws IOException {
        Path list = need("holidays/working_days_per_month_2007_2025_derived.csv");
        for (String line : Files.readAllLines(list).stream().skip(1).toList()) {
            String[] cells = line.split(",");
            YearMonth month = YearMonth.of(Integer.parseInt(cells[0]), Integer.parseInt(cells[1]));
            if (month.isAfter(YearMonth.of(2009, 1))) {
                LocalDate eve = month.atDay(1).minusDays(1);
                assertEquals(
                        Integer.parseInt(cells[2]),
                        shipped.calendar().workingDaysBetween(eve, month.atEndOfMonth()),
                        month.toString());
            }
        }
    }

    private static Map<String, String> ours() {
        var ours = new TreeMap<String, String>();
        for (Unit unit : shipped.units().all()) {
            if (unit.kind() == Unit.Kind.COMMUNE && unit.isAliveOn(LocalDate.of(2025, 6, 30))) {
                Unit district = unit.parentId().flatMap(shipped.units()::find).orElseThrow();
                ours.put(unit.code(), unit.nameVi() + " < " + district.nameVi());
            }
        }
        return ours;
    }

    private static Path need(String name) {
        Path file = SHARED.resolve(name);
        assumeTrue(Files.exists(file), () -> "skipped: " + name + " does not lie beside the project");
        return file;
    }
}
