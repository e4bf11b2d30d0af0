package parindex.dashboard.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.dashboard.view.Page;
import parindex.dashboard.view.WarningView;
import parindex.dashboard.view.WarningWords;
import parindex.warehouse.query.WarningQueries;

/** The officer's queue as a file for spreadsheets, its first rows: more is no list that anybody works through. */
final class WarningDownloads {
    private static final int MOST = 5000;

    Answer csv(Request request) {
        return TableFile.csv(fileName(request, "csv"), rows(request));
    }

    Answer xlsx(Request request) {
        String name = request.page("warning").say("nav.warning");
        return TableFile.xlsx(
                fileName(request, "xlsx"),
                workbook -> TableFile.sheet(workbook, name, rows(request), 24, 30, 44, 12, 12, 10, 70));
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
