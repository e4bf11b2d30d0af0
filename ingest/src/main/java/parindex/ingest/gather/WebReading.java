package parindex.ingest.gather;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.ingest.gather.WebOrigin.Paging;
import parindex.ingest.vocabulary.Instants;

/**
 * Reads a web interface into one file, page by page: JSON as one record a line, CSV as it comes. Pages that repeat, are left
 * out or lead elsewhere are no whole, and nothing of them is kept.
 */
final class WebReading {
    private static final int MOST_PAGES = 100_000;

    private final WebOrigin origin;
    private final WebClient client;
    private final Instant now;
    private final LongConsumer progress;
    private final Set<URI> asked = new HashSet<>();
    private final Set<String> pages = new HashSet<>();
    private long records;
    private long bytes;
    private Optional<Watermark> highest = Optional.empty();

    /** @param now when the pull began; stands for a watermark where records have none */
    WebReading(WebOrigin origin, Instant now, LongConsumer progress) {
        this.origin = origin;
        this.client = new WebClient(origin);
        this.now = now;
        this.progress = progress;
    }

    /** @param from where to begin; empty for everything */
    Pulled read(Optional<Watermark> from, Path file) throws IOException {
        URI url = with(origin.url(), origin.sinceParameter(), from.map(this::since));
        try (OutputStream out = new DiskStream(file)) {
            if (origin.format() == WebOrigin.Format.CSV) {
                copy(url, out);
            } else {
                pages(url, out);
            }
        }
        boolean isTold =
                origin.format() == WebOrigin.Format.JSON && !origin.watermark().isEmpty();
        return new Pulled(records, isTold ? highest : Optional.of(new Watermark.Zoned(now)));
    }

    private String since(Watermark mark) {
        if (mark instanceof Watermark.Count count) {
            return count.number().toString();
        }
        LocalDateTime local = mark instanceof Watermark.Zoned zoned
                ? LocalDateTime.ofInstant(zoned.at(), Watermark.VIETNAM)
                : mark instanceof Watermark.Local there
                        ? there.at()
                        : ((Watermark.Day) mark).day().atStartOfDay();
        return DateTimeFormatter.ofPattern(origin.sinceFormat(), Locale.ROOT).format(local.atOffset(Watermark.VIETNAM));
    }

