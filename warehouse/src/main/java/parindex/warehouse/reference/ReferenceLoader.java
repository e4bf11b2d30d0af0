package parindex.warehouse.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import parindex.warehouse.calendar.WorkingCalendar;
import parindex.warehouse.calendar.WorkingMinutes;
import parindex.warehouse.fault.Fault;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.store.SqlFiles;
import parindex.warehouse.unit.Units;

/** Turns the rule files, shipped or the user's own, into the tables of schema {@code reference}, all of them or none. */
public final class ReferenceLoader {
    private static final String TABLES = "/sql/reference/reference.ddl.sql";
    private static final String CLOCK = "reference/clock.ddl.sql";

    /** What Java needs of the rules, beside the tables that SQL reads. */
    public record Reference(Units units, WorkingCalendar calendar) {}

    private record Files(
            UnitFiles units,
            UnitLinkFiles links,
            CalendarFiles calendar,
            ClockRuleFiles clockRules,
            CatalogueFiles catalogue,
            DocumentTypeFile documentTypes,
            ObligationFile obligations,
            SiteFiles sites,
            SourceFile sources) {
        static Files read(Path dataFolder) {
            UnitFiles units = UnitFiles.read(dataFolder);
            return new Files(
                    units,
                    UnitLinkFiles.read(dataFolder, units),
                    CalendarFiles.read(dataFolder, units),
                    ClockRuleFiles.read(dataFolder, units),
                    CatalogueFiles.read(dataFolder),
                    DocumentTypeFile.read(dataFolder),
                    ObligationFile.read(dataFolder, units, feeds()),
                    SiteFiles.read(dataFolder, units),
                    SourceFile.read(dataFolder));
        }

        Reference reference() {
            return new Reference(Units.of(units.units(), links.succession()), calendar.calendar());
        }

        void write(Connection warehouse) throws SQLException {
            units.write(warehouse);
            links.write(warehouse);
            calendar.write(warehouse);
            clockRules.write(warehouse);
            catalogue.write(warehouse);
            documentTypes.write(warehouse);
            obligations.write(warehouse);
            sites.write(warehouse);
            sources.write(warehouse);
        }
    }

    private ReferenceLoader() {}

    /** Reads and checks the files without a database; a mistake is a fault of RULES that names file, line and column. */
    public static Reference read(Path dataFolder) {
        return Files.read(dataFolder).reference();
    }

    /** The clock of each unit as it is known by now, for what happens today rather than for judging; units by their id. */
    public static Function<String, WorkingMinutes> clocks(Path dataFolder) {
        return CalendarFiles.read(dataFolder, UnitFiles.read(dataFolder))::clock;
    }

    /**
     * Makes schema {@code reference} anew. Nothing is written before every file is checked; the caller owns the
     * transaction.
     *
     * @param warehouse an open DuckDB connection
     * @param dataFolder the folder of {@code --data}
     */
    public static Reference load(Connection warehouse, Path dataFolder) {
        Files files = Files.read(dataFolder);
        try (var statement = warehouse.createStatement()) {
            statement.execute(tables());
            statement.execute(SqlFiles.text(CLOCK));
            files.write(warehouse);
        } catch (SQLException e) {
            throw new WarehouseException(
                    Fault.BUG,
                    "reference",
                    "không ghi được các bảng quy tắc: " + e.getMessage(),
                    "the rule tables cannot be written: " + e.getMessage(),
                    e);
        }
        return files.reference();
    }

    /** Feeds that units may owe: those with a contract, and the one-stop feed. */
    private static Set<String> feeds() {
        var feeds = new TreeSet<>(SqlFiles.layer("feed", ".conf").keySet());
        feeds.add("onestop");
        return feeds;
    }

    private static String tables() {
        try (InputStream bytes = ReferenceLoader.class.getResourceAsStream(TABLES)) {
            if (bytes == null) {
                throw new IllegalStateException("the program was packed without " + TABLES);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new WarehouseException(Fault.BUG, TABLES, "không đọc được", "cannot be read", e);
        }
    }
}
