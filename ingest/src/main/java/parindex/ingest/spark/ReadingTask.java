package parindex.ingest.spark;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.api.java.function.Function;
import parindex.ingest.intake.Door;
import parindex.ingest.intake.Engine.Table;
import parindex.ingest.intake.FieldCodes;
import parindex.ingest.intake.FileOutcome;
import parindex.ingest.intake.RawReading;
import parindex.ingest.intake.SentFile;
import parindex.ingest.intake.UnitIndex;
import parindex.ingest.profile.FeedShape;
import parindex.warehouse.fault.WarehouseException;

/**
 * Reads some files on whichever machine it lands on, and leaves their rows under the id of this attempt. An attempt that
 * dies, or that another one overtakes, leaves files that nobody names: they count for nothing and go with the folder.
 */
final class ReadingTask implements Function<byte[], byte[]> {
    private static final long serialVersionUID = 1;

    private final byte[] packedOrder;
    private final String folder;

    /** @param folder where attempts write; seen by all machines, made by the driver and by nobody else */
    ReadingTask(RawReading reading, Path dataFolder, Path folder) {
        this.packedOrder = Parcel.pack(new Order(
                reading.records(),
                reading.events(),
                reading.shape(),
                reading.door().fieldCodes(),
                reading.door().units(),
                dataFolder,
                reading.now()));
        this.folder = folder.toString();
    }

    /** How to read. The key that hides persons does not travel: each machine reads it where it lies. */
    private record Order(
            Table records,
            Table events,
            FeedShape shape,
            FieldCodes fieldCodes,
            UnitIndex units,
            Path dataFolder,
            LocalDateTime now) {
        RawReading reading() {
            return new RawReading(records, events, shape, Door.elsewhere(dataFolder, shape, fieldCodes, units), now);
        }
    }

    /** Files that belong together in one task. */
    record Bin(List<SentFile> files) {}

    /** What a successful attempt left. */
    record Attempt(List<FileOutcome> outcomes, Optional<Path> records, Optional<Path> events) {}

    @Override
    public byte[] call(byte[] packedBin) throws IOException {
        RawReading reading = Parcel.open(packedOrder, Order.class).reading();
        List<SentFile> files = Parcel.open(packedBin, Bin.class).files();
        TaskContext context = TaskContext.get();
        String attempt = "stage-" + context.stageId() + "-attempt-" + context.taskAttemptId();
        Path recordFile = Path.of(folder, attempt + "-records.parquet");
        Path eventFile = Path.of(folder, attempt + "-events.parquet");
        var outcomes = new ArrayList<FileOutcome>();
        var records = new ParquetRows(reading.records(), recordFile);
        var events = new ParquetRows(reading.events(), eventFile);
        try (records;
                events) {
            for (SentFile file : files) {
                needWhole(file);
                outcomes.add(reading.read(file, records, events));
                if (context.isInterrupted()) {
                    throw new TaskKilledException(); // a read that was cut short looks like a damaged file
                }
            }
        }
        return Parcel.pack(new Attempt(outcomes, records.written(), events.written()));
    }

    /** A machine that does not see the bytes must fail, not refuse the file. */
    private static void needWhole(SentFile file) throws IOException {
        if (!Files.isReadable(file.content()) || Files.size(file.content()) != file.bytes()) {
            throw new WarehouseException(
                    RESOURCE,
                    file.landing(),
                    "máy " + SparkEnv.get().executorId()
                            + " không thấy tệp như đã nhận; thư mục dữ liệu phải nằm trên kho lưu trữ dùng chung",
                    "executor " + SparkEnv.get().executorId()
                            + " does not see the file as it was sent; the data folder must lie on shared storage");
        }
    }
}