    private static URI with(URI url, String parameter, Optional<String> value) {
        if (parameter.isEmpty() || value.isEmpty()) {
            return url;
        }
        String text = url.toString();
        return URI.create(text + (url.getRawQuery() == null ? "?" : "&")
                + URLEncoder.encode(parameter, StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(value.get(), StandardCharsets.UTF_8));
    }

    /** A table has no end of its own: where nobody says how long it is, a cut one would pass for the whole. */
    private void copy(URI url, OutputStream out) throws IOException {
        try (BoundedBody body = client.open(url)) {
            if (!body.tellsItsEnd()) {
                throw new Refusal(
                        "LENGTH",
                        "máy chủ không báo độ dài của tệp csv (Content-Length hoặc chunked), nên không biết tệp có đủ không",
                        "the server does not tell how long the csv is (Content-Length or chunked), so nobody knows"
                                + " whether all of it came");
            }
            var buffer = new byte[1 << 16];
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                write(buffer, count, out);
                for (int i = 0; i < count; i++) {
                    records += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
    }

    private void write(byte[] content, int length, OutputStream out) throws IOException {
        bytes += length;
        if (bytes > (long) origin.maxMebibytes() << 20) {
            throw new Refusal(
                    "TOO_LARGE",
                    "hơn " + origin.maxMebibytes() + " MiB (max-mebibytes)",
                    "more than " + origin.maxMebibytes() + " MiB (max-mebibytes)");
        }
        out.write(content, 0, length);
    }

    private void pages(URI first, OutputStream out) throws IOException {
        if (origin.paging() instanceof Paging.Numbered numbered) {
            numbered(first, numbered, out);
            return;
        }
        Optional<URI> url = Optional.of(first);
        while (url.isPresent()) {
            JsonPage page = page(url.get(), out);
            url = origin.paging() instanceof Paging.NextLink link
                    ? next(url.get(), page.find(link.path()))
                    : Optional.empty();
        }
    }

    private Optional<URI> next(URI from, String link) throws Refusal {
        if (link == null || link.isEmpty()) {
            return Optional.empty();
        }
        URI to = WebClient.resolve(from, link);
        if (!client.isSameServer(to)) {
            throw paging("trang sau nằm ở máy chủ khác", "the next page lies on another server");
        }
        return Optional.of(to);
    }

    private void numbered(URI first, Paging.Numbered numbered, OutputStream out) throws IOException {
        for (int number = numbered.first(); ; number++) {
            long before = records;
            JsonPage page = page(with(first, numbered.parameter(), Optional.of("" + number)), out);
            String told = numbered.number().map(page::find).orElse(null);
            if (told != null && !told.equals("" + number)) {
                throw paging("hỏi trang " + number + ", nhận trang khác", "asked page " + number + ", got another one");
            }
            String total = numbered.total().map(page::find).orElse(null);
            boolean isAll = total != null && total.equals("" + records);
            if (records == before && total != null && !isAll) {
                throw paging(
                        "máy chủ gửi " + records + " bản ghi, khác số nó báo",
                        "the records that came, " + records + ", are not as many as the server tells");
            }
            if (records == before || isAll) {
                return;
            }
        }
    }

    private JsonPage page(URI url, OutputStream out) throws IOException {
        if (!asked.add(url) || asked.size() > MOST_PAGES) {
            throw paging("các trang đi vòng tròn", "the pages go round in a circle");
        }
        MessageDigest content = sha256();
        var page = new JsonPage(origin.items(), wanted(), record -> add(record, content, out));
        long count;
        try (InputStream body = client.open(url)) {
            count = page.read(body);
        }
        if (count > 0 && !pages.add(HexFormat.of().formatHex(content.digest()))) {
            throw paging("một trang được gửi hai lần", "a page came twice");
        }
        progress.accept(records);
        return page;
    }

    private Set<String> wanted() {
        Stream<String> paths = Stream.of();
        if (origin.paging() instanceof Paging.NextLink link) {
            paths = Stream.of(link.path());
        } else if (origin.paging() instanceof Paging.Numbered numbered) {
            paths = Stream.concat(numbered.number().stream(), numbered.total().stream());
        }
        return paths.collect(Collectors.toSet());
    }

    private void add(JsonNode record, MessageDigest content, OutputStream out) throws IOException {
        byte[] line = JsonPage.line(record);
        content.update(line);
        write(line, line.length, out);
        write(new byte[] {'\n'}, 1, out);
        records++;
        if (!origin.watermark().isEmpty()) {
            highest = highest(JsonPage.text(record, origin.watermark()));
        }
    }

    private Optional<Watermark> highest(String text) throws Refusal {
        Optional<Watermark> mark = mark(text);
        if (mark.isPresent()
                && highest.isPresent()
                && mark.get().getClass() != highest.get().getClass()) {
            throw new Refusal(
                    "WATERMARK",
                    "cột mốc \"" + origin.watermark()
                            + "\" khi là số, khi là thời gian; nếu là thời gian, hãy ghi dates",
                    "the watermark \"" + origin.watermark()
                            + "\" is now a number, now a time; if it is a time, set dates");
        }
        return Watermark.highest(highest, mark);
    }

    /** Empty for what is neither a number nor a time that we can read. */
    private Optional<Watermark> mark(String text) {
        if (text.matches("-?\\d{1,30}") && origin.dates().isEmpty()) {
            return Optional.of(new Watermark.Count(new java.math.BigInteger(text)));
        }
        String form = Stream.concat(origin.dates().stream(), Stream.of("iso")).collect(Collectors.joining("|"))
                + "@Asia/Ho_Chi_Minh";
        LocalDateTime at = Instants.read(text, form);
        return Optional.ofNullable(at).map(Watermark.Local::new);
    }

    private static Refusal paging(String vietnamese, String english) {
        return new Refusal("PAGING", vietnamese, english);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
