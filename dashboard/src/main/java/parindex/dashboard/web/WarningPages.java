package parindex.dashboard.web;

import java.util.List;
import java.util.Optional;
import parindex.dashboard.view.Views;
import parindex.dashboard.view.WarningView;
import parindex.warehouse.query.WarningQueries;

/** Open dossiers that are likely to miss their date: the officer's queue, as a page, a feed and files. */
final class WarningPages {
    private final Views views;
    private final AtomFeed feed;
    private final WarningDownloads downloads = new WarningDownloads();

    /** @param baseUrl where readers reach this site; empty: addresses hold on this server */
    WarningPages(Views views, String baseUrl) {
        this.views = views;
        this.feed = new AtomFeed(baseUrl);
    }

    List<Route> routes() {
        return List.of(
                new Route("/canh-bao", List.of("don-vi", "ma", "trang"), this::queue),
                new Route("/canh-bao.atom", List.of("don-vi"), feed::atom),
                new Route("/canh-bao.csv", List.of("don-vi"), downloads::csv),
                new Route("/canh-bao.xlsx", List.of("don-vi"), downloads::xlsx));
    }

    private Answer queue(Request request) {
        var view = WarningView.build(
                request.page("warning"),
                request.snapshot(),
                Params.findUnit(request),
                findFlag(request),
                Params.pageNumber(request));
        return Answer.html(views.warning(Pages.inside(view, view.paging())));
    }

    /** A kind of flag of single dossiers. */
    private static Optional<String> findFlag(Request request) {
        return Params.find(request, "ma", WarningQueries.kinds()::contains);
    }
}
