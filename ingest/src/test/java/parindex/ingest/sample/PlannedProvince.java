package parindex.ingest.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parindex.ingest.intake.ReferenceRows;
import parindex.warehouse.store.Sql;

/**
 * The sample province with its planted stories, put straight into {@code batch.*} as its files would tell it after intake:
 * the same dossiers, units and habits, without the files. So that fifty of them can be judged in one test.
 */
final class PlannedProvince {
    static final LocalDate FROM = LocalDate.of(2024, 7, 1);
    static final LocalDate TO = LocalDate.of(2025, 6, 30);

    private static final String DOSSIER_COLUMNS = "batch_id varchar, source varchar, dossier_code varchar,"
            + " procedure_code varchar, unit_id varchar, channel varchar, status varchar, submitted_at timestamp,"
            + " received_at timestamp, due_at timestamp, due_precision varchar, decided_at timestamp,"
            + " returned_at timestamp, refused_at timestamp, withdrawn_at timestamp, version_at timestamp";
    private static final String EVENT_COLUMNS =
            "batch_id varchar, source varchar, dossier_code varchar, kind varchar, event_at timestamp";

    private final SampleRequest request;
    private final List<Story> stories;
    private final Province province;
    private final Catalogue catalogue;
    private final OfficeCalendar calendar;

    PlannedProvince(Path data, int dossiers, long seed) {
        this.request = new SampleRequest(dossiers, seed, FROM, TO, data);
        this.calendar = new OfficeCalendar(ReferenceRows.read(data, "holiday.csv"), FROM, TO);
        this.province = Province.of(ReferenceRows.read(data, "unit.csv"), FROM, TO);
        this.catalogue = Catalogue.of(data);
        this.stories = Stories.plan(province, catalogue, calendar, FROM, TO);
    }

    /** The story of the one procedure whose lateness breaks out. */
    Story outbreak() {
        return stories.stream().filter(this::isOutbreak).findFirst().orElseThrow();
    }

    /** Unit and procedure that break out, and from when on. */
    Habit.Outbreak planted() {
        return outbreak()
                .change()
                .apply(Habit.ordinary(province.units().get(0), request.seed()))
                .outbreak();
    }

    private boolean isOutbreak(Story story) {
        var habit = Habit.ordinary(province.units().get(0), request.seed());
        return story.change().apply(habit).outbreak() != Habit.Outbreak.NONE;
    }

    /** Units in which something was planted: what is flagged there is no false flag. */
    Set<String> told() {
        var told = new HashSet<String>();
        stories.forEach(story -> told.add(story.unitId()));
        return told;
    }

    /** Takes the place of what the tables of the warehouse held before. */
    void load(Connection warehouse, Path scratch) throws IOException {
        Path dossiers = scratch.resolve("dossiers.csv");
        Path events = scratch.resolve("events.csv");
        try (Writer dossierRows = Files.newBufferedWriter(dossiers);
                Writer eventRows = Files.newBufferedWriter(events)) {
            Map<ProvinceUnit, Integer> volumes = Volumes.share(province, catalogue, request.dossiers(), request.seed());
            var maker = new DossierMaker(calendar, catalogue, FROM, TO);
            for (ProvinceUnit unit : province.units()) {
                var dice = Dice.of(request.seed(), "dossiers " + unit.id());
                for (Dossier dossier : maker.make(unit, habit(unit), volumes.get(unit), dice)) {
                    write(dossier, dossierRows, eventRows);
                }
            }
        }
        var sql = new Sql(warehouse, "planned province");
        fill(sql, "onestop_dossier", DOSSIER_COLUMNS, dossiers);
        fill(sql, "onestop_event", EVENT_COLUMNS, events);
    }

    private Habit habit(ProvinceUnit unit) {
        Habit habit = Habit.ordinary(unit, request.seed());
        for (Story story : stories) {
            if (story.unitId().equals(unit.id())) {
                habit = story.change().apply(habit);
            }
        }
        return habit;
    }

    private static void fill(Sql sql, String table, String columns, Path file) {
        String names = columns.replaceAll(" (varchar|timestamp)", "");
        String types = columns.replaceAll("(\\w+) (varchar|timestamp)", "'$1': '$2'");
        sql.runAll("delete from batch." + table);
        sql.runAll("insert into batch." + table + " (" + names + ") select " + names + " from read_csv('"
                + file.toString().replace("'", "''") + "', header = false, columns = {" + types + "})");
    }

    /** As the last export of the year knows it. */
    private static void write(Dossier dossier, Writer dossiers, Writer events) throws IOException {
        var view = new DossierView(dossier, TO.atTime(23, 45));
        Timeline line = dossier.timeline();
        if (!view.hasHappened(line.submittedAt())) {
            return;
        }
        row(
                dossiers,
                "b",
                dossier.unit().id(),
                dossier.code(),
                dossier.procedure().code(),
                dossier.unit().id(),
                dossier.channel().name(),
                view.status().name(),
                moment(line.submittedAt()),
                moment(view.receivedAt()),
                moment(view.dueAt()),
                "DAY",
                moment(view.decidedAt()),
                moment(view.returnedAt()),
                moment(view.seen(line.refusedAt())),
                moment(view.seen(line.withdrawnAt())),
                moment(view.updatedAt()));
        var pause = line.pause();
        boolean isSuspension = pause.kind() == Timeline.Pause.Kind.SUSPENSION;
        boolean isMoney = pause.kind() == Timeline.Pause.Kind.FINANCIAL;
        event(
                events,
                dossier,
                isSuspension ? "SUSPENDED" : isMoney ? "FINANCIAL_REQUESTED" : "SUPPLEMENT_REQUESTED",
                view.seen(pause.requestedAt()));
        event(
                events,
                dossier,
                isSuspension ? "RESUMED" : isMoney ? "FINANCIAL_DONE" : "SUPPLEMENT_RECEIVED",
                view.seen(pause.answeredAt()));
    }

    private static void event(Writer events, Dossier dossier, String kind, LocalDateTime at) {
        if (Timeline.happens(at)) {
            row(events, "b", dossier.unit().id(), dossier.code(), kind, moment(at));
        }
    }

    private static String moment(LocalDateTime at) {
        return Timeline.happens(at) ? String.format(Locale.ROOT, "%tF %<tT", at) : "";
    }

    private static void row(Writer out, String... cells) {
        try {
            out.write(String.join(",", cells) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
