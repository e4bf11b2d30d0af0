package parindex.ingest.app;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which data folder a command of the intake works on. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = {"Thư mục dữ liệu (mặc định ./data).", "Data folder (default ./data)."})
    private Path data = Path.of("data");

    Path path() {
        return data;
    }
}
