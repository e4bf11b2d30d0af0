package parindex.dashboard.web;

import java.util.List;
import java.util.Optional;
import parindex.dashboard.view.MethodView;
import parindex.dashboard.view.RulesList;
import parindex.dashboard.view.RulesView;
import parindex.dashboard.view.Views;
import parindex.warehouse.query.RuleSet;
import parindex.warehouse.query.VerdictFilter;
import parindex.warehouse.query.VerdictSet;

/** How it is reckoned: the method, and the same dossiers under each rule set. */
final class RulesPages {
    private final Views views;

    RulesPages(Views views) {
        this.views = views;
    }

    List<Route> routes() {
        return List.of(
                new Route("/ba-cach-tinh", List.of("don-vi", "nhom"), this::rules),
                new Route(
                        "/ba-cach-tinh/ho-so",
                        List.of("quy-tac", "loai", "ly-do", "don-vi", "nhom", "trang"),
                        this::list),
                new Route("/cach-tinh", List.of(), this::method));
    }

    private Answer rules(Request request) {
        return Answer.html(views.rules(RulesView.build(
                request.page("method"), request.snapshot(), Params.findUnit(request), Params.findGroup(request))));
    }

    private Answer list(Request request) {
        var filter = new VerdictFilter(
                rule(request),
                Params.findNamed(request, "loai", VerdictSet.values()).orElse(VerdictSet.DOSSIERS),
                findCause(request),
                Params.findUnit(request),
                Params.findGroup(request));
        var list = RulesList.build(request.page("method"), request.snapshot(), filter, Params.pageNumber(request));
        return Answer.html(views.rulesList(Pages.inside(list, list.paging())));
    }

    private Answer method(Request request) {
        return Answer.html(views.method(new MethodView(request.page("method"))));
    }

    /** The rule set whose dossiers are listed; form II.06 when none was named. */
    private static RuleSet rule(Request request) {
        return Params.text(request, "quy-tac")
                .map(code -> RuleSet.find(code).orElseThrow(() -> Params.wrong("quy-tac", code)))
                .orElse(RuleSet.OFFICIAL_II06);
    }

    /** A cause by its code; whether any dossier has it is the snapshot's matter. */
    private static Optional<String> findCause(Request request) {
        return Params.find(request, "ly-do", code -> code.matches("[A-Z_]{1,30}"));
    }
}
