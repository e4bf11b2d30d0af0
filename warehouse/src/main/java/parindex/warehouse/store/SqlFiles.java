package parindex.warehouse.store;

import static parindex.warehouse.fault.Fault.BUG;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import parindex.warehouse.fault.WarehouseException;

/** Finds the SQL that is packed with the program; a file's path is its name: {@code /sql/core/dossier.sql}. */
public final class SqlFiles {
    private static final String SUFFIX = ".sql";

    private SqlFiles() {}

    /** The texts of one layer ({@code staging}, {@code core}, {@code checks}, …) by name without suffix, in order. */
    public static SortedMap<String, String> layer(String layer) {
        return layer(layer, SUFFIX);
    }

    /** The texts of one layer whose names end so, by name without it. */
    public static SortedMap<String, String> layer(String layer, String suffix) {
        URL folder = SqlFiles.class.getResource("/sql/" + layer);
        if (folder == null) {
            return new TreeMap<>();
        }
        try {
            URI place = folder.toURI();
            return place.getScheme().equals("jar") ? fromJar(place, layer, suffix) : texts(Path.of(place), suffix);
        } catch (IOException | URISyntaxException e) {
            throw unreadable(layer, e);
        }
    }

    /** The text of one packed file, for example {@code published/contract.ddl.sql}. */
    public static String text(String path) {
        try (var stream = SqlFiles.class.getResourceAsStream("/sql/" + path)) {
            if (stream == null) {
                throw unreadable(path, new IOException("not on the class path"));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static SortedMap<String, String> fromJar(URI place, String layer, String suffix) throws IOException {
        try {
            FileSystem open = FileSystems.getFileSystem(place);
            return texts(open.getPath("/sql/" + layer), suffix);
        } catch (FileSystemNotFoundException e) {
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                return texts(jar.getPath("/sql/" + layer), suffix);
            }
        }
    }

    private static SortedMap<String, String> texts(Path folder, String suffix) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.newDirectoryStream(folder, "*" + suffix)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                texts.put(name.substring(0, name.length() - suffix.length()), Files.readString(file));
            }
        }
        return texts;
    }

    private static WarehouseException unreadable(String path, Exception cause) {
        return new WarehouseException(
                BUG,
                "sql/" + path,
                "thiếu tệp SQL trong bản cài đặt",
                "the SQL file is not in this installation",
                cause);
    }
}
