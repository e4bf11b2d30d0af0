package parindex.dashboard.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.warehouse.query.Catalogue.Unit;
import parindex.warehouse.query.DossierFilter;
import parindex.warehouse.query.DossierSet;
import parindex.warehouse.query.Snapshot;
import parindex.warehouse.query.StepQueries.By;

/** Where the time went and how many days late, of a unit's or a procedure's dossiers or of all, in one period. */
public record TimeView(
        Page page, DossierFilter filter, TimeSpent steps, TimeSpent holders, LateDays late, LateDays overdue) {

    /** Whose time can be asked for; the first when nothing was. */
    public static final List<DossierSet> SETS = List.of(DossierSet.FINISHED, DossierSet.LATE, DossierSet.OPEN_OVERDUE);

    public static TimeView build(Page page, Snapshot snapshot, DossierFilter filter) {
        return new TimeView(
                page,
                filter,
                TimeSpent.build(page, snapshot, filter, By.STEP),
                TimeSpent.build(page, snapshot, filter, By.HOLDER),
                LateDays.build(page, snapshot, of(filter, DossierSet.LATE)),
                LateDays.build(page, snapshot, of(filter, DossierSet.OPEN_OVERDUE)));
    }

    /** The same unit, procedure and period. */
    static DossierFilter of(DossierFilter filter, DossierSet set) {
        var plain = DossierFilter.of(filter.periodId(), set);
        var inUnit = filter.unitId().map(plain::inUnit).orElse(plain);
        return filter.procedureCode().map(inUnit::ofProcedure).orElse(inUnit);
    }

    public String title() {
        return page.say("time.title", who(), page.periodName());
    }

    /** The unit, the procedure, or the province. */
    private String who() {
        return filter.unitId()
                .map(page::shortUnitName)
                .or(() -> filter.procedureCode().map(page::procedureName))
                .orElseGet(page::provinceName);
    }

    /** The procedure where a unit stands in the title. */
    public Optional<String> procedure() {
        return filter.procedureCode();
    }

    /** This page for other dossiers. */
    public String setLink(DossierSet set) {
        return page.link("/thoi-gian", TimeSpent.pairs(of(filter, set)));
    }

    /** This page for every procedure. */
    public String anyProcedureLink() {
        var plain = DossierFilter.of(filter.periodId(), filter.set());
        return page.link(
                "/thoi-gian", TimeSpent.pairs(filter.unitId().map(plain::inUnit).orElse(plain)));
    }

    /** The figures as a file. @param path with its ending */
    public String file(String path) {
        return page.link(path, TimeSpent.pairs(filter));
    }

    /** Units to choose from, those of one group after another. */
    public Map<String, List<Unit>> units() {
        var units = new LinkedHashMap<String, List<Unit>>();
        page.catalogue()
                .groups()
                .forEach(group -> units.put(group.id(), page.catalogue().unitsOf(group.id())));
        return units;
    }
}
