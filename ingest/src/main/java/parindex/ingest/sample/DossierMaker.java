package parindex.ingest.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parindex.ingest.sample.Dossier.Channel;
import parindex.ingest.sample.Dossier.Payment;

/** Makes the dossiers of one unit, in the order they came in, with codes numbered by day. */
final class DossierMaker {
    /** Part of a unit's dossiers that came before the first day and were still open then. */
    private static final double CARRIED_OVER = 0.03;

    private static final int CARRIED_WORKING_DAYS = 20;
    private static final double CARRIED_OVERDUE = 0.1;
    private static final int MOST_PICKS = 60;
    private static final int[] FEES = {8_000, 10_000, 15_000, 25_000, 30_000, 50_000, 100_000, 135_000, 200_000, 500_000
    };

    private final OfficeCalendar calendar;
    private final Catalogue catalogue;
    private final Season season;
    private final Course course;
    private final LocalDate from;
    private final LocalDate to;

    DossierMaker(OfficeCalendar calendar, Catalogue catalogue, LocalDate from, LocalDate to) {
        this.calendar = calendar;
        this.catalogue = catalogue;
        this.season = new Season(calendar);
        this.course = new Course(calendar);
        this.from = from;
        this.to = to;
    }

    private record Receipt(LocalDateTime at, boolean isCarried) {}

    List<Dossier> make(ProvinceUnit unit, Habit habit, int count, Dice dice) {
        var offer = catalogue.offer(unit);
        var dossiers = new ArrayList<Dossier>(count);
        LocalDate today = LocalDate.MIN;
        int number = 0;
        for (Receipt receipt : receipts(unit, count, dice)) {
            LocalDate day = receipt.at().toLocalDate();
            number = day.equals(today) ? number + 1 : 1;
            today = day;
            dossiers.add(dossier(unit, habit, offer, receipt, code(unit, day, number), dice));
        }
        return dossiers;
    }

    private List<Receipt> receipts(ProvinceUnit unit, int count, Dice dice) {
        boolean young = unit.firstOn().isAfter(from);
        int carried = young ? 0 : (int) Math.round(count * CARRIED_OVER);
        var before = calendar.workingDays(calendar.plusWorkingDays(from, -CARRIED_WORKING_DAYS), from.minusDays(1));
        var days = calendar.workingDays(unit.firstOn(), unit.lastOn());
        double[] sums = season.sums(days, unit.kind());
        var receipts = new ArrayList<Receipt>(count);
        for (int i = 0; i < count; i++) {
            boolean isCarried = i < carried || days.isEmpty();
            LocalDate day = isCarried ? before.get(dice.between(0, before.size() - 1)) : days.get(dice.place(sums));
            receipts.add(new Receipt(day.atTime(calendar.moment(dice)), isCarried));
        }
        receipts.sort(Comparator.comparing(Receipt::at));
        return receipts;
    }

    static String code(ProvinceUnit unit, LocalDate day, int number) {
        var code = new StringBuilder(unit.electronicId()).append('-');
        Digits.pad(code, day.getYear() % 100, 2);
        Digits.pad(code, day.getMonthValue(), 2);
        Digits.pad(code, day.getDayOfMonth(), 2);
        return Digits.pad(code.append('-'), number, 4).toString();
    }

    private Dossier dossier(
            ProvinceUnit unit, Habit habit, Catalogue.Offer offer, Receipt receipt, String code, Dice dice) {
        OfferedProcedure procedure = receipt.isCarried() ? slow(offer, receipt.at(), dice) : offer.pick(dice);
        double progress = progress(receipt.at().toLocalDate());
        Channel channel = channel(procedure, habit.online().at(progress), dice);
        Timeline timeline = receipt.isCarried()
                ? course.carriedOver(procedure, habit, receipt.at(), from, dice)
                : course.run(procedure, habit, channel, receipt.at(), progress, dice);
        boolean electronic = dice.chance(habit.electronic().at(progress))
                && (Timeline.happens(timeline.decidedAt()) || Timeline.happens(timeline.returnedAt()));
        int fee = procedure.hasFee() ? FEES[dice.between(0, FEES.length - 1)] : 0;
        return new Dossier(
                code,
                unit,
                procedure,
                channel,
                dice.chance(0.86) ? 1 : dice.chance(0.8) ? 2 : dice.between(3, 4),
                (long) (dice.unit() * Integer.MAX_VALUE),
                fee,
                payment(fee, channel, habit.paidOnline().at(progress), dice),
                dice.chance(habit.digitised().at(progress)),
                electronic,
                timeline);
    }

    /** Most of what is carried over is not due yet, so it is nothing quick, unless the unit has nothing else. */
    private OfferedProcedure slow(Catalogue.Offer offer, LocalDateTime received, Dice dice) {
        boolean maybeOverdue = dice.chance(CARRIED_OVERDUE);
        OfferedProcedure procedure = offer.pick(dice);
        for (int i = 0; i < MOST_PICKS; i++) {
            LocalDateTime due = procedure.term().due(received, calendar);
            boolean open = maybeOverdue
                    ? !procedure.term().isSameDay()
                    : !due.toLocalDate().isBefore(from);
            if (open) {
                return procedure;
            }
            procedure = offer.pick(dice);
        }
        return procedure;
    }

    private double progress(LocalDate day) {
        return (double) ChronoUnit.DAYS.between(from, day) / Math.max(1, ChronoUnit.DAYS.between(from, to));
    }

    private static Channel channel(OfferedProcedure procedure, double online, Dice dice) {
        if (procedure.isOnline() && dice.chance(Math.min(0.98, online * procedure.matter().onlineFactor))) {
            return Channel.ONLINE;
        }
        return dice.chance(0.04) ? Channel.POSTAL : Channel.DIRECT;
    }

    private static Payment payment(int fee, Channel channel, double online, Dice dice) {
        if (fee == 0) {
            return Payment.UNPAID;
        }
        if (dice.chance(channel == Channel.ONLINE ? Math.min(0.97, online * 1.35) : online * 0.45)) {
            return Payment.ONLINE;
        }
        return dice.chance(0.12) ? Payment.TRANSFER : Payment.CASH;
    }
}
