package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public data beside the repository, whatever of it the intake reads, end alike on DuckDB and on Spark. */
class SharedDataBothEnginesTest {
    /** Files of the table of communes, and the encoding that a profile must name; the others are found out. */
    private static final Map<String, String> NAMED = Map.of(
            "units_windows1258.csv", "windows-1258",
            "units_viscii.csv", "viscii",
            "units_tcvn5712.csv", "tcvn5712",
            "units_tcvn3_abc.csv", "tcvn3",
            "units_vni_windows.csv", "vni",
            "units_viqr.csv", "viqr",
            "units_html_entities.csv", "html");

    private static final String UNITS = """
            id = %1$s
            source = %1$s
            feed = procedure_entry
            format = csv
            encoding = %2$s
            dates = ["dd/MM/yyyy"]
            columns { procedure_code = "Mã", name_vi = "Tên", issuing_body = "Quận Huyện", field_name = "Ghi chú" }
            """;

    /** Takes any table at all: what it has under a few frequent names is read, and most rows wait for their names. */
    private static final String ANYTHING = """
            id = %1$s
            source = %1$s
            feed = procedure_entry
            format = %2$s
            dates = ["yyyy-MM-dd", "dd/MM/yyyy", "MM/dd/yyyy hh:mm:ss a"]
            columns {
              procedure_code = "@file"
              name_vi = ["name", "a", "A", "id", "c1", "col1", "first", "year", "Year", "key", "one", "#", "Unique Key"]
              issuing_body = ["b", "B", "value", "c2", "col2", "make", "Referrer", "Agency Name"]
              field_name = ["c", "C", "c3", "col3", "description", "Complaint Type"]
              listed_on = ["date", "d", "Due Date"]
            }
            optional = [name_vi, issuing_body, field_name, listed_on]
            rules { max-bad-percent = %3$d }
            """;

    @TempDir
    Path folder;

    private DataFolder data;
    private int sent;

    @BeforeEach
    void smallProvince() throws IOException {
        data = new DataFolder(folder);
    }

    private void send(String place, Path file) throws IOException {
        data.write("inbox/" + place, Files.readAllBytes(file));
        sent++;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("README.md"))
                    .sorted()
                    .toList();
        }
    }

    private TreeMap<String, Integer> both(String... feeds) throws IOException {
        TreeMap<String, Integer> compared = BothEngines.run(folder, Set.of(feeds), sent);
        System.out.println("both engines alike: " + compared);
        return compared;
    }

    /** One table in fifteen forms, two of them damaged, each as a source of its own; and real lists of procedures. */
    @Test
    void sixteenEncodingsAndProcedureListsEndAlike() throws IOException {
        encodings();
        lists();
        TreeMap<String, Integer> compared = both("procedure_entry");
        // 276 communes at least in the twelve forms that are whole and readable, 1,775 procedures in four lists
        assertTrue(compared.get("written") >= 12 * 276 + 1_775, compared.toString());
    }

    private void encodings() throws IOException {
        for (Path file : files(Pipeline.shared("encodings"))) {
            String name = file.getFileName().toString();
            if (name.endsWith(".csv")) {
                String id = name.replace(".csv", "").replace('_', '-');
                data.write("profiles/" + id + ".conf", UNITS.formatted(id, NAMED.getOrDefault(name, "auto")));
                send(id + "/" + name, file);
            }
        }
    }

    private void lists() throws IOException {
        for (Path file : files(Pipeline.shared("procedure-lists"))) {
            send("tthc-xlsx/" + file.getFileName(), file);
        }
    }

    @Test
    void messagesAndLogsOfRealServersEndAlike() throws IOException {
        edxml();
        web();
        mail();
        TreeMap<String, Integer> compared = both("edoc", "web_hit", "mail_delivery", "mail_login", "mail_account");
        assertTrue(compared.get("record_judged") > 1_000, compared.toString());
    }

    private void edxml() throws IOException {
        for (Path file : files(Pipeline.shared("edxml"))) {
            send("edxml/" + file.getFileName(), file);
        }
    }

    private void web() throws IOException {
        for (Path file : files(Pipeline.shared("web-logs"))) {
            send("web-iis/a.vn/" + file.getFileName(), file);
            send("web-combined/b.vn/" + file.getFileName(), file);
        }
    }

    /** Every capture goes to every reader: most refuse it, each for a reason. */
    private void mail() throws IOException {
        for (Path file : files(Pipeline.shared("mail-logs"))) {
            String name = file.getFileName().toString().replaceFirst("\\.", "_20251231-2359.");
            send("mail-log/" + name, file);
            send("zimbra-audit/" + name, file);
            send("zmprov/" + name, file);
        }
    }

    /** Some 1,300 files that break readers of CSV, and over a thousand odd workbooks. */
    @Test
    @Tag("slow")
    void hostileFilesEndAlike() throws IOException, InterruptedException {
        List<Path> tables = files(Pipeline.shared("csv-hostile"));
        List<Path> books = files(Pipeline.shared("xlsx-hostile"));
        for (Map.Entry<String, List<Path>> each :
                Map.of("csv", tables, "xlsx", books).entrySet()) {
            String format = each.getKey();
            data.write("profiles/any-" + format + ".conf", ANYTHING.formatted("any-" + format, format, 100));
            data.write("profiles/held-" + format + ".conf", ANYTHING.formatted("held-" + format, format, 20));
            for (Path file : each.getValue()) {
                sendAll("any-" + format, file);
            }
        }
        for (Path file : tables) {
            sendAll("held-csv", file);
        }
        assertTrue(sent > 2_000, "archives were not unpacked: " + sent);
        both("procedure_entry");
    }

    private void sendAll(String profile, Path file) throws IOException, InterruptedException {
        if (!file.toString().endsWith(".tar.xz")) {
            send(profile + "/" + file.getFileName(), file);
            return;
        }
        Path unpacked = Files.createDirectories(folder.resolve("unpacked").resolve(file.getFileName()));
        Process tar = new ProcessBuilder("tar", "-xJf", file.toRealPath().toString(), "-C", unpacked.toString())
                .inheritIO()
                .start();
        Assumptions.assumeTrue(tar.waitFor() == 0, "SKIPPED: no tar that opens .xz / bỏ qua: tar không mở được .xz");
        int number = 0;
        for (Path each : files(unpacked)) {
            send(profile + "/" + file.getFileName() + "-" + number++ + "-" + each.getFileName(), each);
        }
    }

    /** All of it in one run, beside a city of seven years. */
    @Test
    @Tag("slow")
    void everythingTogetherEndsAlike() throws IOException {
        encodings();
        lists();
        edxml();
        web();
        mail();
        Path permits = Pipeline.shared("wabo-receipt");
        Path calls = Pipeline.shared("boston311-2013-2019");
        for (String city : List.of("wabo", "boston")) {
            data.write(
                    "profiles/" + city + ".conf",
                    Files.readString(Path.of("src/test/resources/users", city + ".conf")));
            // of departments that this province does not have: every row waits, and says why
            for (Path file : files(city.equals("wabo") ? permits : calls)) {
                send(city + "/" + file.getFileName(), file);
            }
        }
        both("onestop", "procedure_entry", "edoc", "web_hit", "mail_delivery", "mail_login", "mail_account");
    }
}
