package parindex.ingest.profile;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.ingest.profile.Profile.EndedBeforeReceived;
import parindex.ingest.profile.Profile.EventColumns;
import parindex.ingest.profile.Profile.Format;
import parindex.ingest.profile.Profile.NamePart;
import parindex.ingest.profile.Profile.Promise;
import parindex.ingest.profile.Profile.Raw;
import parindex.ingest.profile.Profile.Rules;
import parindex.ingest.profile.Profile.Sender;
import parindex.ingest.profile.Profile.TotalRows;
import parindex.ingest.reader.Encoding;
import parindex.ingest.reader.Limits;
import parindex.ingest.reader.RecordReader;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.settings.StrictConfig;

/** Reads one profile. Whatever nobody would understand stops here, with the file and the line. */
final class ProfileFile {
    static final String VIETNAM = "Asia/Ho_Chi_Minh";
    static final List<String> TOTAL_WORDS = List.of("tổng cộng", "tổng số", "cộng", "total");

    private final StrictConfig file;
    private final FeedShape shape;

    private ProfileFile(StrictConfig file, FeedShape shape) {
        this.file = file;
        this.shape = shape;
    }

    /** @param shapes of all feeds; the profile says which is its own */
    static Profile read(StrictConfig file, List<FeedShape> shapes) {
        String feed = oneOf(
                file, "feed", shapes.stream().map(FeedShape::feed).sorted().toList());
        FeedShape shape = shapes.stream()
                .filter(each -> each.feed().equals(feed))
                .findFirst()
                .orElseThrow();
        return new ProfileFile(file, shape).profile();
    }

    private Profile profile() {
        file.only(
                "id",
                "source",
                "feed",
                "format",
                "encoding",
                "delimiter",
                "header-rows",
                "dates",
                "zone",
                "due-precision",
                "exported-at",
                "sender",
                "columns",
                "optional",
                "options",
                "constants",
                "words",
                "events",
                "total-rows",
                "rules",
                "limits",
                "keep-raw",
                "remove-raw");
        String zone = zone();
        Format format = format();
        return new Profile(
                file.text("id"),
                file.text("source"),
                file.text("feed"),
                format,
                encoding(),
                delimiter(),
                file.has("header-rows") ? file.number("header-rows") : 1,
                instantForm(format.records().isPresent() && !file.has("dates") ? List.of() : file.texts("dates"), zone),
                promise(),
                exportedAt(zone),
                sender(),
                columns(format),
                optional(),
                options(format),
                constants(),
                words(),
                file.levels("events").stream().map(this::event).toList(),
                totalRows(),
                rules(file.level("rules")
                        .only("ended-before-received", "max-bad-percent", "dossier-code", "procedure-code")),
                limits(file.level("limits").only("bytes", "unpacked-bytes", "ratio", "field", "columns")),
                raw(format));
    }

    private Raw raw(Format format) {
        boolean isKept = file.has("keep-raw")
                ? file.flag("keep-raw")
                : format.records().map(RecordReader::keepsRaw).orElse(true);
        boolean isRemoved = file.has("remove-raw") && file.flag("remove-raw");
        if (isKept && isRemoved) {
            throw need(file, "remove-raw", "remove-raw = false / keep-raw = false", "true");
        }
        return isRemoved ? Raw.REMOVED : isKept ? Raw.KEPT : Raw.NOT_KEPT;
    }

    private Format format() {
        var words = Stream.of(Format.values()).map(Format::word).toList();
        String word = oneOf(file, "format", words);
        return Format.values()[words.indexOf(word)];
    }

    /** Only the slip of a dossier promises anything. */
    private Promise promise() {
        if (!shape.feed().equals("onestop") && !file.has("due-precision")) {
            return Promise.DAY;
        }
        return oneOf(file, "due-precision", List.of("day", "instant")).equals("day") ? Promise.DAY : Promise.SECOND;
    }

    private static String oneOf(StrictConfig level, String key, List<String> allowed) {
        String value = level.text(key);
        if (!allowed.contains(value)) {
            throw need(level, key, String.join(", ", allowed), value);
        }
        return value;
    }

    private static WarehouseException need(StrictConfig level, String key, String what, String got) {
        return level.wrong(
                key, "cần " + what + ", nhận được \"" + got + "\"", "need " + what + ", got \"" + got + "\"");
    }

    private Optional<Encoding> encoding() {
        String id = file.findText("encoding").orElse("auto");
        Optional<Encoding> found = Encoding.find(id);
        if (found.isEmpty() && !id.equals("auto")) {
            throw need(
                    file,
                    "encoding",
                    "auto, " + Stream.of(Encoding.values()).map(Encoding::id).collect(Collectors.joining(", ")),
                    id);
        }
        return found;
    }

    private char delimiter() {
        String text = file.findText("delimiter").orElse(",");
        if (text.length() != 1 || text.charAt(0) > '~' || "\"\r\n".contains(text)) {
            throw need(file, "delimiter", "1 ký tự ASCII / one character of ASCII", text);
        }
        return text.charAt(0);
    }

