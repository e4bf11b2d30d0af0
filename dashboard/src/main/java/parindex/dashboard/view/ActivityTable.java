package parindex.dashboard.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.dashboard.text.Figures;
import parindex.warehouse.query.ActivityMeasure;
import parindex.warehouse.query.ActivityQueries.Told;
import parindex.warehouse.query.ActivitySection;

/**
 * One section: the units of a group and its measures.
 *
 * @param sortedBy the measure whose worst share stands first; empty: by unit
 */
public record ActivityTable(
        ActivitySection section, List<Row> rows, List<ActivitySum> sums, Optional<ActivityMeasure> sortedBy) {
    private static final List<String> KINDS = List.of("SHARE", "SILENT", "UNKNOWN", "NONE", "NOT_OWED");

    public record Row(String unitId, List<ActivityCell> cells) {
        ActivityCell of(ActivityMeasure measure) {
            return cells.stream()
                    .filter(cell -> cell.told().measure() == measure)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * @param all of a group, by unit
     * @param sort the measure asked for
     * @param isByUnit whether the order of the list was asked for
     */
    static ActivityTable of(
            Page page, ActivitySection section, List<Told> all, Optional<ActivityMeasure> sort, boolean isByUnit) {
        var byUnit = new LinkedHashMap<String, List<ActivityCell>>();
        all.stream().filter(told -> told.measure().section() == section).forEach(told -> byUnit.computeIfAbsent(
                        told.unitId(), any -> new ArrayList<>())
                .add(ActivityCell.of(page, told)));
        var rows = new ArrayList<Row>();
        byUnit.forEach((unitId, cells) -> rows.add(new Row(unitId, List.copyOf(cells))));
        List<ActivitySum> sums = section.measures().stream()
                .map(measure -> ActivitySum.of(
                        page, measure, rows.stream().map(row -> row.of(measure)).toList()))
                .toList();
        Optional<ActivityMeasure> by = isByUnit
                ? Optional.empty()
                : sort.filter(measure -> measure.section() == section).or(() -> sums.stream()
                        .filter(sum -> sum.shares() > 0)
                        .map(ActivitySum::measure)
                        .findFirst());
        by.ifPresent(measure -> rows.sort(worstFirst(measure)));
        return new ActivityTable(section, List.copyOf(rows), sums, by);
    }

    /** Measures that anybody told of or owes; a column of nothing but "not owed" is left out. */
    public List<ActivitySum> shownSums() {
        return sums.stream().filter(sum -> !sum.isNobodys()).toList();
    }

    /** Whether anybody told or owes anything of it. */
    public boolean isShown() {
        return !shownSums().isEmpty();
    }

    public List<ActivityCell> shown(Row row) {
        return shownSums().stream().map(sum -> row.of(sum.measure())).toList();
    }

    public boolean isSortedBy(ActivityMeasure measure) {
        return sortedBy.filter(measure::equals).isPresent();
    }

    private static Comparator<Row> worstFirst(ActivityMeasure measure) {
        Comparator<Row> byKind =
                Comparator.comparing(row -> KINDS.indexOf(row.of(measure).kind()));
        Comparator<Row> byShare = Comparator.comparing(row -> share(row.of(measure)));
        return byKind.thenComparing(measure.isMoreBetter() ? byShare : byShare.reversed());
    }

    private static BigDecimal share(ActivityCell cell) {
        if (cell.isPlain()) {
            return BigDecimal.valueOf(cell.told().part());
        }
        return cell.isShare()
                ? Figures.percentOf(cell.told().part(), cell.told().whole())
                : BigDecimal.ZERO;
    }

    /** How many units stand how, for one measure. */
    static Map<String, Long> kinds(List<ActivityCell> cells) {
        var counts = new LinkedHashMap<String, Long>();
        KINDS.forEach(kind -> counts.put(
                kind, cells.stream().filter(cell -> cell.kind().equals(kind)).count()));
        return counts;
    }

    static Map<ActivitySection, ActivityTable> all(
            Page page, List<Told> told, Optional<ActivityMeasure> sort, boolean isByUnit) {
        var tables = new EnumMap<ActivitySection, ActivityTable>(ActivitySection.class);
        for (ActivitySection section : ActivitySection.values()) {
            tables.put(section, of(page, section, told, sort, isByUnit));
        }
        return tables;
    }
}
