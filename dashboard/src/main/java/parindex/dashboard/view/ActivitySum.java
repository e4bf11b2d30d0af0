package parindex.dashboard.view;

import java.util.List;
import java.util.Map;
import parindex.warehouse.query.ActivityMeasure;
import parindex.warehouse.query.ActivityMeasure.Kind;
import parindex.warehouse.query.ActivityQueries.Told;
import parindex.warehouse.query.ActivityState;

/**
 * One measure over all units of a group that told of it; silent units are in no sum. Of days it is the longest.
 *
 * @param cell the sum as one more cell
 * @param kinds units by how they stand: SHARE, SILENT, UNKNOWN, NONE, NOT_OWED
 */
public record ActivitySum(ActivityMeasure measure, ActivityCell cell, Map<String, Long> kinds) {

    static ActivitySum of(Page page, ActivityMeasure measure, List<ActivityCell> cells) {
        Map<String, Long> kinds = ActivityTable.kinds(cells);
        long part = cells.stream().mapToLong(each -> each.told().part()).sum();
        long whole = cells.stream().mapToLong(each -> each.told().whole()).sum();
        long longest =
                cells.stream().mapToLong(each -> each.told().part()).max().orElse(0);
        ActivityState state = kinds.get("SHARE") + kinds.get("NONE") > 0
                ? ActivityState.REPORTED
                : kinds.get("UNKNOWN") > 0
                        ? ActivityState.UNKNOWN
                        : kinds.get("SILENT") > 0 ? ActivityState.SILENT : ActivityState.NOT_OWED;
        return new ActivitySum(
                measure,
                ActivityCell.of(
                        page, new Told("", measure, state, measure.kind() == Kind.DAYS ? longest : part, whole)),
                Map.copyOf(kinds));
    }

    public long shares() {
        return kinds.get("SHARE");
    }

    public long silent() {
        return kinds.get("SILENT");
    }

    public long none() {
        return kinds.get("NONE");
    }

    public long unknown() {
        return kinds.get("UNKNOWN");
    }

    public long notOwed() {
        return kinds.get("NOT_OWED");
    }

    /** Whether nobody told of it and nobody owes it. */
    public boolean isNobodys() {
        return shares() + silent() + none() + unknown() == 0;
    }
}
