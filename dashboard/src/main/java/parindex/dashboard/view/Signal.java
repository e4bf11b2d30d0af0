package parindex.dashboard.view;

import java.util.List;
import parindex.dashboard.text.Figures;
import parindex.warehouse.query.RankingQueries;
import parindex.warehouse.query.RankingQueries.Attention;
import parindex.warehouse.query.Snapshot;

/** One thing that a leader should look at, as a sentence. @param severity 2 act, 1 watch, 0 good to know */
public record Signal(int severity, String unitId, String link, String text) {

    /** Worst first. */
    public static List<Signal> build(Page page, Snapshot snapshot) {
        return new RankingQueries(snapshot)
                .attention().stream().map(row -> of(page, row)).toList();
    }

    private static Signal of(Page page, Attention row) {
        String key = "signal." + row.kind();
        if (row.kind().equals("LATE_OUTBREAK") && row.procedureCode().isPresent()) {
            key += ".procedure";
        }
        String period = page.catalogue()
                .findPeriod(row.periodId())
                .map(page::periodName)
                .orElse(row.periodId());
        String text = page.say(
                key,
                row.part().map(page::count).orElse(page.say("none")),
                row.whole().map(page::count).orElse(page.say("none")),
                row.basePart().map(page::count).orElse(page.say("none")),
                row.baseWhole().map(page::count).orElse(page.say("none")),
                share(page, row.part().orElse(0L), row.whole().orElse(0L)),
                share(page, row.basePart().orElse(0L), row.baseWhole().orElse(0L)),
                page.day(row.since()),
                period,
                row.procedureCode().map(page::procedureName).orElse(""));
        String link = page.link("/don-vi/" + row.unitId(), "ky", row.periodId());
        return new Signal(row.severity(), row.unitId(), link, text);
    }

    private static String share(Page page, long part, long whole) {
        return whole == 0 || part > whole ? page.say("none") : page.figures().percent(Figures.percentOf(part, whole));
    }
}
