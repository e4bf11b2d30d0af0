package parindex.dashboard.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parindex.warehouse.query.Bilingual;
import parindex.warehouse.query.Catalogue.Unit;
import parindex.warehouse.query.FigureQueries.Scope;
import parindex.warehouse.query.FormCounts;
import parindex.warehouse.query.FormQueries;
import parindex.warehouse.query.FormQueries.Line;
import parindex.warehouse.query.RateQueries;
import parindex.warehouse.query.RateQueries.Rates;
import parindex.warehouse.query.Snapshot;

/**
 * A report form filled in: the page and the workbook show the same lines.
 *
 * @param to last day of the period that is known, at most the data date
 * @param rates with certified copies first
 */
public record FormView(
        Page page,
        Wish wish,
        LocalDate from,
        LocalDate to,
        List<FormLine> lines,
        List<FormNote> notes,
        List<Rates> rates) {

    /** What was asked for. @param unitId for II.06a; groupId for II.06b, empty: every level */
    public record Wish(FormKind kind, Optional<String> unitId, Optional<String> groupId) {}

    public static FormView build(Page page, Snapshot snapshot, Wish wish) {
        var queries = new FormQueries(snapshot);
        LocalDate to = queries.judgedOn(page.period().id());
        var rates = new RateQueries(snapshot);
        Scope scope = wish.unitId()
                .map(Scope::unit)
                .or(() -> wish.groupId().map(Scope::group))
                .orElse(Scope.PROVINCE);
        List<Rates> three =
                wish.kind().isOfDossiers() ? rates.find(page.period().id(), scope) : List.of();
        LocalDate from = page.period().startsOn();
        if (wish.kind() == FormKind.II07B) {
            var lines = FormLine.ofProcedures(page, queries.procedures());
            return new FormView(page, wish, from, to, lines, FormNote.ofProcedures(page), three);
        }
        var counted = queries.lines(page.period().id(), wish.unitId(), wish.groupId());
        var lines = new ArrayList<FormLine>();
        if (wish.kind() == FormKind.II06A) {
            fields(page, wish, counted, Optional.empty()).forEach(lines::add);
        } else {
            int number = 0;
            for (Map.Entry<String, List<Line>> level : byLevel(page, counted).entrySet()) {
                lines.add(new FormLine(
                        roman(++number),
                        level.getKey().isEmpty() ? page.say("form.no_level") : page.groupName(level.getKey()),
                        FormLine.Weight.LEVEL,
                        linked(
                                page,
                                wish,
                                sum(level.getValue()),
                                level.getKey(),
                                "",
                                level.getKey().isEmpty())));
                fields(page, wish, level.getValue(), Optional.of(level.getKey()))
                        .forEach(lines::add);
            }
        }
        FormCounts total = sum(counted);
        lines.add(new FormLine(
                "",
                page.say("form.total"),
                FormLine.Weight.TOTAL,
                FormLine.cells(page, total, narrowing(wish, wish.groupId().orElse(""), ""))));
        var notes = new FormNote.Writer(
                page, queries, wish, to, narrowing(wish, wish.groupId().orElse(""), ""));
        return new FormView(page, wish, from, to, lines, notes.write(total), three);
    }

    /** The printed head of each column, in groups: words, first and last column number. */
    public record Head(String text, int first, int last) {}

    /** What stands above the single columns; a column of its own reaches down to its number. */
    public List<Head> groups() {
        return wish.kind().isOfDossiers()
                ? List.of(head(1, 1), head(2, 2), head(3, 6), head(7, 10), head(11, 13))
                : List.of(head(1, 1), head(2, 2), head(3, 6), head(7, 10), head(11, 14));
    }

    private Head head(int first, int last) {
        return new Head(page.say("form." + family() + "." + (first == last ? first : first + "-" + last)), first, last);
    }

    /** Words of column (n). */
    public String column(int number) {
        return page.say("form." + family() + "." + number);
    }

    public List<Integer> numbers() {
        return IntStream.rangeClosed(1, wish.kind().columns()).boxed().toList();
    }

    private String family() {
        return wish.kind().isOfDossiers() ? "II06" : "II07";
    }

    public String title() {
        return page.say("form.title." + wish.kind());
    }

    /** Who reports: the body, the level, or the province. */
    public String reporter() {
        return wish.unitId()
                .map(page::unitName)
                .or(() -> wish.groupId().map(group -> page.groupName(group) + ", " + page.provinceName()))
                .orElseGet(page::provinceName);
    }

    /** "Kỳ báo cáo tháng 6/2025 (từ 15/05/2025 đến 14/06/2025)". */
    public String span() {
        return page.say(
                "form.span",
                page.periodTitle(page.period()),
                page.day(page.period().startsOn()),
                page.day(page.period().endsBefore().minusDays(1)));
    }

    /** Which rule the period follows. */
    public String rule() {
        return page.say(page.period().kind().isReporting() ? "form.rule.reporting" : "form.rule.calendar");
    }

    public String workbookLink() {
        return page.link(
                "/bieu-mau.xlsx",
                "mau",
                wish.kind().number(),
                "don-vi",
                wish.unitId().orElse(""),
                "nhom",
                wish.groupId().orElse(""),
                "ky",
                page.period().id());
    }

    /** Units to choose from, those of one group after another. */
    public Map<String, List<Unit>> units() {
        var units = new LinkedHashMap<String, List<Unit>>();
        page.catalogue()
                .groups()
                .forEach(group -> units.put(group.id(), page.catalogue().unitsOf(group.id())));
        return units;
    }

    private static Stream<FormLine> fields(Page page, Wish wish, List<Line> counted, Optional<String> group) {
        Map<String, List<Line>> byField = new LinkedHashMap<>();
        counted.forEach(line -> byField.computeIfAbsent(line.fieldCode(), code -> new ArrayList<>())
                .add(line));
        var lines = new ArrayList<FormLine>();
        byField.forEach((code, some) -> {
            Bilingual field = some.get(0).field();
            lines.add(new FormLine(
                    Integer.toString(lines.size() + 1),
                    field.vietnamese() == null
                            ? page.say("form.no_field")
                            : page.language().of(field),
                    FormLine.Weight.FIELD,
                    linked(
                            page,
                            wish,
                            sum(some),
                            group.orElse(""),
                            code,
                            code.isEmpty() || group.equals(Optional.of("")))));
        });
        return lines.stream();
    }

    /** Levels in the order of the catalogue, units of none at the end. */
    private static Map<String, List<Line>> byLevel(Page page, List<Line> counted) {
        var levels = new LinkedHashMap<String, List<Line>>();
        page.catalogue().groups().forEach(group -> levels.put(group.id(), new ArrayList<>()));
        counted.forEach(line ->
                levels.computeIfAbsent(line.groupId(), id -> new ArrayList<>()).add(line));
        levels.values().removeIf(List::isEmpty);
        return levels;
    }

    private static FormCounts sum(List<Line> lines) {
        return lines.stream().map(Line::counts).reduce(FormCounts.NONE, FormCounts::plus);
    }

    /** Units of no level, and procedures of no field, cannot be asked for by a list. */
    private static List<FormLine.Cell> linked(
            Page page, Wish wish, FormCounts counts, String group, String field, boolean isNameless) {
        var cells = FormLine.cells(page, counts, narrowing(wish, group, field));
        return isNameless
                ? cells.stream()
                        .map(cell -> new FormLine.Cell(cell.count(), ""))
                        .toList()
                : cells;
    }

    private static String[] narrowing(Wish wish, String group, String field) {
        return new String[] {
            "don-vi",
            wish.unitId().orElse(""),
            "tien-than",
            wish.unitId().isPresent() ? "co" : "",
            "nhom",
            group,
            "linh-vuc",
            field
        };
    }

    private static String roman(int number) {
        return List.of("I", "II", "III", "IV", "V", "VI").get(Math.min(number, 6) - 1);
    }
}