    private String zone() {
        String zone = file.findText("zone").orElse(VIETNAM);
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            throw need(file, "zone", VIETNAM + ", UTC, +07:00", zone);
        }
    }

    /** Real dates of a workbook arrive as ISO text, so that form is always understood. */
    static String instantForm(List<String> patterns, String zone) {
        return Stream.concat(patterns.stream(), Stream.of("iso")).distinct().collect(Collectors.joining("|")) + "@"
                + zone;
    }

    private Optional<NamePart> exportedAt(String zone) {
        if (!file.has("exported-at")) {
            return Optional.empty();
        }
        var level = file.level("exported-at").only("file-name", "dates");
        return Optional.of(new NamePart(expression(level, "file-name"), instantForm(level.texts("dates"), zone)));
    }

    private static Pattern expression(StrictConfig level, String key) {
        try {
            return Pattern.compile(level.text(key));
        } catch (PatternSyntaxException e) {
            throw need(level, key, "biểu thức chính quy / a regular expression", level.text(key));
        }
    }

    private Optional<Sender> sender() {
        if (!file.has("sender")) {
            return Optional.empty();
        }
        var level = file.level("sender").only("from", "file-name", "unit");
        return Optional.of(
                switch (oneOf(level, "from", List.of("folder", "file-name", "constant"))) {
                    case "folder" -> new Sender.Folder();
                    case "file-name" -> new Sender.FileName(expression(level, "file-name"));
                    default -> new Sender.Constant(level.text("unit"));
                });
    }

    private Map<String, List<String>> columns(Format format) {
        var level = file.level("columns").only(shape.columns().toArray(new String[0]));
        var columns = new HashMap<String, List<String>>();
        level.keys().forEach(key -> columns.put(key, oneOrMore(level, key)));
        format.records().ifPresent(reader -> {
            var known = Stream.concat(reader.fields().stream(), Stream.of("@file", "@folder"))
                    .sorted()
                    .toList();
            columns.forEach((key, names) -> names.forEach(name -> {
                if (!known.contains(name)) {
                    throw need(level, key, String.join(", ", known), name);
                }
            }));
        });
        return columns;
    }

    private Set<String> optional() {
        List<String> names = file.has("optional") ? file.texts("optional") : List.of();
        for (String name : names) {
            if (!shape.columns().contains(name)) {
                throw need(file, "optional", String.join(", ", shape.columns()), name);
            }
        }
        return Set.copyOf(names);
    }

    private Map<String, String> options(Format format) {
        var known = new TreeSet<>(format.records().map(RecordReader::options).orElse(Set.of()));
        known.add(Profile.PART_OF);
        if (format == Format.JSON) {
            known.add(Profile.ROWS);
        }
        var level = file.level("options").only(known.toArray(new String[0]));
        return level.keys().stream().collect(Collectors.toMap(key -> key, level::text));
    }

    private static List<String> oneOrMore(StrictConfig level, String key) {
        try {
            return level.texts(key);
        } catch (WarehouseException e) {
            return List.of(level.text(key)); // a single name needs no brackets
        }
    }

    private Map<String, String> constants() {
        var level = file.level("constants").only(shape.columns().toArray(new String[0]));
        level.keys().stream()
                .filter(shape.words()::containsKey)
                .forEach(key -> oneOf(
                        level, key, List.copyOf(new TreeSet<>(shape.words().get(key)))));
        return level.keys().stream().collect(Collectors.toMap(key -> key, level::text));
    }

    private Map<String, Map<String, String>> words() {
        var level = file.level("words").only(shape.words().keySet().toArray(new String[0]));
        var words = new HashMap<String, Map<String, String>>();
        for (String column : level.keys()) {
            var meanings = level.level(column);
            var allowed = new TreeSet<>(shape.words().get(column));
            for (String word : meanings.keys()) {
                oneOf(meanings, word, List.copyOf(allowed));
            }
            words.put(column, meanings.keys().stream().collect(Collectors.toMap(word -> word, meanings::text)));
        }
        return words;
    }

    private EventColumns event(StrictConfig level) {
        level.only("kind", "at", "new-due");
        oneOf(level, "kind", List.copyOf(new TreeSet<>(shape.eventKinds())));
        return new EventColumns(
                level.text("kind"), level.text("at"), level.findText("new-due").orElse(""));
    }

    private TotalRows totalRows() {
        var level = file.level("total-rows").only("columns", "words");
        return new TotalRows(
                level.has("columns") ? oneOrMore(level, "columns") : List.of(),
                level.has("words") ? oneOrMore(level, "words") : TOTAL_WORDS);
    }

    private Rules rules(StrictConfig level) {
        var ended = level.has("ended-before-received")
                ? oneOf(level, "ended-before-received", List.of("quarantine", "flag"))
                : "quarantine";
        return new Rules(
                EndedBeforeReceived.valueOf(ended.toUpperCase(Locale.ROOT)),
                level.has("max-bad-percent") ? level.number("max-bad-percent") : 50,
                level.has("dossier-code") ? oneOf(level, "dossier-code", List.of("national", "any")) : "national",
                level.has("procedure-code") ? oneOf(level, "procedure-code", List.of("code", "name")) : "code");
    }

    private static Limits limits(StrictConfig level) {
        var standard = Limits.defaults();
        return new Limits(
                level.has("bytes") ? Long.parseLong(level.text("bytes")) : standard.maxBytes(),
                level.has("unpacked-bytes")
                        ? Long.parseLong(level.text("unpacked-bytes"))
                        : standard.maxUnpackedBytes(),
                level.has("ratio") ? level.number("ratio") : standard.maxRatio(),
                level.has("field") ? level.number("field") : standard.maxField(),
                level.has("columns") ? level.number("columns") : standard.maxColumns());
    }
}
