package parindex.ingest.gather;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import parindex.ingest.feed.onestop.OneStop;
import parindex.ingest.profile.Profiles;
import parindex.ingest.profile.TemplateProfile;
import parindex.warehouse.batch.FeedContract;
import parindex.warehouse.batch.FeedContracts;

/** A data folder with one profile that takes anything, and what a pull put into its inbox. */
final class PullFixture {
    static final Instant NOW = Instant.parse("2025-07-01T00:00:00Z");

    final Path data;
    final List<Duration> rests = new ArrayList<>();
    LongConsumer onProgress = rows -> {};

    PullFixture(Path data) throws IOException {
        this.data = data;
        write("profiles/mot-cua.conf", """
                id = mot-cua
                source = mot-cua
                feed = onestop
                format = csv
                dates = [iso]
                due-precision = instant
                columns {
                  dossier_code = ma, procedure_code = thu_tuc, unit = don_vi, received_at = nhan, due_at = han
                  returned_at = tra, version_at = cap_nhat
                }
                constants { channel = DIRECT }
                rules { dossier-code = any }
                limits { field = 200 }
                """);
    }

    void write(String name, String text) throws IOException {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    void secret(String name, String text) throws IOException {
        write("pulls/" + name, text + "\n");
        Files.setPosixFilePermissions(
                data.resolve("pulls").resolve(name), PosixFilePermissions.fromString("rw-------"));
    }

    private Profiles profiles() {
        List<FeedContract> contracts = FeedContracts.packed();
        var shapes = Stream.concat(Stream.of(OneStop.SHAPE), contracts.stream().map(TemplateProfile::shape))
                .toList();
        return Profiles.of(data, shapes, contracts);
    }

    PullReport pull() {
        return pull(NOW);
    }

    /** Pulls the only source, without ever resting. */
    PullReport pull(Instant now) {
        try (Drivers drivers = Drivers.of(data)) {
            return new Gathering(data, profiles(), drivers, rests::add, (id, rows) -> onProgress.accept(rows))
                    .pull(Gathering.sources(data).get(0), now);
        }
    }

    boolean isDue(Instant now) {
        try (Drivers drivers = Drivers.of(data)) {
            return new Gathering(data, profiles(), drivers, rests::add, (id, rows) -> {})
                    .isDue(Gathering.sources(data).get(0), now);
        }
    }

    List<String> inbox() throws IOException {
        Path folder = data.resolve("inbox/mot-cua");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    String read(PullReport report) throws IOException {
        if (report.fault().isPresent()) {
            throw new AssertionError(report.fault().get());
        }
        return Files.readString(data.resolve("inbox/mot-cua").resolve(report.file()));
    }
}
