package parindex.dashboard.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import parindex.dashboard.view.Page;
import parindex.dashboard.view.RankingTable;
import parindex.warehouse.query.DossierSet;
import parindex.warehouse.query.FigureQueries.Figure;

/** The league table as a file for spreadsheets. Numbers stay numbers; a text can never run as a formula. */
final class Downloads {
    /** Columns of points and per cents, always with two digits. */
    private static final int[] POINTS = {4, 6, 8};

    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** UTF-8 with a byte order mark, so that spreadsheets read Vietnamese rightly; RFC 4180; decimal points. */
    Answer csv(Request request) {
        var page = request.page("ranking");
        var table = RankingTable.build(page, request.snapshot(), Params.group(request));
        var text = new StringBuilder(BYTE_ORDER_MARK);
        for (List<Object> row : rows(page, table)) {
            text.append(String.join(",", row.stream().map(Downloads::cell).toList()))
                    .append("\r\n");
        }
        return Answer.file(
                "text/csv; charset=utf-8",
                fileName(page, table, "csv"),
                text.toString().getBytes(StandardCharsets.UTF_8));
    }

    Answer xlsx(Request request) {
        var page = request.page("ranking");
        var table = RankingTable.build(page, request.snapshot(), Params.group(request));
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "PAR Index", "1.0")) {
            var sheet = workbook.newWorksheet(page.say("nav.ranking"));
            var rows = rows(page, table);
            int line = 0;
            for (List<Object> row : rows) {
                for (int column = 0; column < row.size(); column++) {
                    if (row.get(column) instanceof Number number) {
                        sheet.value(line, column, number);
                    } else {
                        sheet.value(line, column, row.get(column).toString());
                    }
                }
                line++;
            }
            TableSheet.layOut(sheet, rows, 9, 40, 24, 10, 10, 14, 10, 10, 12, 10);
            for (int column : POINTS) {
                sheet.range(1, column, Math.max(1, rows.size() - 2), column)
                        .style()
                        .format("0.00")
                        .set();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Answer.file(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                fileName(page, table, "xlsx"),
                bytes.toByteArray());
    }

    private static List<List<Object>> rows(Page page, RankingTable table) {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of(
                page.say("ranking.place"),
                page.say("unit"),
                page.say("ranking.state"),
                page.say("ranking.before"),
                page.say("ranking.index"),
                page.say("ranking.tier"),
                page.say("ranking.points"),
                page.say("ranking.max_points"),
                page.say("ranking.on_time") + " (%)",
                page.say("ranking.overdue")));
        table.placed().forEach(row -> rows.add(cells(page, row)));
        table.unplaced().forEach(row -> rows.add(cells(page, row)));
        var identity = page.catalogue().identity();
        rows.add(List.of(page.source() + " · " + page.periodName() + " · " + identity.snapshotId()));
        return rows;
    }

    private static List<Object> cells(Page page, RankingTable.Row row) {
        var place = row.place();
        Optional<Figure> figure = row.figure().filter(Figure::isReported);
        return List.of(
                orNone(page, place.place()),
                page.unitName(row.unitId()),
                page.term("unplaced", place.state()),
                orNone(page, place.previousPlace()),
                orNone(page, place.indexPercent()),
                place.tier().map(page::tierName).orElse(page.say("none")),
                place.points(),
                place.maxPoints(),
                orNone(
                        page,
                        figure.map(Figure::counts).filter(c -> c.judged() > 0).map(c -> BigDecimal.valueOf(
                                        c.finishedInTime() * 10000)
                                .divide(BigDecimal.valueOf(c.judged()), 0, java.math.RoundingMode.HALF_UP)
                                .movePointLeft(2))),
                orNone(page, figure.map(f -> f.counts().of(DossierSet.OPEN_OVERDUE))));
    }

    private static Object orNone(Page page, Optional<?> value) {
        return value.isPresent() ? value.get() : page.say("none");
    }

    private static String fileName(Page page, RankingTable table, String extension) {
        return "xep-hang_" + table.groupId().replaceAll("[^A-Za-z0-9_-]", "") + "_"
                + page.period().id().replaceAll("[^A-Za-z0-9_-]", "") + "." + extension;
    }

    /** A field of RFC 4180; a text that a spreadsheet would run gets an apostrophe before it. */
    static String cell(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }

        if (value instanceof Number) {
            return value.toString();
        }
        String text = value.toString();
        String trimmed = text.stripLeading();
        boolean isFormula = !text.isEmpty()
                && ("\t\r\n".indexOf(text.charAt(0)) >= 0
                        || !trimmed.isEmpty() && "=+-@\uff1d\uff0b\uff0d\uff20\0".indexOf(trimmed.charAt(0)) >= 0);
        String safe = isFormula ? "'" + text : text;
        boolean isQuoted = safe.chars().anyMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r');
        return isQuoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
