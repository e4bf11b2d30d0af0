package parindex.dashboard.web;

import java.util.List;
import java.util.stream.Stream;
import parindex.dashboard.view.Paging;
import parindex.dashboard.view.Views;

/**
 * The inventory of addresses: every page of the site, by subject. A subject's class holds its routes, the parameters
 * that only it understands, and what it answers with.
 */
final class Pages {
    private final List<Route> routes;

    /** @param baseUrl where readers reach this site; empty: addresses hold on this server */
    Pages(Views views, String baseUrl) {
        routes = Stream.of(
                        new IndexPages(views).routes(),
                        new ProcedurePages(views).routes(),
                        new DossierPages(views).routes(),
                        new WarningPages(views, baseUrl).routes(),
                        new RulesPages(views).routes(),
                        new ActivityPages(views).routes(),
                        new TimePages(views).routes(),
                        new FormPages(views).routes(),
                        new IntakePages(views).routes())
                .flatMap(List::stream)
                .toList();
    }

    List<Route> routes() {
        return routes;
    }

    /** The view of a list; an address beyond its last page leads nowhere. */
    static <T> T inside(T view, Paging paging) {
        if (paging.isOutside()) {
            throw new NotFound("trang " + paging.page() + " / " + paging.pages());
        }
        return view;
    }
}
