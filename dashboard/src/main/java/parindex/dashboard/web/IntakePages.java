package parindex.dashboard.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import parindex.dashboard.view.HealthView;
import parindex.dashboard.view.ObligationView;
import parindex.dashboard.view.QuarantineView;
import parindex.dashboard.view.Views;

/** What was taken in: who owes what and sent it when, and what was refused. */
final class IntakePages {
    private final Views views;

    IntakePages(Views views) {
        this.views = views;
    }

    List<Route> routes() {
        return List.of(
                new Route("/du-lieu", List.of("trang", "loai", "nguon", "thang"), this::health),
                new Route("/du-lieu/nghia-vu", List.of("don-vi", "nguon", "ngay"), this::obligation),
                new Route("/du-lieu/cach-ly", List.of("ma", "tep", "trang"), this::quarantine));
    }

    private Answer health(Request request) {
        var view = HealthView.build(
                request.page("health"),
                request.snapshot(),
                Params.pageNumber(request),
                findFeed(request, "loai"),
                findFeed(request, "nguon"),
                findMonth(request));
        return Answer.html(views.health(Pages.inside(view, view.paging())));
    }

    private Answer obligation(Request request) {
        var unit = Params.neededUnit(request);
        var day = Params.day(request, "ngay");
        String feed = findFeed(request, "nguon").orElseThrow(() -> new NotFound("nguon"));
        return Answer.html(
                views.obligation(ObligationView.build(request.page("health"), request.snapshot(), unit.id(), feed, day)
                        .orElseThrow(() -> new NotFound(day.toString()))));
    }

    private Answer quarantine(Request request) {
        var view = QuarantineView.build(
                request.page("health"),
                request.snapshot(),
                Params.find(request, "ma", code -> code.matches("[A-Z0-9_]{1,40}")),
                Params.find(request, "tep", id -> id.matches("[0-9a-f]{8,40}")),
                Params.pageNumber(request));
        return Answer.html(views.quarantine(Pages.inside(view, view.paging())));
    }

    /** A feed by its name; whether anybody owes it is the snapshot's matter. */
    private static Optional<String> findFeed(Request request, String parameter) {
        return Params.find(request, parameter, feed -> feed.matches("[a-z_]{1,40}"));
    }

    private static Optional<YearMonth> findMonth(Request request) {
        return Params.find(request, "thang", month -> month.matches("20\\d\\d-(0[1-9]|1[0-2])"))
                .map(YearMonth::parse);
    }
}
