package parindex.ingest.gather;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.settings.StrictConfig;

/** Reads one file of {@code <data>/pulls}. Whatever nobody would understand stops here, with the file and the line. */
final class PullFile {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,252}|[0-9A-Fa-f:]{2,45}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$# -]{0,126}");
    private static final Pattern DATABASE = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{0,126}");
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z0-9_.\\[\\]-]{1,60}");

    private final StrictConfig file;
    private final Path folder;

    private PullFile(StrictConfig file, Path folder) {
        this.file = file;
        this.folder = folder;
    }

    /** @param folder where the names of secret files begin */
    static PullSource read(StrictConfig file, Path folder) {
        return new PullFile(file, folder).source();
    }

    private PullSource source() {
        file.only(
                "id",
                "profile",
                "start",
                "overlap-minutes",
                "overlap-count",
                "attempts",
                "every-minutes",
                "jdbc",
                "http");
        if (file.has("jdbc") == file.has("http")) {
            throw file.wrong("id", "cần đúng một trong jdbc, http", "need exactly one of jdbc, http");
        }
        return new PullSource(
                matching(file, "id", ID, "a-z 0-9 -"),
                file.text("profile"),
                start(),
                new Overlap(
                        Duration.ofMinutes(number(file, "overlap-minutes", 60, 0, 525_600)),
                        number(file, "overlap-count", 1000, 0, Integer.MAX_VALUE)),
                number(file, "attempts", 3, 1, 20),
                number(file, "every-minutes", 0, 0, 525_600),
                file.has("jdbc") ? table(file.level("jdbc")) : web(file.level("http")));
    }

    private Optional<Watermark> start() {
        if (!file.has("start")) {
            return Optional.empty();
        }
        Optional<Watermark> start = Watermark.ofPerson(file.text("start"));
        if (start.isEmpty()) {
            throw need(file, "start", "2025-01-01, 2025-01-01T00:00:00, 1000");
        }
        return start;
    }

    private TableOrigin table(StrictConfig level) {
        level.only(
                "kind",
                "host",
                "port",
                "database",
                "user",
                "password-file",
                "tls",
                "tls-ca",
                "table",
                "columns",
                "watermark",
                "order-key");
        var kind = kind(level);
        String[] table = level.text("table").split("\\.", -1);
        if (table.length > 2
                || !Stream.of(table).allMatch(part -> NAME.matcher(part).matches())) {
            throw need(level, "table", "schema.table");
        }
        return new TableOrigin(
                kind,
                matching(level, "host", HOST, "tên máy / a host name"),
                number(level, "port", kind.port(), 1, 65_535),
                matching(level, "database", DATABASE, "tên cơ sở dữ liệu / the name of a database"),
                level.text("user"),
                folder.resolve(level.text("password-file")),
                word(level, "tls", "verify", "verify", "none").equals("verify"),
                level.findText("tls-ca").map(folder::resolve),
                table.length == 2 ? table[0] : "",
                table[table.length - 1],
                names(level, "columns"),
                matching(level, "watermark", NAME, "tên cột / the name of a column"),
                names(level, "order-key"));
    }

    private static DatabaseKind kind(StrictConfig level) {
        String kinds = Stream.of(DatabaseKind.values()).map(DatabaseKind::word).collect(Collectors.joining(", "));
        return Stream.of(DatabaseKind.values())
                .filter(each -> each.word().equals(level.text("kind")))
                .findFirst()
                .orElseThrow(() -> need(level, "kind", kinds));
    }

    private static List<String> names(StrictConfig level, String key) {
        List<String> names = oneOrMore(level, key);
        boolean isGood = !names.isEmpty()
                && names.stream().distinct().count() == names.size()
                && names.stream().allMatch(name -> NAME.matcher(name).matches());
        if (!isGood) {
            throw need(level, key, "tên cột, không trùng / names of columns, each once");
        }
        return names;
    }

    private static List<String> oneOrMore(StrictConfig level, String key) {
        try {
            return level.texts(key);
        } catch (WarehouseException e) {
            return List.of(level.text(key)); // a single name needs no brackets
        }
    }

    private WebOrigin web(StrictConfig level) {
        level.only(
                "url",
                "allow-http",
                "token-file",
                "user",
                "password-file",
                "format",
                "items",
                "watermark",
                "dates",
                "since-parameter",
                "since-format",
                "paging",
                "max-mebibytes",
                "timeout-seconds");
        var format = WebOrigin.Format.valueOf(
                word(level, "format", "json", "json", "csv").toUpperCase(Locale.ROOT));
        var paging = paging(level.level("paging").only("next-link", "page-parameter", "first-page", "page", "total"));
        if (format == WebOrigin.Format.CSV && !(paging instanceof WebOrigin.Paging.None)) {
            throw level.wrong("paging", "csv chỉ có một trang", "csv has one page only");
        }
        return new WebOrigin(
                url(level),
                login(level),
                format,
                level.findText("items").orElse(""),
                level.findText("watermark").orElse(""),
                level.has("dates") ? oneOrMore(level, "dates") : List.of(),
                level.has("since-parameter") ? matching(level, "since-parameter", PARAMETER, "a-z 0-9 _") : "",
                sinceFormat(level),
                paging,
                number(level, "max-mebibytes", 1024, 1, 1 << 20),
                number(level, "timeout-seconds", 60, 1, 3600));
    }

    /** Only https, and http to this very machine; anything else must be allowed in so many words. */
    private static URI url(StrictConfig level) {
        try {
            var url = new URI(level.text("url"));
            boolean isPlain = "http".equals(url.getScheme());
            boolean isWeb = isPlain || "https".equals(url.getScheme());
            if (!isWeb
                    || url.getPort() > 65_535
                    || url.getHost() == null
                    || url.getUserInfo() != null
                    || url.getFragment() != null) {
                throw need(level, "url", "https://host/path");
            }
            boolean isHere = List.of("127.0.0.1", "localhost", "[::1]").contains(url.getHost());
            if (isPlain && !isHere && !(level.has("allow-http") && level.flag("allow-http"))) {
                throw need(level, "url", "https (http: allow-http = true)");
            }
            return url;
        } catch (URISyntaxException e) {
            throw need(level, "url", "https://host/path");
        }
    }

    private WebOrigin.Login login(StrictConfig level) {
        if (level.has("token-file") && level.has("user")) {
            throw level.wrong("user", "chỉ một trong token-file, user", "only one of token-file, user");
        }
        if (level.has("token-file")) {
            return new WebOrigin.Login.Token(folder.resolve(level.text("token-file")));
        }
        return level.has("user")
                ? new WebOrigin.Login.Password(level.text("user"), folder.resolve(level.text("password-file")))
                : new WebOrigin.Login.Nobody();
    }

    private static WebOrigin.Paging paging(StrictConfig level) {
        if (level.has("next-link") && level.has("page-parameter")) {
            throw level.wrong("next-link", "chỉ một trong hai cách", "only one of the two ways");
        }
        if (level.has("next-link")) {
            return new WebOrigin.Paging.NextLink(level.text("next-link"));
        }
        return level.has("page-parameter")
                ? new WebOrigin.Paging.Numbered(
                        matching(level, "page-parameter", PARAMETER, "a-z 0-9 _"),
                        number(level, "first-page", 1, 0, 1),
                        level.findText("page"),
                        level.findText("total"))
                : new WebOrigin.Paging.None();
    }

    private static String sinceFormat(StrictConfig level) {
        String pattern = level.findText("since-format").orElse("yyyy-MM-dd'T'HH:mm:ss");
        try {
            DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                    .format(OffsetDateTime.of(2025, 1, 1, 8, 0, 0, 0, Watermark.VIETNAM));
            return pattern;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw need(level, "since-format", "yyyy-MM-dd'T'HH:mm:ss");
        }
    }

    private static String word(StrictConfig level, String key, String standard, String... allowed) {
        String word = level.findText(key).orElse(standard);
        if (!List.of(allowed).contains(word)) {
            throw need(level, key, String.join(", ", allowed));
        }
        return word;
    }

    private static String matching(StrictConfig level, String key, Pattern shape, String what) {
        String text = level.text(key);
        if (!shape.matcher(text).matches()) {
            throw need(level, key, what);
        }
        return text;
    }

    private static int number(StrictConfig level, String key, int standard, int least, int most) {
        int number = level.has(key) ? level.number(key) : standard;
        if (number < least || number > most) {
            throw need(level, key, least + ".." + most);
        }
        return number;
    }

    private static WarehouseException need(StrictConfig level, String key, String what) {
        String got = level.has(key) ? level.text(key) : "";
        return level.wrong(
                key,
                key + ": cần " + what + ", nhận được \"" + got + "\"",
                key + ": need " + what + ", got \"" + got + "\"");
    }
}
