package parindex.warehouse.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parindex.warehouse.app.Listing.Format;
import parindex.warehouse.app.Listing.Kind;
import parindex.warehouse.app.Listing.Language;

/** Prints a listing as an aligned table, as CSV or as JSON. */
final class ListingWriter {
    private static final int WIDEST = 48;
    private static final String NONE = "–";

    private ListingWriter() {}

    static void write(Listing listing, Format format, Language language, PrintWriter out) {
        switch (format) {
            case table -> out.print(table(listing, language));
            case csv -> out.print(csv(listing));
            case json -> out.print(json(listing));
        }
        out.flush();
    }

    /** Numbers of the columns that are printed. */
    private static List<Integer> shown(Listing listing, Kind leftOut) {
        return IntStream.range(0, listing.columns().size())
                .filter(n -> listing.columns().get(n).kind() != leftOut)
                .boxed()
                .toList();
    }

    private static String csv(Listing listing) {
        var shown = shown(listing, Kind.WORDS);
        var text = new StringBuilder(
                        shown.stream().map(n -> listing.columns().get(n).key()).collect(Collectors.joining(",")))
                .append("\r\n");
        for (List<Object> row : listing.rows()) {
            text.append(shown.stream().map(n -> csvCell(row.get(n))).collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return text.toString();
    }

    private static String csvCell(Object cell) {
        String text = plain(cell);
        boolean isQuoted = text.chars().anyMatch(sign -> sign == '"' || sign == ',' || sign == '\n' || sign == '\r');
        return isQuoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String json(Listing listing) {
        var text = new StringWriter();
        var printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultPrettyPrinter.NopIndenter.instance);
        try (JsonGenerator json = new JsonFactory().createGenerator(text).setPrettyPrinter(printer)) {
            json.writeStartArray();
            for (List<Object> row : listing.rows()) {
                json.writeStartObject();
                for (int n : shown(listing, Kind.WORDS)) {
                    json.writeFieldName(listing.columns().get(n).key());
                    writeCell(json, row.get(n));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text + "\n";
    }

    private static void writeCell(JsonGenerator json, Object cell) throws IOException {
        if (cell == null) {
            json.writeNull();
        } else if (cell instanceof Number) {
            json.writeNumber(plain(cell));
        } else {
            json.writeString(cell.toString());
        }
    }

    private static String table(Listing listing, Language language) {
        var shown = shown(listing, Kind.HIDDEN);
        var lines = new ArrayList<List<String>>();
        lines.add(shown.stream()
                .map(n -> listing.columns().get(n))
                .map(column -> language == Language.vi ? column.vietnamese() : column.english())
                .toList());
        for (List<Object> row : listing.rows()) {
            lines.add(shown.stream()
                    .map(n -> cell(row.get(n), listing.columns().get(n).kind(), language))
                    .toList());
        }
        var kinds = shown.stream().map(n -> listing.columns().get(n).kind()).toList();
        var widths = IntStream.range(0, shown.size())
                .mapToObj(n -> lines.stream()
                        .mapToInt(line -> width(line.get(n)))
                        .max()
                        .orElse(0))
                .toList();
        var text = new StringBuilder(language == Language.vi ? listing.titleVi() : listing.titleEn()).append("\n\n");
        for (int n = 0; n < lines.size(); n++) {
            text.append(line(lines.get(n), kinds, widths)).append('\n');
            if (n == 0) {
                text.append(rule(widths)).append('\n');
            }
        }
        return text.toString();
    }

    private static String line(List<String> cells, List<Kind> kinds, List<Integer> widths) {
        var line = new StringBuilder();
        for (int n = 0; n < cells.size(); n++) {
            String space = " ".repeat(widths.get(n) - width(cells.get(n)));
            line.append(n == 0 ? "" : "  ").append(isText(kinds.get(n)) ? cells.get(n) + space : space + cells.get(n));
        }
        return line.toString().stripTrailing();
    }

    private static boolean isText(Kind kind) {
        return kind == Kind.TEXT || kind == Kind.WORDS || kind == Kind.SENTENCE;
    }

    private static String rule(List<Integer> widths) {
        return String.join("  ", widths.stream().map("─"::repeat).toList());
    }

    private static String cell(Object cell, Kind kind, Language language) {
        if (cell == null) {
            return NONE;
        }
        if (cell instanceof Number number) {
            String text = grouped(number, language);
            return kind == Kind.MOVE && number.longValue() > 0 ? "+" + text : text;
        }
        String text = Normalizer.normalize(cell.toString(), Normalizer.Form.NFC);
        return kind == Kind.SENTENCE || width(text) <= WIDEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }

    /** 1.234,50 in Vietnamese, 1,234.50 in English. */
    private static String grouped(Number number, Language language) {
        int decimals = number instanceof BigDecimal decimal ? Math.max(0, decimal.scale()) : 0;
        String english = String.format(Locale.ROOT, "%,." + decimals + "f", new BigDecimal(plain(number)));
        return language == Language.en
                ? english
                : english.replace(',', '_').replace('.', ',').replace('_', '.');
    }

    private static String plain(Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
