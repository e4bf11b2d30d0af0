package parindex.dashboard.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import parindex.dashboard.text.Figures;
import parindex.warehouse.query.RankingQueries;
import parindex.warehouse.query.RankingQueries.Attention;
import parindex.warehouse.query.Snapshot;

/**
 * One thing that a leader should look at, as a sentence in four pieces: whose, what, at which places, since when.
 *
 * @param severity 2 act, 1 watch, 0 good to know
 * @param lead whose sentence it is; without an address where it speaks of several units
 * @param places units or procedures, each with its own figures
 */
public record Signal(int severity, Mention lead, String text, List<Mention> places, String end) {
    /** A sentence names no more silent units than a reader takes in; the page on the data has them all. */
    private static final int MOST_NAMED = 8;

    /** A name in a sentence. @param lang its language where it is not the page's, else null; @param note what follows it */
    public record Mention(ShortName name, String lang, String link, String note) {
        static Mention of(String name, String link, String note) {
            return new Mention(new ShortName(name, ""), null, link, note);
        }
    }

    /** Worst first. Units that are silent share one sentence, procedures that broke out in one unit another. */
    public static List<Signal> build(Page page, Snapshot snapshot) {
        var together = new LinkedHashMap<String, List<Attention>>();
        for (Attention row : new RankingQueries(snapshot).attention()) {
            String key =
                    switch (row.kind()) {
                        case "SILENT" -> row.kind();
                        case "LATE_OUTBREAK" -> row.kind() + row.unitId();
                        default -> row.kind() + row.unitId() + row.periodId();
                    };
            together.computeIfAbsent(key, missing -> new ArrayList<>()).add(row);
        }
        return together.values().stream().map(rows -> of(page, rows)).toList();
    }

    /** The whole sentence as plain text. */
    public String sentence() {
        return lead.name().shown() + ": " + text + (text.isEmpty() || places.isEmpty() ? "" : " ")
                + places.stream()
                        .map(place ->
                                (place.name().shown() + (place.name().isCut() ? "… " : " ") + place.note()).strip())
                        .collect(Collectors.joining(", ", "", end));
    }

    /** The first page to open. */
    public String address() {
        return lead.link().isEmpty() ? places.get(0).link() : lead.link();
    }

    private static Signal of(Page page, List<Attention> rows) {
        Attention worst = rows.get(0);
        boolean hasProcedures =
                rows.stream().allMatch(row -> row.procedureCode().isPresent());
        if (worst.kind().equals("SILENT") && rows.size() > 1) {
            return silent(page, rows);
        }

        if (worst.kind().equals("LATE_OUTBREAK") && hasProcedures) {
            return outbreak(page, rows);
        }
        return new Signal(
                worst.severity(), unit(page, worst), say(page, "signal." + worst.kind(), worst), List.of(), "");
    }

    private static Signal silent(Page page, List<Attention> rows) {
        var units = new ArrayList<Mention>();
        int named = rows.size() <= MOST_NAMED + 1 ? rows.size() : MOST_NAMED;
        for (int i = 0; i < named; i++) {
            Attention row = rows.get(i);
            boolean isSaidNext = i + 1 < named && rows.get(i + 1).part().equals(row.part());
            String note = isSaidNext ? "" : say(page, "signal.silent.note", row);
            units.add(Mention.of(page.shortUnitName(row.unitId()), link(page, row), note));
        }
        if (named < rows.size()) {
            units.add(Mention.of(
                    page.say("signal.silent.others", rows.size() - named), page.link("/du-lieu") + "#don-vi", ""));
        }
        return new Signal(
                rows.get(0).severity(),
                Mention.of(page.say("signal.silent.units", rows.size()), "", ""),
                "",
                units,
                ".");
    }

    private static Signal outbreak(Page page, List<Attention> rows) {
        String many = rows.size() > 1 ? "signal.outbreak.many" : "signal.outbreak.one";
        String note = rows.size() > 1 ? "signal.outbreak.note" : "signal.outbreak.note.one";
        List<Mention> procedures = rows.stream()
                .map(row -> procedure(page, row, say(page, note, row)))
                .toList();
        return new Signal(
                rows.get(0).severity(), unit(page, rows.get(0)), page.say(many, rows.size()), procedures, ".");
    }

    private static Mention procedure(Page page, Attention row, String note) {
        String code = row.procedureCode().orElseThrow();
        String address = page.link("/thu-tuc/" + Address.encode(code), "ky", row.periodId());
        return new Mention(ShortName.of(page.procedureName(code), 48), page.procedureLang(code), address, note);
    }

    private static Mention unit(Page page, Attention row) {
        return Mention.of(page.shortUnitName(row.unitId()), link(page, row), "");
    }

    private static String link(Page page, Attention row) {
        return page.link("/don-vi/" + Address.encode(row.unitId()), "ky", row.periodId());
    }

    private static String say(Page page, String key, Attention row) {
        return page.say(
                key,
                row.part().map(page::count).orElse(page.say("none")),
                row.whole().map(page::count).orElse(page.say("none")),
                row.basePart().map(page::count).orElse(page.say("none")),
                row.baseWhole().map(page::count).orElse(page.say("none")),
                share(page, row.part().orElse(0L), row.whole().orElse(0L)),
                share(page, row.basePart().orElse(0L), row.baseWhole().orElse(0L)),
                page.day(row.since()),
                page.catalogue()
                        .findPeriod(row.periodId())
                        .map(page::periodName)
                        .orElse(row.periodId()));
    }

    private static String share(Page page, long part, long whole) {
        return whole == 0 || part > whole
                ? page.say("none")
                : page.figures().percent(Figures.percentOf(part, whole), 0);
    }
}
