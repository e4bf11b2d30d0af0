package parindex.dashboard.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.dashboard.view.Page;
import parindex.dashboard.view.TimeSpent;
import parindex.dashboard.view.TimeTable;
import parindex.dashboard.view.TimeView;
import parindex.dashboard.view.Views;
import parindex.warehouse.query.DossierFilter;
import parindex.warehouse.query.DossierSet;
import parindex.warehouse.query.Held;
import parindex.warehouse.query.LateClass;

/** Where the time went and how many days late, as a page and as files. */
final class TimePages {
    /** Period, whose dossiers, of which unit and procedure. */
    private static final List<String> PARAMETERS = List.of("ky", "loai", "don-vi", "thu-tuc");

    private static final int LONGEST_STEP = 500;
    private static final int LONGEST_ID = 40;

    private final Views views;

    TimePages(Views views) {
        this.views = views;
    }

    List<Route> routes() {
        return List.of(
                new Route("/thoi-gian", PARAMETERS, this::page),
                new Route("/thoi-gian.csv", PARAMETERS, this::csv),
                new Route("/thoi-gian.xlsx", PARAMETERS, this::xlsx),
                new Route("/ngay-tre.csv", PARAMETERS, this::daysCsv));
    }

    private Answer page(Request request) {
        return Answer.html(views.time(TimeView.build(surrounding(request), request.snapshot(), filter(request))));
    }

    /** Time by holder and step; UTF-8 with a byte order mark, RFC 4180. */
    private Answer csv(Request request) {
        return csv("thoi-gian", request, table(request).times());
    }

    /** Late dossiers by days. */
    private Answer daysCsv(Request request) {
        return csv("ngay-tre", request, table(request).days());
    }

    /** Both tables as sheets of one workbook. */
    private Answer xlsx(Request request) {
        var table = table(request);
        var page = surrounding(request);
        return TableFile.xlsx(fileName("thoi-gian", request, "xlsx"), workbook -> {
            TableFile.sheet(workbook, page.say("time.sheet"), table.times(), 30, 34, 12, 16, 16, 16, 16, 16);
            TableFile.sheet(workbook, page.say("late_days.sheet"), table.days(), 20, 22, 22);
        });
    }

    /** Which part of the log of a dossier is meant; empty when none was. */
    static Optional<Held> findHeld(Request request) {
        Optional<String> holder = Params.text(request, "giu").map(id -> known("giu", id, LONGEST_ID));
        Optional<String> step = Params.text(request, "buoc")
                .map(name -> known("buoc", name, LONGEST_STEP))
                .map(name -> name.equals(TimeSpent.FIRST) ? "" : name);
        Optional<Held.Part> part =
                Params.text(request, "phan").map(name -> Params.named(Held.Part.values(), "phan", name));
        return part.isEmpty() && holder.isEmpty() && step.isEmpty()
                ? Optional.empty()
                : Optional.of(new Held(part.orElse(Held.Part.TOLD), holder, step));
    }

    static Optional<LateClass> findLate(Request request) {
        return Params.text(request, "tre").map(name -> Params.named(LateClass.values(), "tre", name));
    }

    private static String known(String parameter, String text, int longest) {
        if (text.length() > longest) {
            throw Params.wrong(parameter, text);
        }
        return text;
    }

    private static Page surrounding(Request request) {
        return request.page("late");
    }

    private static DossierFilter filter(Request request) {
        DossierSet set = Params.text(request, "loai").isEmpty() ? TimeView.SETS.get(0) : Params.set(request);
        if (!TimeView.SETS.contains(set)) {
            throw Params.wrong("loai", set.name());
        }
        var all = DossierFilter.of(Params.period(request).id(), set);
        var inUnit = Params.findUnit(request).map(all::inUnit).orElse(all);
        return Params.findProcedure(request).map(inUnit::ofProcedure).orElse(inUnit);
    }

    private static TimeTable table(Request request) {
        return TimeTable.build(surrounding(request), request.snapshot(), filter(request));
    }

    private static Answer csv(String name, Request request, List<List<Object>> rows) {
        return TableFile.csv(fileName(name, request, "csv"), rows);
    }

    private static String fileName(String name, Request request, String extension) {
        var parts = new ArrayList<>(
                List.of(name, Params.period(request).id(), filter(request).set().name()));
        Params.findUnit(request).ifPresent(parts::add);
        Params.findProcedure(request).ifPresent(parts::add);
        return String.join("_", parts).replaceAll("[^A-Za-z0-9_.-]", "") + "." + extension;
    }
}
