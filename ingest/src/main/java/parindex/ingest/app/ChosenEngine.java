package parindex.ingest.app;

import static parindex.warehouse.fault.Fault.REQUEST;

import java.nio.file.Path;
import java.util.Set;
import parindex.ingest.duckdb.DuckEngine;
import parindex.ingest.intake.EngineMaker;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.settings.Settings;

/** The engine that the operator asked for. Spark is looked up by name, because its jars are there only when asked for. */
final class ChosenEngine {
    private static final String SPARK = "parindex.ingest.spark.SparkMaker";

    private ChosenEngine() {}

    /**
     * Options win over settings.
     *
     * @param engine {@code duckdb}, {@code spark}; empty: what the settings say
     * @param master where Spark runs; empty: what the settings say, else this process
     */
    static EngineMaker of(Path dataFolder, Settings settings, String engine, String master) {
        String name = engine.isEmpty() ? settings.engine() : engine;
        if (!Set.of("duckdb", "spark").contains(name)) {
            throw new WarehouseException(
                    REQUEST,
                    "--engine",
                    "cần duckdb hoặc spark, nhận được \"" + name + "\"",
                    "need duckdb or spark, got \"" + name + "\"");
        }
        if (name.equals("duckdb")) {
            if (!master.isEmpty()) {
                throw new WarehouseException(
                        REQUEST, "--master", "chỉ dùng với --engine spark", "goes with --engine spark only");
            }
            DuckEngine.prepare();
            return working -> DuckEngine.open(working, settings.memory(), settings.threads());
        }
        String asked = master.isEmpty() ? settings.master() : master;
        return spark(dataFolder, asked.isEmpty() ? "local[" + settings.threads() + "]" : asked);
    }

    private static EngineMaker spark(Path dataFolder, String master) {
        try {
            return (EngineMaker) Class.forName(SPARK)
                    .getConstructor(Path.class, String.class)
                    .newInstance(dataFolder, master);
        } catch (ReflectiveOperationException | NoClassDefFoundError e) {
            throw new WarehouseException(
                    REQUEST,
                    "--engine spark",
                    "không có thư viện Spark trên class path; hãy gọi bằng ./parindex ingest --engine spark",
                    "Spark is not on the class path; call it as ./parindex ingest --engine spark",
                    e);
        }
    }
}
