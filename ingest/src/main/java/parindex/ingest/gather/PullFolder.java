package parindex.ingest.gather;

import static parindex.warehouse.fault.Fault.RESOURCE;
import static parindex.warehouse.fault.Fault.RULES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.settings.StrictConfig;

/** The sources that an operator has written down: {@code <data>/pulls/*.conf}. */
final class PullFolder {
    private PullFolder() {}

    static List<PullSource> read(Path dataFolder) {
        Path folder = dataFolder.resolve("pulls");
        var byId = new TreeMap<String, PullSource>();
        for (Path file : files(folder)) {
            PullSource source = PullFile.read(StrictConfig.read(file), folder);
            if (byId.put(source.id(), source) != null) {
                throw new WarehouseException(
                        RULES,
                        file.toString(),
                        "hai nguồn cùng id \"" + source.id() + "\"",
                        "two pulls have the id \"" + source.id() + "\"");
            }
        }
        return List.copyOf(byId.values());
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".conf"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new WarehouseException(
                    RESOURCE, folder.toString(), "không đọc được thư mục", "the folder cannot be read", e);
        }
    }
}
