package parindex.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house as it is written down in ARCHITECTURE.md and as it is imported: both are read here and compared. */
class LayersTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?parindex\\.(\\w+)\\.(\\w+(?:\\.(?=[a-z])\\w+)*)", Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z.]+)` \\|", Pattern.MULTILINE);
    private static final Set<String> GENERATED = Set.of("db");

    /** What a module may import of warehouse; keep equal to the table of ARCHITECTURE.md. */
    private static final Set<String> INGEST_SEES = Set.of("fault", "settings", "domain", "store", "batch");

    private static final Set<String> DASHBOARD_SEES =
            Set.of("fault", "settings", "domain", "query", "journal", "publish", "store");

    @Test
    void everyRoomOfTheTableExistsAndEveryRoomIsInTheTable() {
        for (String module : List.of("warehouse", "ingest", "dashboard")) {
            var written = new TreeSet<>(rooms(module));
            written.removeAll(GENERATED);
            var found = files(module).map(file -> room(module, file)).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(written, found, "rooms of " + module);
        }
    }

    @Test
    void aRoomImportsOnlyRoomsNamedBeforeIt() {
        for (String module : List.of("warehouse", "ingest", "dashboard")) {
            List<String> order = rooms(module);
            var upward = new ArrayList<String>();
            files(module).forEach(file -> imports(file).forEach(seen -> {
                if (seen.module.equals(module) && order.indexOf(seen.room) > order.indexOf(room(module, file))) {
                    upward.add(file.getFileName() + " in " + room(module, file) + " imports " + seen.room);
                }
            }));
            assertEquals(List.of(), upward, "upward imports in " + module);
        }
    }

    @Test
    void ingestAndDashboardSeeOnlyTheirPartOfTheWarehouseAndNeverEachOther() {
        assertEquals(List.of(), foreign("warehouse", Set.of()));
        assertEquals(List.of(), foreign("ingest", INGEST_SEES));
        assertEquals(List.of(), foreign("dashboard", DASHBOARD_SEES));
    }

    @Test
    void feedsNeverImportEachOther() {
        var crossing = new ArrayList<String>();
        files("ingest").filter(file -> room("ingest", file).startsWith("feed.")).forEach(file -> imports(file)
                .filter(seen -> seen.room.startsWith("feed.") && !seen.room.equals(room("ingest", file)))
                .forEach(seen -> crossing.add(file.getFileName() + " imports " + seen.room)));
        assertEquals(List.of(), crossing);
    }

    @Test
    void onlyTheAppRoomsAskTheClock() {
        var clocks = Pattern.compile("\\b(?:Instant|LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime)\\.now\\(\\)"
                + "|Clock\\.system|System\\.currentTimeMillis|new Date\\(\\)");
        var asking = new ArrayList<String>();
        for (String module : List.of("warehouse", "ingest", "dashboard")) {
            files(module)
                    .filter(file -> !room(module, file).equals("app"))
                    .filter(file -> clocks.matcher(text(file)).find())
                    .forEach(file -> asking.add(file.getFileName() + " in " + room(module, file)));
        }
        assertEquals(List.of(), asking);
    }

    @Test
    void noFileIsLongerThanFourHundredLinesAndNoNameHidesItsWork() {
        var refused = new ArrayList<String>();
        var vague = Pattern.compile(".*(?:Util|Utils|Helper|Manager|Service|Impl|Data|Info)\\.java");
        for (String module : List.of("warehouse", "ingest", "dashboard")) {
            sources(module).forEach(file -> {
                long lines = text(file).lines().count();
                if (lines > 400) {
                    refused.add(file.getFileName() + " has " + lines + " lines");
                }
                if (vague.matcher(file.getFileName().toString()).matches()) {
                    refused.add(file.getFileName() + " says nothing");
                }
            });
        }
        assertEquals(List.of(), refused);
    }

    private record Seen(String module, String room) {}

    private static List<String> foreign(String module, Set<String> allowed) {
        var found = new ArrayList<String>();
        files(module).forEach(file -> imports(file)
                .filter(seen -> !seen.module.equals(module))
                .filter(seen -> !(seen.module.equals("warehouse") && allowed.contains(seen.room)))
                .forEach(seen -> found.add(file.getFileName() + " imports " + seen.module + "." + seen.room)));
        return found;
    }

    private static Stream<Seen> imports(Path file) {
        return IMPORT.matcher(text(file)).results().map(found -> {
            String module = found.group(1);
            return new Seen(module, known(module, found.group(2)));
        });
    }

    /** Rooms may be two words deep ({@code feed.onestop}); what is no room stands for its first word. */
    private static String known(String module, String path) {
        List<String> rooms = rooms(module);
        String[] words = path.split("\\.");
        String two = words.length > 1 ? words[0] + "." + words[1] : words[0];
        return rooms.contains(two) ? two : words[0];
    }

    private static String room(String module, Path file) {
        Path below = source(module).relativize(file.getParent());
        assertFalse(below.toString().isEmpty(), file + " lies in the module's root");
        return known(module, below.toString().replace(java.io.File.separatorChar, '.'));
    }

    private static List<String> rooms(String module) {
        String page = text(ROOT.resolve("warehouse/ARCHITECTURE.md"));
        String start = "<!-- rooms of " + module + " -->";
        int from = page.indexOf(start);
        assertFalse(from < 0, "no table of rooms of " + module);
        int until = page.indexOf("<!-- end -->", from);
        return ROW.matcher(page.substring(from, until))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Path source(String module) {
        return ROOT.resolve(module).resolve("src/main/java/parindex").resolve(module);
    }

    private static Stream<Path> files(String module) {
        return walk(source(module));
    }

    private static Stream<Path> sources(String module) {
        return Stream.concat(files(module), walk(ROOT.resolve(module).resolve("src/test/java")));
    }

    private static Stream<Path> walk(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (var all = Files.walk(folder)) {
            return all
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
