package parindex.dashboard.view;

import java.util.List;
import parindex.warehouse.query.RuleSet;
import parindex.warehouse.query.Snapshot;
import parindex.warehouse.query.VerdictFilter;
import parindex.warehouse.query.VerdictQueries;
import parindex.warehouse.query.VerdictQueries.Line;

/** The dossiers behind a number of the three rules, each beside its class under every rule; counted here once more. */
public record RulesList(Page page, VerdictFilter filter, Paging paging, List<Line> lines) {

    public static RulesList build(Page page, Snapshot snapshot, VerdictFilter filter, int pageNumber) {
        var queries = new VerdictQueries(snapshot);
        var paging = new Paging(pageNumber, DossierList.PAGE_SIZE, queries.count(filter));
        return new RulesList(page, filter, paging, queries.lines(filter, paging.offset(), DossierList.PAGE_SIZE));
    }

    public String title() {
        var language = page.language();
        return page.say(
                "rules.list",
                language.of(filter.rule().title()),
                language.of(filter.set().title()));
    }

    public List<RuleSet> rules() {
        return List.of(RuleSet.values());
    }
}
