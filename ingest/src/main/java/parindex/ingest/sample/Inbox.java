package parindex.ingest.sample;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import parindex.warehouse.fault.WarehouseException;

/**
 * The files of the sample under {@code inbox}. Text files stay open until the end, since each holds rows of many units; a list
 * of all names is kept beside, so that the next sample can take away what this one left.
 */
final class Inbox implements AutoCloseable {
    static final String LIST = "SAMPLE";

    private final Path dataFolder;
    private final Tally tally;
    private final Map<String, TextFile> open = new LinkedHashMap<>();
    private final TreeSet<String> names = new TreeSet<>();

    private record TextFile(BufferedWriter writer, String between, String footer) {}

    Inbox(Path dataFolder, Tally tally) {
        this.dataFolder = dataFolder;
        this.tally = tally;
        removeEarlierSample();
    }

    private void removeEarlierSample() {
        Path list = dataFolder.resolve(LIST);
        Path inbox = dataFolder.resolve("inbox").normalize();
        try {
            if (Files.exists(list)) {
                for (String name : Files.readAllLines(list, StandardCharsets.UTF_8)) {
                    Path file = dataFolder.resolve(name).normalize();
                    if (file.startsWith(inbox)) {
                        Files.deleteIfExists(file);
                    }
                }
            } else {
                Files.createDirectories(dataFolder);
                Files.createFile(list); // marked from the first byte on, however this run ends
            }
        } catch (IOException e) {
            throw cannotWrite(list, e);
        }
    }

    /** Adds one object to a file of the national exchange. */
    void object(String profile, String name, CharSequence json) {
        append(profile, name, "[\n", ",\n", "\n]\n", json);
    }

    /** Adds one line, with its end, to a vendor's table. */
    void line(String profile, String name, String header, CharSequence line) {
        append(profile, name, header, "", "", line);
    }

    /** Adds text as it is to a file of any profile. */
    void text(String profile, String name, CharSequence text) {
        append(profile, name, "", "", "", text);
    }

    private void append(String profile, String name, String header, String between, String footer, CharSequence row) {
        Path path = path(profile, name);
        try {
            TextFile file = open.get(name);
            if (file == null) {
                file = new TextFile(Files.newBufferedWriter(path, StandardCharsets.UTF_8), between, footer);
                open.put(name, file);
                file.writer().append(header);
            } else {
                file.writer().append(file.between());
            }
            file.writer().append(row);
        } catch (IOException e) {
            throw cannotWrite(path, e);
        }
    }

    void book(String name, Book book) {
        Path path = path("book-xlsx", name);
        try (OutputStream out = Files.newOutputStream(path)) {
            book.write(out);
        } catch (IOException e) {
            throw cannotWrite(path, e);
        }
    }

    /** A whole file of any profile. */
    void file(String profile, String name, byte[] content) {
        Path path = path(profile, name);
        try {
            Files.write(path, content);
        } catch (IOException e) {
            throw cannotWrite(path, e);
        }
    }

    /** Sends the same bytes again under another name; the first name must be complete. */
    void sendAgain(String profile, String name, String otherName) {
        Path path = path(profile, otherName);
        try {
            Files.write(path, Files.readAllBytes(path(profile, name)));
        } catch (IOException e) {
            throw cannotWrite(path, e);
        }
    }

    private Path path(String profile, String name) {
        String full = "inbox/" + profile + "/" + name;
        Path path = dataFolder.resolve(full);
        if (names.add(full)) {
            tally.file(profile);
            try {
                Files.createDirectories(path.getParent());
            } catch (IOException e) {
                throw cannotWrite(path, e);
            }
        }
        return path;
    }

    /** Names of the text files of a profile so far, in the order of the alphabet. */
    List<String> names(String profile) {
        String folder = "inbox/" + profile + "/";
        return names.stream()
                .filter(name -> name.startsWith(folder))
                .map(name -> name.substring(folder.length()))
                .toList();
    }

    /** Ends all text files. */
    void finish() {
        for (var each : new ArrayList<>(open.entrySet())) {
            try (BufferedWriter writer = each.getValue().writer()) {
                writer.append(each.getValue().footer());
            } catch (IOException e) {
                throw cannotWrite(Path.of(each.getKey()), e);
            }
            open.remove(each.getKey());
        }
    }

    @Override
    public void close() {
        finish();
        try {
            Files.createDirectories(dataFolder);
            for (String name : names) {
                if (Files.exists(dataFolder.resolve(name))) {
                    parindex.ingest.intake.Inbox.declareWhole(dataFolder.resolve(name));
                }
            }
            Files.write(dataFolder.resolve(LIST), names, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw cannotWrite(dataFolder.resolve(LIST), e);
        }
    }

    private static WarehouseException cannotWrite(Path path, IOException cause) {
        return new WarehouseException(
                RESOURCE,
                path.toString(),
                "không ghi được tệp: " + cause,
                "the file cannot be written: " + cause,
                cause);
    }
}
