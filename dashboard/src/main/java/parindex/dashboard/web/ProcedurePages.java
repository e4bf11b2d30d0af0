package parindex.dashboard.web;

import java.util.List;
import parindex.dashboard.view.LateView;
import parindex.dashboard.view.ProcedureList;
import parindex.dashboard.view.ProcedureView;
import parindex.dashboard.view.Views;
import parindex.warehouse.query.Catalogue.Procedure;
import parindex.warehouse.query.ProcedureSet;

/** Procedures: those that run late, those of a unit, and one of them. */
final class ProcedurePages {
    private final Views views;

    ProcedurePages(Views views) {
        this.views = views;
    }

    List<Route> routes() {
        return List.of(
                new Route("/thu-tuc-cham", List.of("ky", "nhom"), this::late),
                new Route("/thu-tuc", List.of("ky", "loai", "don-vi"), this::list),
                new Route("/thu-tuc/{code}", List.of("ky"), this::procedure));
    }

    private Answer late(Request request) {
        return Answer.html(
                views.late(LateView.build(request.page("late"), request.snapshot(), Params.findGroup(request))));
    }

    private Answer list(Request request) {
        return Answer.html(views.procedures(ProcedureList.build(
                request.page("ranking"), request.snapshot(), Params.neededUnit(request), set(request))));
    }

    private Answer procedure(Request request) {
        return Answer.html(
                views.procedure(ProcedureView.build(request.page("late"), request.snapshot(), named(request))));
    }

    private static ProcedureSet set(Request request) {
        return Params.findNamed(request, "loai", ProcedureSet.values()).orElseThrow(() -> Params.wrong("loai", ""));
    }

    /** The procedure that the path names. */
    private static Procedure named(Request request) {
        String code = request.named().get("code");
        return request.snapshot()
                .catalogue()
                .findProcedure(code)
                .orElseThrow(() -> new NotFound(Params.shortened(code)));
    }
}
