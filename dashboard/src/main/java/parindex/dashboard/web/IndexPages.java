package parindex.dashboard.web;

import java.util.List;
import parindex.dashboard.view.Overview;
import parindex.dashboard.view.PublishedView;
import parindex.dashboard.view.RankingTable;
import parindex.dashboard.view.RankingView;
import parindex.dashboard.view.UnitView;
import parindex.dashboard.view.Views;

/** The index itself: the province at a glance, the league table, one unit, and what was published before us. */
final class IndexPages {
    private final Views views;
    private final Downloads downloads = new Downloads();

    IndexPages(Views views) {
        this.views = views;
    }

    List<Route> routes() {
        return List.of(
                new Route("/", List.of("ky", "nhom"), this::overview),
                new Route("/xep-hang", List.of("ky", "nhom"), this::ranking),
                new Route("/xep-hang.csv", List.of("ky", "nhom"), downloads::csv),
                new Route("/xep-hang.xlsx", List.of("ky", "nhom"), downloads::xlsx),
                new Route("/don-vi/{unitId}", List.of("ky"), this::unit),
                new Route("/so-lieu-cong-bo", List.of(), this::published));
    }

    private Answer overview(Request request) {
        return Answer.html(
                views.overview(Overview.build(request.page("overview"), request.snapshot(), Params.group(request))));
    }

    private Answer ranking(Request request) {
        var page = request.page("ranking");
        var table = RankingTable.build(page, request.snapshot(), Params.group(request));
        return Answer.html(views.ranking(new RankingView(page, table)));
    }

    private Answer unit(Request request) {
        return Answer.html(
                views.unit(UnitView.build(request.page("ranking"), request.snapshot(), Params.unit(request))));
    }

    private Answer published(Request request) {
        return Answer.html(views.published(PublishedView.build(request.page("published"), request.snapshot())));
    }
}
