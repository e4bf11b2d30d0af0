package parindex.ingest.spark;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import parindex.ingest.intake.Engine;
import parindex.ingest.intake.EngineMaker;
import parindex.warehouse.fault.WarehouseException;

/**
 * Starts Spark in this process, or reaches a cluster from it, and opens an engine for each batch. What the operator gives as
 * {@code -Dspark.…} wins over what is chosen here.
 */
public final class SparkMaker implements EngineMaker {
    /** Kept, for the JDK forgets the level of a logger that nobody holds. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.apache"), Logger.getLogger("org.sparkproject"));

    private final Path dataFolder;
    private final String master;

    /** @param master as Spark writes it: {@code local[2]}, {@code spark://host:7077} */
    public SparkMaker(Path dataFolder, String master) {
        this.dataFolder = dataFolder;
        this.master = master;
    }

    @Override
    public Engine open(Path working) {
        QUIET.forEach(each -> each.setLevel(Level.SEVERE));
        try {
            // Workers may stand in other folders of the same storage.
            Files.createDirectories(working);
            return new SparkEngine(session().newSession(), dataFolder.toRealPath(), working.toRealPath());
        } catch (IOException e) {
            throw new WarehouseException(
                    RESOURCE, working.toString(), "không tạo được thư mục", "the folder cannot be made", e);
        }
    }

    /** One Spark a process, however many batches it makes. It ends with the process. */
    private SparkSession session() throws IOException {
        if (SparkSession.getDefaultSession().isDefined()) {
            return SparkSession.getDefaultSession().get();
        }
        var conf = new SparkConf(true);
        boolean isLocal = master.startsWith("local");
        conf.setIfMissing("spark.master", master);
        conf.setIfMissing("spark.app.name", "parindex ingest");
        if (!conf.contains("spark.local.dir")) {
            conf.set(
                    "spark.local.dir",
                    Files.createDirectories(ScratchFolder.swept(dataFolder)).toString());
        }
        conf.setIfMissing("spark.sql.warehouse.dir", conf.get("spark.local.dir"));
        if (isLocal || master.matches("spark://(127\\.0\\.0\\.1|localhost):\\d+")) {
            conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
            conf.setIfMissing("spark.driver.host", "127.0.0.1");
        }
        conf.setIfMissing("spark.ui.enabled", "false");
        conf.setIfMissing("spark.speculation", String.valueOf(!isLocal));
        conf.setIfMissing("spark.eventLog.enabled", "false");
        conf.setIfMissing("spark.sql.shuffle.partitions", "32");
        conf.setIfMissing("spark.sql.maxPlanStringLength", "1000");
        conf.setIfMissing("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
        conf.setIfMissing("spark.sql.parquet.compression.codec", "zstd");
        // The dialect that both engines share: these are not for the operator to change.
        conf.set("spark.sql.session.timeZone", "Asia/Ho_Chi_Minh");
        conf.set("spark.sql.timestampType", "TIMESTAMP_NTZ");
        conf.set("spark.sql.datetime.java8API.enabled", "true");
        conf.set("spark.sql.ansi.enabled", "true");
        return SparkSession.builder().config(conf).getOrCreate();
    }
}
