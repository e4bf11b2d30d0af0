package parindex.ingest.sample;

import static parindex.ingest.sample.Timeline.NEVER;
import static parindex.warehouse.fault.Fault.REQUEST;
import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parindex.ingest.intake.ReferenceRows;
import parindex.ingest.sample.Dossier.Channel;
import parindex.ingest.sample.Dossier.Payment;
import parindex.ingest.sample.ProvinceUnit.Kind;
import parindex.warehouse.fault.WarehouseException;

/**
 * Dossiers that add up to the year 2022 of the district Bắc Bình as its report published it (report 002 in the list of
 * published figures), with the two printed errors corrected: 21,195 received by the district and 12,263 late in the communes.
 */
final class BacBinh2022 {
    static final String NAME = "bac-binh-2022";
    static final Published DISTRICT = new Published(4_201, 14_441, 1_852, 2_553 - 1_852);
    static final Published COMMUNES = new Published(4_845, 12_263, 2_324, 2_911 - 2_324);

    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2022, 12, 31);
    /** Days around the turn of the year are left empty, so that no way of counting sees a day more or less. */
    private static final LocalDate LAST_END = LocalDate.of(2022, 12, 30);

    private static final LocalDate LAST_OVERDUE = LocalDate.of(2022, 12, 28);
    private static final LocalDate FIRST_IN_TIME = LocalDate.of(2023, 1, 4);
    private static final int ROWS_A_FILE = 5_000;
    private static final int MOST_TRIES = 100_000;

    private final Path dataFolder;
    private final long seed;

    /** The four counts of a published year; solved is on time and late, open is overdue and in time. */
    record Published(int onTime, int late, int openOverdue, int openInTime) {
        int solved() {
            return onTime + late;
        }

        int open() {
            return openOverdue + openInTime;
        }

        int received() {
            return solved() + open();
        }
    }

    private enum Outcome {
        ON_TIME,
        LATE,
        OPEN_OVERDUE,
        OPEN_IN_TIME
    }

    private record Case(OfferedProcedure procedure, LocalDateTime received, LocalDateTime due, LocalDateTime decided) {}

    BacBinh2022(Path dataFolder, long seed) {
        this.dataFolder = dataFolder;
        this.seed = seed;
    }

    SampleSummary write() {
        place("parindex.conf", "parindex.conf");
        place("unit.csv", "reference/unit.csv");
        place("unit_group.csv", "reference/unit_group.csv");
        var calendar = new OfficeCalendar(ReferenceRows.read(dataFolder, "holiday.csv"), FIRST, LAST);
        var province = Province.of(ReferenceRows.read(dataFolder, "unit.csv"), FIRST, LAST);
        var catalogue = Catalogue.of(dataFolder);
        var tally = new Tally();
        try (var inbox = new Inbox(dataFolder, tally)) {
            var exporter = new Exporter(inbox, tally, province.procedureSuffix(), 0);
            writeDistrict(province, catalogue, calendar, exporter);
            writeCommunes(province, catalogue, calendar, exporter);
        }
        return new SampleSummary(tally, List.of());
    }

    private void writeDistrict(Province province, Catalogue catalogue, OfficeCalendar calendar, Exporter exporter) {
        ProvinceUnit district = province.units(Kind.DISTRICT).get(0);
        List<Dossier> dossiers = dossiers(district, DISTRICT, catalogue, calendar);
        for (int start = 0; start < dossiers.size(); start += ROWS_A_FILE) {
            String file =
                    Digits.pad(new StringBuilder(), start / ROWS_A_FILE + 1, 2).toString();
            var part = dossiers.subList(start, Math.min(start + ROWS_A_FILE, dossiers.size()));
            export(exporter, district, new Sending(Sending.System.NATIONAL, file), part);
        }
    }

    private void writeCommunes(Province province, Catalogue catalogue, OfficeCalendar calendar, Exporter exporter) {
        var weights = new LinkedHashMap<ProvinceUnit, Double>();
        for (ProvinceUnit commune : province.units(Kind.COMMUNE)) {
            weights.put(commune, Dice.of(seed, "weight " + commune.id()).within(0.5, 1.6));
        }
        Map<ProvinceUnit, Integer> onTime = Volumes.apportion(weights, COMMUNES.onTime());
        Map<ProvinceUnit, Integer> late = Volumes.apportion(weights, COMMUNES.late());
        Map<ProvinceUnit, Integer> overdue = Volumes.apportion(weights, COMMUNES.openOverdue());
        Map<ProvinceUnit, Integer> inTime = Volumes.apportion(weights, COMMUNES.openInTime());
        for (ProvinceUnit commune : weights.keySet()) {
            var share =
                    new Published(onTime.get(commune), late.get(commune), overdue.get(commune), inTime.get(commune));
            export(
                    exporter,
                    commune,
                    new Sending(
                            Sending.System.VENDOR,
                            province.units(Kind.DISTRICT).get(0).code()),
                    dossiers(commune, share, catalogue, calendar));
        }
    }

    private void export(Exporter exporter, ProvinceUnit unit, Sending sending, List<Dossier> dossiers) {
        var times = List.of(LAST.atTime(Exporter.EXPORT_TIME));
        exporter.export(unit, sending, dossiers, times, NEVER, Dice.of(seed, "export " + unit.id()));
    }

    private List<Dossier> dossiers(
            ProvinceUnit unit, Published published, Catalogue catalogue, OfficeCalendar calendar) {
        Dice dice = Dice.of(seed, "bac binh " + unit.id());
        var outcomes = new ArrayList<Outcome>();
        int[] counts = {published.onTime(), published.late(), published.openOverdue(), published.openInTime()};
        for (Outcome outcome : Outcome.values()) {
            outcomes.addAll(Collections.nCopies(counts[outcome.ordinal()], outcome));
        }
        var cases = new ArrayList<Case>();
        for (Outcome outcome : outcomes) {
            cases.add(oneCase(outcome, catalogue.offer(unit), calendar, dice));
        }
        cases.sort(Comparator.comparing(Case::received));
        var dossiers = new ArrayList<Dossier>();
        LocalDate today = FIRST;
        int number = 0;
        for (Case each : cases) {
            LocalDate day = each.received().toLocalDate();
            number = day.equals(today) ? number + 1 : 1;
            today = day;
            dossiers.add(dossier(unit, each, DossierMaker.code(unit, day, number), dice));
        }
        return dossiers;
    }

    /** Draws until the outcome is the wanted one. */
    private static Case oneCase(Outcome outcome, Catalogue.Offer offer, OfficeCalendar calendar, Dice dice) {
        List<LocalDate> days = calendar.workingDays(FIRST, LAST_END);
        for (int i = 0; i < MOST_TRIES; i++) {
            OfferedProcedure procedure = offer.pick(dice);
            int first = outcome == Outcome.OPEN_IN_TIME ? days.size() - 40 : 0;
            LocalDateTime received =
                    days.get(dice.between(first, days.size() - 1)).atTime(calendar.moment(dice));
            LocalDateTime due = procedure.term().due(received, calendar);
            if (Timeline.happens(due)) {
                LocalDateTime decided = decided(outcome, received, due, calendar, dice);
                if (fits(outcome, due.toLocalDate(), decided)) {
                    return new Case(procedure, received, due, decided);
                }
            }
        }
        throw new IllegalStateException("no procedure of the catalogue can be " + outcome);
    }

    private static LocalDateTime decided(
            Outcome outcome, LocalDateTime received, LocalDateTime due, OfficeCalendar calendar, Dice dice) {
        return switch (outcome) {
            case OPEN_OVERDUE, OPEN_IN_TIME -> NEVER;
            case LATE ->
                calendar.plusWorkingDays(due.toLocalDate(), 1 + (int) dice.exponential(12))
                        .atTime(calendar.moment(dice));
            case ON_TIME -> {
                int term = calendar.workingDaysBetween(received.toLocalDate(), due.toLocalDate());
                yield term == 0
                        ? Course.sameDay(received, dice)
                        : calendar.plusWorkingDays(received.toLocalDate(), dice.between(1, term))
                                .atTime(calendar.moment(dice));
            }
        };
    }

    private static boolean fits(Outcome outcome, LocalDate due, LocalDateTime decided) {
        return switch (outcome) {
            case ON_TIME, LATE -> !decided.toLocalDate().isAfter(LAST_END);
            case OPEN_OVERDUE -> !due.isAfter(LAST_OVERDUE);
            case OPEN_IN_TIME -> !due.isBefore(FIRST_IN_TIME);
        };
    }

    private static Dossier dossier(ProvinceUnit unit, Case each, String code, Dice dice) {
        boolean closed = Timeline.happens(each.decided());
        var timeline = new Timeline(
                each.received(),
                each.received(),
                each.due(),
                each.received(),
                Timeline.Pause.NONE,
                Timeline.Apology.NONE,
                each.decided(),
                closed ? each.decided().plusSeconds(20) : NEVER,
                NEVER,
                NEVER,
                NEVER);
        int fee = each.procedure().hasFee() ? 10_000 : 0;
        boolean online = each.procedure().isOnline() && dice.chance(0.06);
        return new Dossier(
                code,
                unit,
                each.procedure(),
                online ? Channel.ONLINE : Channel.DIRECT,
                1,
                (long) (dice.unit() * Integer.MAX_VALUE),
                fee,
                fee == 0 ? Payment.UNPAID : online ? Payment.ONLINE : Payment.CASH,
                dice.chance(0.2),
                closed && dice.chance(0.15),
                timeline);
    }

    /** Lays a shipped file into the data folder; what the owner put there before is never overwritten. */
    private void place(String resource, String target) {
        Path path = dataFolder.resolve(target);
        try (InputStream in = BacBinh2022.class.getResourceAsStream("/scenario/" + NAME + "/" + resource)) {
            byte[] shipped = in.readAllBytes();
            if (!Files.exists(path)) {
                Files.createDirectories(path.getParent());
                Files.write(path, shipped);
            } else if (!Arrays.equals(shipped, Files.readAllBytes(path))) {
                throw new WarehouseException(
                        REQUEST,
                        path.toString(),
                        "tệp đã có với nội dung khác; hãy chọn thư mục --data trống",
                        "the file exists with other content; choose an empty --data folder");
            }
        } catch (IOException e) {
            throw new WarehouseException(RESOURCE, path.toString(), "không ghi được tệp", "cannot be written", e);
        }
    }
}
