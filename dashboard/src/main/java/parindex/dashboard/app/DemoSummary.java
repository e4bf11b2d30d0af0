package parindex.dashboard.app;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import parindex.dashboard.text.Language;
import parindex.dashboard.view.Page;
import parindex.dashboard.view.Signal;
import parindex.warehouse.query.HealthQueries;
import parindex.warehouse.query.Snapshot;
import parindex.warehouse.settings.Settings;
import parindex.warehouse.store.DataFolder;

/** What the demo says at its end: counts that add up, the snapshot, the address, and what to look at first. */
final class DemoSummary {
    private static final int FIRST = 5;

    private DemoSummary() {}

    static void print(PrintStream out, Path data, URI address) throws IOException {
        var folder = new DataFolder(data);
        String id = Files.readString(folder.current()).strip();
        var settings = Settings.of(data);
        try (var snapshot = Snapshot.open(folder.snapshot(id), settings.memory(), settings.threads())) {
            var totals = new HealthQueries(snapshot).totals();
            out.println();
            out.printf(
                    Locale.ROOT,
                    "Tệp / files: %,d (bị từ chối / refused: %,d)%n"
                            + "Dòng nhận = chấp nhận + cách ly + trùng + trống%n"
                            + "Rows received = accepted + quarantined + duplicate + blank%n"
                            + "  %,d = %,d + %,d + %,d + %,d%n",
                    totals.files(),
                    totals.refused(),
                    totals.received(),
                    totals.accepted(),
                    totals.quarantined(),
                    totals.duplicate(),
                    totals.blank());
            out.printf(
                    Locale.ROOT,
                    "Bản chốt / snapshot: %s, số liệu đến / data to %s, %,d hồ sơ / dossiers%n",
                    id,
                    snapshot.catalogue().identity().dataDate(),
                    snapshot.catalogue().identity().dossiers());
            out.println("Xem trước / look first:");
            for (Language language : Language.values()) {
                signals(out, snapshot, language, address);
            }
            out.println("Địa chỉ / address: " + address);
        }
    }

    private static void signals(PrintStream out, Snapshot snapshot, Language language, URI address) {
        var catalogue = snapshot.catalogue();
        var page = new Page(language, catalogue, catalogue.standardPeriod(), "/", Map.of(), "", "");
        Signal.build(page, snapshot).stream().limit(FIRST).forEach(signal -> {
            out.println("  - " + signal.sentence());
            out.println("    " + address.resolve(signal.address()));
        });
    }
}
