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
import parindex.dashboard.view.WarningView;
import parindex.dashboard.view.WarningWords;
import parindex.warehouse.query.WarningQueries;

/** The officer's queue as a file for spreadsheets, its first rows: more is no list that anybody works through. */
final class WarningDownloads {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final int MOST = 5000;

    /** UTF-8 with a byte order mark; RFC 4180. */
    Answer csv(Request request) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        for (List<Object> row : rows(request)) {
            text.append(String.join(",", row.stream().map(Downloads::cell).toList()))
                    .append("\r\n");
        }
        return Answer.file(
                "text/csv; charset=utf-8",
                fileName(request, "csv"),
                text.toString().getBytes(StandardCharsets.UTF_8));
    }

    Answer xlsx(Request request) {
        var rows = rows(request);
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "PAR Index", "1.0")) {
            var sheet = workbook.newWorksheet(request.page("warning").say("nav.warning"));
            for (int line = 0; line < rows.size(); line++) {
                List<Object> row = rows.get(line);
                for (int column = 0; column < row.size(); column++) {
                    if (row.get(column) instanceof Number number) {
                        sheet.value(line, column, number);
                    } else {
                        sheet.value(line, column, row.get(column).toString());
                    }
                }
            }
            TableSheet.layOut(sheet, rows, 24, 30, 44, 12, 12, 10, 70);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Answer.file(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                fileName(request, "xlsx"),
                bytes.toByteArray());
    }

    private static List<List<Object>> rows(Request request) {
        var page = request.page("warning");
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of(
                page.say("dossier.code"),
                page.say("unit"),
                page.say("procedure"),
                page.say("dossier.due"),
                page.say("warning.left_head"),
                page.say("warning.chance") + " (%)",
                page.say("warning.why")));
        var lines = WarningView.lines(new WarningQueries(request.snapshot()), Params.findUnit(request), 0, MOST);
        lines.forEach(line -> rows.add(cells(page, line)));
        var identity = page.catalogue().identity();
        rows.add(List.of(page.source() + " · " + identity.snapshotId()));
        return rows;
    }

    private static List<Object> cells(Page page, WarningView.Line line) {
        var words = new WarningWords(page);
        var warned = line.warned();
        var why = new ArrayList<>(words.reasons(line.reasons()));
        line.flags().forEach(flag -> why.add(words.flag(flag)));
        return List.of(
                warned.dossierCode(),
                page.unitName(warned.unitId()),
                page.procedureName(warned.procedureCode()),
                page.day(warned.dueOn()),
                warned.leftDays(),
                WarningWords.isKnown(warned) ? BigDecimal.valueOf(warned.chancePerMille(), 1) : "",
                String.join("; ", why));
    }

    private static String fileName(Request request, String extension) {
        Optional<String> unit = Params.findUnit(request).map(id -> "_" + id.replaceAll("[^A-Za-z0-9_-]", ""));
        return "canh-bao" + unit.orElse("") + "." + extension;
    }
}
