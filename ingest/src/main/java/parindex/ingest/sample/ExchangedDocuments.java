package parindex.ingest.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import parindex.ingest.sample.EdxmlText.Body;
import parindex.ingest.sample.EdxmlText.Letter;
import parindex.ingest.sample.ProvinceUnit.Kind;

/**
 * A few electronic documents a month between departments and districts, as messages of the national exchange, and the book
 * of incoming documents of one district, which tells of the same documents again.
 */
final class ExchangedDocuments {
    private static final int SENDERS = 2;
    private static final int RECEIVERS = 6;
    private static final int TO_EACH = 3;
    private static final int BOOK_KEEPER = 0;
    private static final int WITH_PAPER = 1;
    private static final int NEVER_ACCEPTS = 2;
    private static final int DUE_WORKING_DAYS = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MADE = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final String[][] TYPES = {
        {"Quyết định", "QĐ-"}, {"Công văn", ""}, {"Báo cáo", "BC-"}, {"Tờ trình", "TTr-"}, {"Thông báo", "TB-"}
    };
    private static final String BOOK_HEAD =
            "STT;Số/ký hiệu;Ngày ban hành;Trích yếu;Loại văn bản;Cơ quan ban hành;Người ký;"
                    + "Độ khẩn;Hạn xử lý;Ngày nhận;Trạng thái;Ngày hoàn thành\n";

    private final Inbox inbox;
    private final Tally tally;
    private final OfficeCalendar calendar;
    private final SampleRequest request;
    private final Duties duties;
    private final List<ProvinceUnit> senders = new ArrayList<>();
    private final List<ProvinceUnit> receivers;
    private final StringBuilder book = new StringBuilder(BOOK_HEAD);
    private int bookLines;

    ExchangedDocuments(
            Inbox inbox,
            Tally tally,
            Province province,
            OfficeCalendar calendar,
            SampleRequest request,
            Duties duties) {
        this.inbox = inbox;
        this.tally = tally;
        this.calendar = calendar;
        this.request = request;
        this.duties = duties;
        province.units(Kind.DEPARTMENT).stream()
                .filter(this::livesThroughout)
                .limit(SENDERS)
                .forEach(senders::add);
        this.receivers = province.units(Kind.DISTRICT).stream()
                .filter(this::livesThroughout)
                .limit(RECEIVERS)
                .toList();
    }

    private boolean livesThroughout(ProvinceUnit unit) {
        return unit.firstOn().equals(request.from()) && unit.lastOn().equals(request.to());
    }

    /** Writes all messages and the book; answers the stories in them. Too small a province has none. */
    List<Story> write() {
        if (senders.size() <= WITH_PAPER || receivers.size() < RECEIVERS) {
            return List.of();
        }
        for (int place = 0; place < senders.size(); place++) {
            Dice dice =
                    Dice.of(request.seed(), "documents " + senders.get(place).id());
            int number = 1;
            for (LocalDate month = request.from().withDayOfMonth(1);
                    !month.isAfter(request.to());
                    month = month.plusMonths(1)) {
                LocalDate day = calendar.plusWorkingDays(month.plusDays(dice.between(0, 20)), 0);
                if (!day.isBefore(request.from()) && day.isBefore(request.to())) {
                    send(place, number, day, dice);
                    number++;
                }
            }
        }
        senders.forEach(unit -> duties.own(unit, "edoc", "MONTHLY", request.from(), null));
        receivers.forEach(unit -> duties.own(unit, "edoc", "QUARTERLY", request.from(), null));
        inbox.file(
                "qlvb-csv",
                receivers.get(BOOK_KEEPER).id() + "/so-van-ban-den.csv",
                book.toString().getBytes(StandardCharsets.UTF_8));
        tally.rows("qlvb-csv", bookLines);
        return stories();
    }

