package parindex.warehouse.app;

import static parindex.warehouse.fault.Fault.REQUEST;
import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.Function;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.model.Snapshots;
import parindex.warehouse.query.FigureNames;
import parindex.warehouse.query.FigureSource;
import parindex.warehouse.settings.Settings;
import parindex.warehouse.store.DataFolder;
import parindex.warehouse.store.Engine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that only reads the served snapshot is told, and how it reaches that snapshot. */
final class SnapshotOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = {"Thư mục dữ liệu (mặc định: ${DEFAULT-VALUE}).", "Data folder (default: ${DEFAULT-VALUE})."})
    private Path data;

    @Mixin
    private ListingOptions listing;

    /** In the language that was asked for. */
    String word(FigureNames.Name name) {
        return listing.language() == Listing.Language.vi ? name.vietnamese() : name.english();
    }

    boolean isVietnamese() {
        return listing.language() == Listing.Language.vi;
    }

    Settings settings() {
        return Settings.of(data);
    }

    /** Asks the served snapshot and prints the answer. */
    void print(PrintWriter out, Function<FigureSource, Listing> question) {
        try (var connection = open()) {
            System.setProperty("org.jooq.no-logo", "true");
            System.setProperty("org.jooq.no-tips", "true");
            listing.print(question.apply(new FigureSource(connection)), out);
        } catch (SQLException e) {
            throw new WarehouseException(
                    RESOURCE,
                    "snapshot",
                    "không đọc được bản chốt: " + e.getMessage(),
                    "the snapshot cannot be read: " + e.getMessage(),
                    e);
        }
    }

    /** "Kỳ 2025-Q2 · dữ liệu đến 15/07/2025 · bản chốt 2025-07-15-1a2b3c4d"; made-up data says so first. */
    static String title(Listing.Language language, String what, FigureSource.Origin origin) {
        boolean isVietnamese = language == Listing.Language.vi;
        String sample = isVietnamese ? "DỮ LIỆU MẪU · " : "SAMPLE DATA · ";
        String day = isVietnamese
                ? String.format(Locale.ROOT, "dữ liệu đến %td/%<tm/%<tY", origin.dataDate())
                : "data to " + origin.dataDate();
        return (origin.isSample() ? sample : "") + what + " · " + day + (isVietnamese ? " · bản chốt " : " · snapshot ")
                + origin.snapshotId();
    }

    private Connection open() {
        var folder = new DataFolder(data);
        String snapshotId = new Snapshots(folder)
                .current()
                .orElseThrow(() -> new WarehouseException(
                        REQUEST,
                        folder.current().toString(),
                        "thư mục dữ liệu này chưa có bản chốt; chạy lệnh build trước",
                        "this data folder has no snapshot yet; run build first"));
        return Engine.openSnapshot(folder.snapshot(snapshotId), settings());
    }
}
