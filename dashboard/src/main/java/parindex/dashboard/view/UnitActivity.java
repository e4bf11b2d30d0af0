package parindex.dashboard.view;

import java.util.List;
import parindex.warehouse.query.ActivityQueries;
import parindex.warehouse.query.ActivitySection;
import parindex.warehouse.query.Snapshot;

/**
 * The work of one unit outside the one-stop office.
 *
 * @param cells of measures that it told of or owed
 * @param notOwed sections of which it owed nothing and told nothing
 */
public record UnitActivity(List<ActivityCell> cells, List<ActivitySection> notOwed) {

    static UnitActivity build(Page page, Snapshot snapshot, String unitId) {
        List<ActivityCell> all = new ActivityQueries(snapshot)
                .ofUnit(page.period().id(), unitId).stream()
                        .map(told -> ActivityCell.of(page, told))
                        .toList();
        List<ActivityCell> own =
                all.stream().filter(cell -> !cell.kind().equals("NOT_OWED")).toList();
        List<ActivitySection> notOwed = all.stream()
                .map(cell -> cell.told().measure().section())
                .distinct()
                .filter(section ->
                        own.stream().noneMatch(cell -> cell.told().measure().section() == section))
                .toList();
        return new UnitActivity(own, notOwed);
    }

    public boolean isEmpty() {
        return cells.isEmpty() && notOwed.isEmpty();
    }
}
