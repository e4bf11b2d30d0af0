package parindex.dashboard.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.dashboard.view.Page;
import parindex.dashboard.view.RankingTable;
import parindex.warehouse.query.DossierSet;
import parindex.warehouse.query.FigureQueries.Figure;

/** The league table as a file for spreadsheets. */
final class Downloads {
    /** Columns of points and per cents, always with two digits. */
    private static final int[] POINTS = {4, 6, 8};

    Answer csv(Request request) {
        var page = request.page("ranking");
        var table = RankingTable.build(page, request.snapshot(), Params.group(request));
        return TableFile.csv(fileName(page, table, "csv"), rows(page, table));
    }

    Answer xlsx(Request request) {
        var page = request.page("ranking");
        var table = RankingTable.build(page, request.snapshot(), Params.group(request));
        var rows = rows(page, table);
        return TableFile.xlsx(fileName(page, table, "xlsx"), workbook -> {
            var sheet = TableFile.sheet(workbook, page.say("nav.ranking"), rows, 9, 40, 24, 10, 10, 14, 10, 10, 12, 10);
            for (int column : POINTS) {
                sheet.range(1, column, Math.max(1, rows.size() - 2), column)
                        .style()
                        .format("0.00")
                        .set();
            }
        });
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
}
