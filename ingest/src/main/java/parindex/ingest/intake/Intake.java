package parindex.ingest.intake;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import parindex.ingest.profile.Profiles;
import parindex.warehouse.batch.Manifest;
import parindex.warehouse.batch.Manifest.Receipt;
import parindex.warehouse.batch.Manifest.State;
import parindex.warehouse.fault.WarehouseException;

/**
 * Takes files in: each is loaded once, each of its rows is accepted, set aside with a reason, a duplicate or blank, and the
 * batch is there whole or not at all. Running again with the same files does nothing.
 */
public final class Intake {
    private final Path dataFolder;
    private final Feed feed;
    private final Profiles profiles;
    private final Function<Path, Engine> engines;
    private final int threads;
    private final Progress progress;

    /** @param engines makes an engine that may use the given folder for what does not fit into memory */
    public Intake(
            Path dataFolder,
            Feed feed,
            Profiles profiles,
            Function<Path, Engine> engines,
            int threads,
            Progress progress) {
        this.dataFolder = dataFolder;
        this.feed = feed;
        this.profiles = profiles;
        this.engines = engines;
        this.threads = threads;
        this.progress = progress;
    }

    /** @param now local time of Vietnam; dates after it are in the future */
    public IntakeReport run(List<Offer> offers, LocalDateTime now) {
        var batches = new BatchFolder(dataFolder);
        try {
            BatchLock lock = BatchLock.take(batches.folder());
            try (lock) {
                return runAlone(batches, offers, now);
            }
        } catch (IOException e) {
            throw new WarehouseException(
                    RESOURCE,
                    dataFolder.toString(),
                    "không ghi được thư mục dữ liệu: " + e.getMessage(),
                    "the data folder cannot be written: " + e.getMessage(),
                    e);
        }
    }

    private IntakeReport runAlone(BatchFolder batches, List<Offer> offers, LocalDateTime now) throws IOException {
        int swept = batches.removeOrphans();
        var manifests = batches.read();
        var known = BatchFolder.known(manifests);
        var reception = new Reception(dataFolder, profiles, known, BatchFolder.sizes(manifests));
        offers.forEach(reception::receive);
        reception.sync();
        progress.step(
                "đã nhận " + reception.accepted().size() + " tệp mới, " + reception.known() + " tệp đã nạp từ trước",
                "received " + reception.accepted().size() + " new files, " + reception.known() + " loaded before");
        var receipts = new ArrayList<>(reception.settled());
        Optional<String> batchId = reception.accepted().isEmpty() && receipts.isEmpty()
                ? Optional.empty()
                : load(batches, reception, known, receipts, now);
        reception.awaitSync();
        return new IntakeReport(feed.id(), batchId, reception.known(), receipts, reception.refused(receipts), swept);
    }

    private Optional<String> load(
            BatchFolder batches,
            Reception reception,
            Map<String, String> known,
            List<Receipt> receipts,
            LocalDateTime now)
            throws IOException {
        Path batch = batches.begin(feed.id(), now);
        Path spill = batch.resolve(".spill");
        Map<String, List<String>> tables;
        String engineName;
        try (Engine engine = engines.apply(spill)) {
            engineName = engine.name();
            var loading = new Loading(dataFolder, batch, feed, engine, threads, progress);
            receipts.addAll(loading.load(reception.accepted(), now));
            tables = loading.write();
        }
        BatchFolder.remove(spill);
        receipts.sort(java.util.Comparator.comparing(Receipt::fileNo));
        if (receipts.stream().allMatch(each -> isToldBefore(each, known))) {
            BatchFolder.remove(batch);
            return Optional.empty();
        }
        String id = batch.getFileName().toString();
        reception.awaitSync();
        BatchFolder.commit(batch, new Manifest(id, feed.id(), engineName, tables, receipts));
        new RawFiles(dataFolder).remove(reception.accepted(), receipts);
        return Optional.of(id);
    }

    /** Refused again for the same reason: nothing new to keep. */
    private static boolean isToldBefore(Receipt receipt, Map<String, String> known) {
        String before = known.get(BatchFolder.key(receipt.source(), receipt.sha256()));
        return receipt.state() == State.REFUSED && receipt.refusal().code().equals(before);
    }
}
