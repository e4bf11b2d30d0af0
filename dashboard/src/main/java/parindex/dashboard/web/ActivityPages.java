package parindex.dashboard.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import parindex.dashboard.view.ActivityView;
import parindex.dashboard.view.Views;
import parindex.warehouse.query.ActivityMeasure;
import parindex.warehouse.query.ActivitySection;

/** What units do besides dossiers: documents, portals, mail, services. */
final class ActivityPages {
    private static final String SORT = "xep";
    private static final String BY_UNIT = "don-vi";

    private final Views views;

    ActivityPages(Views views) {
        this.views = views;
    }

    List<Route> routes() {
        return List.of(new Route("/hoat-dong", List.of("ky", "nhom", "muc", SORT), this::activity));
    }

    private Answer activity(Request request) {
        var wish = new ActivityView.Wish(findSection(request), findSort(request), isSortedByUnit(request));
        return Answer.html(views.activity(
                ActivityView.build(request.page("activity"), request.snapshot(), Params.group(request), wish)));
    }

    private static Optional<ActivitySection> findSection(Request request) {
        return Params.text(request, "muc").map(id -> Arrays.stream(ActivitySection.values())
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Params.wrong("muc", id)));
    }

    /** The measure whose worst share stands first; empty also where the order of units was asked for. */
    private static Optional<ActivityMeasure> findSort(Request request) {
        return Params.text(request, SORT).filter(id -> !id.equals(BY_UNIT)).map(id -> Arrays.stream(
                        ActivityMeasure.values())
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Params.wrong(SORT, id)));
    }

    private static boolean isSortedByUnit(Request request) {
        return Params.text(request, SORT).filter(BY_UNIT::equals).isPresent();
    }
}
