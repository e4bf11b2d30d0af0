package parindex.dashboard.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parindex.warehouse.query.FigureQueries.Scope;
import parindex.warehouse.query.RuleSet;
import parindex.warehouse.query.Snapshot;
import parindex.warehouse.query.VerdictQueries;
import parindex.warehouse.query.VerdictQueries.Change;
import parindex.warehouse.query.VerdictQueries.Tally;
import parindex.warehouse.query.VerdictSet;

/**
 * The same dossiers under three rules, of one unit or of a group, or of all.
 *
 * @param unitId empty: not one unit
 * @param groupId empty: all groups
 * @param tallies one per rule set, in their order
 * @param units of the group, each with its tallies; empty where one unit or all are shown
 */
public record RulesView(
        Page page, String unitId, String groupId, List<Tally> tallies, List<Change> changes, List<UnitLine> units) {
    /** One unit of a group, its tallies in the order of the rule sets. */
    public record UnitLine(String unitId, List<Tally> tallies) {}

    public static RulesView build(Page page, Snapshot snapshot, Optional<String> unitId, Optional<String> groupId) {
        var queries = new VerdictQueries(snapshot);
        Scope scope =
                unitId.map(Scope::unit).or(() -> groupId.map(Scope::group)).orElse(Scope.PROVINCE);
        List<UnitLine> units = unitId.isPresent() || groupId.isEmpty()
                ? List.of()
                : queries.ofUnits(groupId.get()).stream()
                        .collect(Collectors.groupingBy(Tally::scopeId))
                        .entrySet()
                        .stream()
                        .map(entry -> new UnitLine(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparing(line -> page.shortUnitName(line.unitId())))
                        .toList();
        return new RulesView(
                page,
                unitId.orElse(""),
                unitId.isPresent() ? "" : groupId.orElse(""),
                queries.tallies(scope),
                queries.changes(scope),
                units);
    }

    public String title() {
        String whose = unitId.isEmpty() ? groupId.isEmpty() ? "" : page.groupName(groupId) : page.unitName(unitId);
        return whose.isEmpty() ? page.say("rules.title") : page.say("rules.title") + ": " + whose;
    }

    public List<VerdictSet> classes() {
        return VerdictSet.CLASSES;
    }

    public List<Change> changes(RuleSet rule) {
        return changes.stream().filter(change -> change.rule() == rule).toList();
    }

    public long changed(RuleSet rule) {
        return changes(rule).stream().mapToLong(Change::dossiers).sum();
    }

    public long flattered(RuleSet rule) {
        return changes(rule).stream().mapToLong(Change::flattered).sum();
    }

    public Tally tally(RuleSet rule) {
        return tallies.stream().filter(each -> each.rule() == rule).findFirst().orElseThrow();
    }

    /** The dossiers behind a number of this page. */
    public String rows(RuleSet rule, VerdictSet set, String cause) {
        return rows(rule, set, cause, unitId, groupId);
    }

    /** The dossiers of one unit of the table. */
    public String rowsOf(String otherUnitId, RuleSet rule, VerdictSet set) {
        return rows(rule, set, "", otherUnitId, "");
    }

    private String rows(RuleSet rule, VerdictSet set, String cause, String unit, String group) {
        return page.link(
                "/ba-cach-tinh/ho-so",
                "quy-tac",
                rule.code(),
                "loai",
                set.name(),
                "ly-do",
                cause,
                "don-vi",
                unit,
                "nhom",
                group);
    }
}
