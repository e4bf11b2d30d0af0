package parindex.ingest.gather;

import static parindex.warehouse.fault.Fault.RULES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parindex.warehouse.batch.Manifest;
import parindex.warehouse.batch.Manifest.State;
import parindex.warehouse.fault.WarehouseException;

/**
 * Names of the files of one pull: {@code pull-<id>_<from>_<to>.csv}. They are all its memory: the watermark is the highest
 * {@code to} among files that a batch has loaded and files that still lie in the inbox. A file that is lost before it was
 * loaded takes its watermark with it.
 */
final class PullNames {
    private static final String BEGINNING = "start";

    private final PullSource source;
    private final Pattern name;

    PullNames(PullSource source) {
        this.source = source;
        this.name = Pattern.compile("pull-" + source.id() + "_[^_]+_([^_.]+(?:\\.\\d+Z?)?)(?:_\\d+)?\\.(?:csv|json)");
    }

    /** @param copy from 1; further ones when another content has the same bounds */
    String of(Optional<Watermark> from, Watermark to, int copy) {
        return "pull-" + source.id() + "_" + from.map(Watermark::text).orElse(BEGINNING) + "_" + to.text()
                + (copy == 1 ? "" : "_" + copy) + "." + source.origin().suffix();
    }

    /** While it is written; the drop folder lets such files wait. */
    String unfinished() {
        return "pull-" + source.id() + ".part";
    }

    /** How far the pull has come; empty before its first file. */
    Optional<Watermark> reached(List<Manifest> batches, Path inboxOfProfile) throws IOException {
        Stream<String> loaded = batches.stream()
                .flatMap(batch -> batch.files().stream())
                .filter(file -> file.state() == State.LOADED && file.profile().equals(source.profile()))
                .map(Manifest.Receipt::name);
        List<Watermark> all = Stream.concat(loaded, waiting(inboxOfProfile).stream())
                .flatMap(file -> mark(file).stream())
                .toList();
        try {
            return all.stream().map(Optional::of).reduce(Optional.empty(), Watermark::highest);
        } catch (IllegalArgumentException e) {
            throw new WarehouseException(
                    RULES,
                    source.id(),
                    "các tệp của nguồn này mang mốc khác kiểu; nếu nguồn đã đổi, hãy đặt id mới",
                    "the files of this pull bear watermarks of different types; if the source has changed, give it a new id",
                    e);
        }
    }

    private static List<String> waiting(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private Optional<Watermark> mark(String file) {
        Matcher found = name.matcher(file);
        return found.matches() ? Watermark.parse(found.group(1)) : Optional.empty();
    }
}
