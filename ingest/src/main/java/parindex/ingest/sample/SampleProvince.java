package parindex.ingest.sample;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import parindex.ingest.intake.ReferenceRows;

/** Writes one year of a made-up province: units and procedures are real, all that happens to the dossiers is invented. */
final class SampleProvince {
    /** The spoilt rows; with the totals of the books about 2 % of all rows are dirty. */
    private static final double DIRTY = 0.018;

    private static final int PROGRESS_STEPS = 10;
    private static final int DOSSIERS_A_TEMPLATE = 100;
    private final SampleRequest request;
    private final Consumer<String> progress;

    /** @param progress hears in words how far the work is */
    SampleProvince(SampleRequest request, Consumer<String> progress) {
        this.request = request;
        this.progress = progress;
    }

    /** One-stop files alone. */
    SampleSummary write() {
        return write(false);
    }

    /** One-stop files, and three months of official mail. */
    SampleSummary writeWithMail() {
        return write(true);
    }

    private SampleSummary write(boolean isMailWanted) {
        Path dataFolder = request.dataFolder();
        var calendar = new OfficeCalendar(ReferenceRows.read(dataFolder, "holiday.csv"), request.from(), request.to());
        var province = Province.of(ReferenceRows.read(dataFolder, "unit.csv"), request.from(), request.to());
        var catalogue = Catalogue.of(dataFolder);
        var stories = new ArrayList<>(Stories.plan(province, catalogue, calendar, request.from(), request.to()));
        var tally = new Tally();
        var duties = new Duties(request.from());
        duties.dossiers(Sending.plan(province));
        try (var inbox = new Inbox(request.dataFolder(), tally)) {
            var exporter = new Exporter(inbox, tally, province.procedureSuffix(), DIRTY);
            var maker = new DossierMaker(calendar, catalogue, request.from(), request.to());
            var steps = new StepLog(province, catalogue, calendar, inbox, tally, request.seed());
            writeUnits(province, catalogue, maker, exporter, steps, stories);
            if (isMailWanted) {
                new SampleMail(province, calendar, request, inbox, tally).write();
            }
            inbox.finish();
            sendOneFileTwice(inbox);
            new TemplateFiles(inbox, request.seed(), duties, catalogue)
                    .write(province, request.from(), request.to(), request.dossiers() / DOSSIERS_A_TEMPLATE);
            stories.addAll(new ExchangedDocuments(inbox, tally, province, calendar, request, duties).write());
            stories.addAll(PortalFiles.write(request, province, ReferenceRows.read(dataFolder, "site.csv"), inbox));
        }
        duties.write(dataFolder);
        return new SampleSummary(tally, stories);
    }

    private void writeUnits(
            Province province,
            Catalogue catalogue,
            DossierMaker maker,
            Exporter exporter,
            StepLog steps,
            List<Story> stories) {
        Map<ProvinceUnit, Integer> volumes = Volumes.share(province, catalogue, request.dossiers(), request.seed());
        Map<ProvinceUnit, Sending> sendings = Sending.plan(province);
        List<LocalDateTime> months = Exporter.exportTimes(request.from(), request.to(), 1);
        List<LocalDateTime> quarters = Exporter.exportTimes(request.from(), request.to(), 3);
        long done = 0;
        for (ProvinceUnit unit : province.units()) {
            int count = volumes.get(unit);
            Habit habit = habit(unit, stories);
            Sending sending = sendings.get(unit);
            List<Dossier> dossiers = maker.make(unit, habit, count, Dice.of(request.seed(), "dossiers " + unit.id()));
            List<LocalDateTime> times = sending.system() == Sending.System.BOOK ? quarters : months;
            exporter.export(
                    unit, sending, dossiers, times, habit.silentFrom(), Dice.of(request.seed(), "export " + unit.id()));
            steps.tell(unit, sending, dossiers, times, habit.silentFrom());
            tell(done, done + count, unit);
            done += count;
        }
    }

    private Habit habit(ProvinceUnit unit, List<Story> stories) {
        Habit habit = Habit.ordinary(unit, request.seed());
        for (Story story : stories) {
            if (story.unitId().equals(unit.id())) {
                habit = story.change().apply(habit);
            }
        }
        return habit;
    }

    private void tell(long before, long done, ProvinceUnit unit) {
        long step = Math.max(1, request.dossiers() / PROGRESS_STEPS);
        if (before / step != done / step) {
            progress.accept("đã ghi " + done + "/" + request.dossiers() + " hồ sơ / wrote " + done + " of "
                    + request.dossiers() + " dossiers (" + unit.name() + ")");
        }
    }

    /** A clerk presses the button again seven minutes later: other name, same bytes. */
    private static void sendOneFileTwice(Inbox inbox) {
        List<String> names = inbox.names("d1-json");
        if (!names.isEmpty()) {
            String name = names.get(names.size() / 2);
            inbox.sendAgain("d1-json", name, name.replace("234500_", "235200_"));
        }
    }
}
