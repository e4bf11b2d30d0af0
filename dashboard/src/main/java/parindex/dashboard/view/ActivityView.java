package parindex.dashboard.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.warehouse.query.ActivityMeasure;
import parindex.warehouse.query.ActivityQueries;
import parindex.warehouse.query.ActivityQueries.Paper;
import parindex.warehouse.query.ActivityQueries.Site;
import parindex.warehouse.query.ActivitySection;
import parindex.warehouse.query.Snapshot;

/**
 * The work of one group of units outside the one-stop office, a section a feed.
 *
 * @param chosen the only section shown in full; empty: all of them
 * @param paper documents sent on paper beside the electronic one, by type
 * @param sites websites of its units
 */
public record ActivityView(
        Page page,
        String groupId,
        Optional<ActivitySection> chosen,
        Map<ActivitySection, ActivityTable> tables,
        List<Paper> paper,
        List<Site> sites) {
    /** Of larger groups one section is shown at a time. */
    private static final int MOST_UNITS = 40;

    /** What was asked for. @param isByUnit whether units stand in the order of their codes */
    public record Wish(Optional<ActivitySection> section, Optional<ActivityMeasure> sort, boolean isByUnit) {}

    public static ActivityView build(Page page, Snapshot snapshot, String groupId, Wish wish) {
        var queries = new ActivityQueries(snapshot);
        var tables =
                ActivityTable.all(page, queries.ofGroup(page.period().id(), groupId), wish.sort(), wish.isByUnit());
        Optional<ActivitySection> chosen = wish.section();
        long units = tables.values().iterator().next().rows().size();
        if (chosen.isEmpty() && units > MOST_UNITS) {
            chosen = tables.values().stream()
                    .filter(ActivityTable::isShown)
                    .map(ActivityTable::section)
                    .findFirst();
        }
        return new ActivityView(
                page, groupId, chosen, tables, queries.paper(page.period().id(), groupId), queries.sites(groupId));
    }

    /** In full: those asked for of which anything is known or owed. */
    public List<ActivityTable> shown() {
        return tables.values().stream()
                .filter(table -> chosen.isEmpty() || chosen.get() == table.section())
                .filter(ActivityTable::isShown)
                .toList();
    }

    /** Sections of which nobody sent anything, and nobody had to. */
    public List<ActivitySection> empty() {
        return tables.values().stream()
                .filter(table -> !table.isShown())
                .map(ActivityTable::section)
                .toList();
    }

    public List<ActivitySum> sums() {
        return tables.values().stream()
                .flatMap(table -> table.shownSums().stream())
                .toList();
    }

    public long units() {
        return tables.values().iterator().next().rows().size();
    }

    /** Units with any count in any section. */
    public long toldUnits() {
        return units(false);
    }

    /** Units that are silent in any section. */
    public long silentUnits() {
        return units(true);
    }

    private long units(boolean isSilent) {
        return tables.values().stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.cells().stream()
                        .anyMatch(cell -> isSilent ? cell.kind().equals("SILENT") : cell.isShare()))
                .map(ActivityTable.Row::unitId)
                .distinct()
                .count();
    }

    public String sectionLink(ActivitySection section) {
        return chosen.isEmpty() && tables.get(section).isShown()
                ? "#" + section.id()
                : page.with("muc", section.id(), "nhom", groupId) + "#" + section.id();
    }

    /** @param id of a measure, or {@code don-vi} */
    public String sortLink(ActivitySection section, String id) {
        return page.with("xep", id) + "#" + section.id();
    }

    /** What to type to get the empty form; empty for feeds that come from logs. */
    public static String template(ActivitySection section) {
        return section == ActivitySection.DOCUMENT || section == ActivitySection.MAIL
                ? ""
                : "./parindex template " + section.feeds().get(0).replace('_', '-');
    }
}