    private void send(int place, int number, LocalDate day, Dice dice) {
        ProvinceUnit sender = senders.get(place);
        String[] type = TYPES[(number + place) % TYPES.length];
        String notation = type[1] + sender.code();
        LocalDateTime at = day.atTime(calendar.moment(dice));
        var body = new Body(sender.electronicId(), sender.name());
        boolean paper = place == WITH_PAPER || dice.chance(0.1);
        boolean signed = dice.chance(0.9);
        LocalDate due = calendar.plusWorkingDays(day, DUE_WORKING_DAYS);
        var to = new ArrayList<Body>();
        for (int i = 0; i < TO_EACH; i++) {
            to.add(body(receivers.get((number + place + i) % receivers.size()), number % 2 == 0));
        }
        var letter = new Letter(body, to, number, notation, type[0], day, at, due, signed, paper);
        String name = request.from().getYear() + "_" + sender.id() + "_" + number;
        message("vb_" + name, at, EdxmlText.document(letter, "0"), 1 + TO_EACH);
        for (int i = 0; i < TO_EACH; i++) {
            int receiver = (number + place + i) % receivers.size();
            LocalDateTime accepted = dice.chance(0.8)
                    ? calendar.after(at, dice.between(5, 60))
                    : calendar.plusWorkingDays(day, dice.between(1, 3)).atTime(calendar.moment(dice));
            if (receiver != NEVER_ACCEPTS && !accepted.toLocalDate().isAfter(request.to())) {
                message("tt_" + name + "_" + i, accepted, EdxmlText.status(letter, to.get(i), "03", accepted), 1);
            }
            if (receiver == BOOK_KEEPER) {
                enter(letter, accepted, dice);
            }
        }
        if (place == 0 && number == 2) {
            LocalDateTime recalled = calendar.after(at, 90);
            message("vb_" + name + "_thu-hoi", recalled, EdxmlText.document(letter.at(recalled), "1"), 1 + TO_EACH);
        }
    }

    /** Senders write identifiers in either order, as their systems are old or new. */
    private static Body body(ProvinceUnit unit, boolean isNewOrder) {
        return new Body(isNewOrder ? EdxmlText.levelOneFirst(unit.electronicId()) : unit.electronicId(), unit.name());
    }

    private void message(String name, LocalDateTime at, String xml, int rows) {
        inbox.file("edxml", name + "_" + MADE.format(at) + ".edxml", xml.getBytes(StandardCharsets.UTF_8));
        tally.rows("edxml", rows);
    }

    private void enter(Letter letter, LocalDateTime receivedAt, Dice dice) {
        LocalDate received = receivedAt.toLocalDate();
        LocalDate done = calendar.plusWorkingDays(received, dice.between(3, 13));
        if (received.isAfter(request.to())) {
            return;
        }
        boolean isDone = !done.isAfter(request.to());
        bookLines++;
        book.append(String.join(
                        ";",
                        String.valueOf(bookLines),
                        letter.code(),
                        DAY.format(letter.day()),
                        "Về công tác cải cách hành chính",
                        letter.type(),
                        letter.from().name(),
                        "Nguyễn Văn An",
                        "Thường",
                        DAY.format(letter.due()),
                        DAY.format(received),
                        isDone ? "Hoàn thành" : "Đang xử lý",
                        isDone ? DAY.format(done) : ""))
                .append('\n');
    }

    private List<Story> stories() {
        return List.of(
                story(
                        senders.get(WITH_PAPER),
                        "gửi kèm bản giấy cho mọi văn bản điện tử, kể cả loại không cần",
                        "sends paper beside every electronic document, needed or not"),
                story(
                        receivers.get(NEVER_ACCEPTS),
                        "không tiếp nhận văn bản điện tử nào gửi đến",
                        "never accepts an electronic document it is sent"));
    }

    private Story story(ProvinceUnit unit, String vietnamese, String english) {
        return new Story(
                unit.id(),
                unit.name(),
                request.from() + " – " + request.to(),
                vietnamese,
                english,
                UnaryOperator.identity());
    }
}
