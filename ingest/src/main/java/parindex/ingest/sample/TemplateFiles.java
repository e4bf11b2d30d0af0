package parindex.ingest.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import parindex.ingest.sample.ProvinceUnit.Kind;
import parindex.warehouse.batch.FeedContract;
import parindex.warehouse.batch.FeedContract.Column;
import parindex.warehouse.batch.FeedContracts;

/**
 * The templates that units of the made-up province fill in, one file a feed and quarter: feedback, surveys, payments, post,
 * meetings, tasks, signatures, publication. Planted: one district answers feedback late, one never sends its templates.
 */
final class TemplateFiles {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");
    private static final String ANSWERS_LATE = "540";
    private static final String SENDS_NONE = "542";
    private static final int COMMUNES = 30;
    private static final List<String> FEEDS = List.of(
            "feedback",
            "survey_response",
            "online_payment",
            "task",
            "video_meeting",
            "postal_delivery",
            "digital_signature",
            "procedure_publication",
            "contact_form");

    private final Inbox inbox;
    private final long seed;
    private final Duties duties;
    private final Catalogue catalogue;
    private final Map<String, FeedContract> contracts = new HashMap<>();
    private final Map<String, List<String>> rows = new HashMap<>();
    private int number;

    TemplateFiles(Inbox inbox, long seed, Duties duties, Catalogue catalogue) {
        this.inbox = inbox;
        this.seed = seed;
        this.duties = duties;
        this.catalogue = catalogue;
        FeedContracts.packed().forEach(contract -> contracts.put(contract.feed(), contract));
    }

    /**
     * Departments, districts and the first communes, quarter by quarter.
     *
     * @param most units at most, so that a small sample stays small
     */
    void write(Province province, LocalDate from, LocalDate to, int most) {
        var units = new ArrayList<>(province.units(Kind.DEPARTMENT));
        units.addAll(province.units(Kind.DISTRICT));
        province.units(Kind.COMMUNE).stream().limit(COMMUNES).forEach(units::add);
        int count = Math.min(most, units.size());
        for (LocalDate start = from;
                !start.isAfter(to);
                start = endOfQuarter(start).plusDays(1)) {
            LocalDate end = endOfQuarter(start);
            LocalDate last = end.isAfter(to) ? to : end;
            for (ProvinceUnit unit : units.subList(0, count)) {
                if (!unit.code().equals(SENDS_NONE) && lives(unit, start, last)) {
                    quarter(unit, start, last, Dice.of(seed, "templates " + unit.id() + start));
                    asked(unit, start, last, Dice.of(seed, "forms " + unit.id() + start));
                }
            }
            send(last);
        }
        units.subList(0, count).forEach(unit -> owe(unit, from, to));
    }

    private static LocalDate endOfQuarter(LocalDate day) {
        int months = 2 - (day.getMonthValue() - 1) % 3;
        LocalDate month = day.plusMonths(months);
        return month.withDayOfMonth(month.lengthOfMonth());
    }

    private static boolean lives(ProvinceUnit unit, LocalDate start, LocalDate last) {
        return !unit.firstOn().isAfter(start) && !unit.lastOn().isBefore(last);
    }

    /** The whole quarters of its life; who sends none owes them all the same. */
    private void owe(ProvinceUnit unit, LocalDate from, LocalDate to) {
        LocalDate first = null;
        LocalDate last = null;
        for (LocalDate start = from;
                !start.isAfter(to);
                start = endOfQuarter(start).plusDays(1)) {
            LocalDate end = endOfQuarter(start);
            if (lives(unit, start, end.isAfter(to) ? to : end)) {
                first = first == null ? start : first;
                last = end;
            }
        }
        if (first != null) {
            for (String feed : FEEDS) {
                duties.own(unit, feed, "QUARTERLY", first, last);
            }
        }
    }

    private void quarter(ProvinceUnit unit, LocalDate start, LocalDate end, Dice dice) {
        for (int i = dice.between(1, 3); i > 0; i--) {
            feedback(unit, start, end, dice);
        }
        for (int i = 1; i <= 6; i++) {
            survey(unit, start, end, i, dice);
            payment(unit, start, end, dice);
        }
        for (int i = dice.between(1, 3); i > 0; i--) {
            task(unit, start, end, dice);
            meeting(unit, start, end, dice);
            post(unit, start, end, dice);
        }
        signature(unit, start, end, dice);
        publication(unit, end, dice);
    }

    /** Forms each quarter; the list of procedures once a year. Numbers of their own, so that the other records keep theirs. */
    private void asked(ProvinceUnit unit, LocalDate start, LocalDate end, Dice dice) {
        for (int i = 1; i <= 5; i++) {
            double luck = dice.unit();
            row(
                    "contact_form",
                    unit,
                    Map.of(
                            "form_no",
                            "P-" + unit.code() + "-" + end + "-" + i,
                            "answered_on",
                            DAY.format(day(start, end, dice)),
                            "body_count",
                            luck < 0.6 ? "0" : luck < 0.9 ? "1" : "2",
                            "has_field_check",
                            dice.chance(0.1) ? "Có" : "Không"));
        }
        if (start.getMonthValue() > 3) {
            return;
        }
        boolean isAllAtOneStop = dice.chance(0.8);
        for (OfferedProcedure procedure : catalogue.offer(unit).procedures()) {
            row(
                    "one_stop_procedure",
                    unit,
                    Map.of(
                            "procedure_code", procedure.code(),
                            "listed_on", DAY.format(start),
                            "is_at_one_stop", isAllAtOneStop || dice.chance(0.95) ? "Có" : "Không",
                            "is_decided_on_site", dice.chance(0.4) ? "Có" : "Không",
                            "process_decision", dice.chance(0.9) ? "01/QĐ-UBND" : ""));
        }
    }

    private static LocalDate day(LocalDate start, LocalDate end, Dice dice) {
        return start.plusDays(dice.between(0, (int) (end.toEpochDay() - start.toEpochDay())));
    }

    private void feedback(ProvinceUnit unit, LocalDate start, LocalDate end, Dice dice) {
        LocalDate received = day(start, end, dice);
        LocalDate due = received.plusDays(21);
        LocalDate answered =
                received.plusDays(unit.code().equals(ANSWERS_LATE) ? dice.between(20, 50) : dice.between(2, 24));
        boolean isAnswered = !answered.isAfter(end);
        String code = next("PA");
        row(
                "feedback",
                unit,
                Map.of(
                        "feedback_code", code,
                        "conduct", isAnswered && number % 11 == 0 ? "Có cơ sở" : "Không phải",
                        "channel", dice.chance(0.6) ? "Cổng DVC quốc gia" : "Điện thoại",
                        "received_on", DAY.format(received),
                        "due_on", DAY.format(due),
                        "answered_on", isAnswered ? DAY.format(answered) : "",
                        "status", isAnswered ? "Đã trả lời" : "Đang xử lý",
                        "is_published", dice.chance(0.7) ? "Có" : "Không"));
    }

    private void survey(ProvinceUnit unit, LocalDate start, LocalDate end, int number, Dice dice) {
        boolean isKiosk = unit.kind() != Kind.COMMUNE;
        double luck = dice.unit();
        String answer = luck < 0.3
                ? "Rất hài lòng"
                : luck < 0.85 ? "Hài lòng" : luck < 0.93 && !isKiosk ? "Bình thường" : "Không hài lòng";
        row(
                "survey_response",
                unit,
                Map.of(
                        "survey_code",
                        "KS-" + unit.code() + "-" + end,
                        "response_no",
                        String.format(Locale.ROOT, "%04d", number),
                        "question_code",
                        "C1",
                        "answered_on",
                        DAY.format(day(start, end, dice)),
                        "mode",
                        isKiosk ? "Ki-ốt" : "Phiếu giấy",
                        "scale",
                        isKiosk ? "Ba nút" : "Năm mức",
                        "answer",
                        answer));
    }

    private void payment(ProvinceUnit unit, LocalDate start, LocalDate end, Dice dice) {
        LocalDate requested = day(start, end, dice);
        boolean isOnline = dice.chance(0.55);
        row(
                "online_payment",
                unit,
                Map.of(
                        "payment_code",
                        next("TT"),
                        "requested_on",
                        DAY.format(requested),
                        "paid_at",
                        TIME.format(requested.atTime(dice.between(8, 16), dice.between(0, 59))),
                        "amount",
                        dice.between(2, 60) + ".000",
                        "is_exempt",
                        "Không",
                        "method",
                        isOnline ? "Trực tuyến" : "Tiền mặt",
                        "status",
                        "Đã thanh toán"));
    }

    private void task(ProvinceUnit unit, LocalDate start, LocalDate end, Dice dice) {
        LocalDate assigned = day(start, end, dice);
        LocalDate due = assigned.plusDays(30);
        LocalDate done = assigned.plusDays(dice.between(10, 36));
        boolean isDone = !done.isAfter(end);
        row(
                "task",
                unit,
                Map.of(
                        "task_code", next("NV"),
                        "assigned_on", DAY.format(assigned),
                        "due_on", DAY.format(due),
                        "done_on", isDone ? DAY.format(done) : "",
                        "status", isDone ? "Đã hoàn thành" : "Đang thực hiện"));
    }

    private void meeting(ProvinceUnit unit, LocalDate start, LocalDate end, Dice dice) {
        row(
                "video_meeting",
                unit,
                Map.of(
                        "meeting_code", next("H"),
                        "held_on", DAY.format(day(start, end, dice)),
                        "mode", dice.chance(0.3) ? "Trực tuyến" : "Trực tiếp",
                        "unit_count", String.valueOf(dice.between(2, 40))));
    }

    private void post(ProvinceUnit unit, LocalDate start, LocalDate end, Dice dice) {
        LocalDate sent = day(start, end, dice);
        boolean isDelivered = !sent.plusDays(3).isAfter(end);
        row(
                "postal_delivery",
                unit,
                Map.of(
                        "delivery_code", next("EB"),
                        "direction", dice.chance(0.7) ? "Trả kết quả" : "Nhận hồ sơ",
                        "sent_on", DAY.format(sent),
                        "delivered_on", isDelivered ? DAY.format(sent.plusDays(2)) : "",
                        "status", isDelivered ? "Đã phát" : "Đang chuyển"));
    }

    private void signature(ProvinceUnit unit, LocalDate start, LocalDate end, Dice dice) {
        boolean isUsed = dice.chance(0.85);
        row(
                "digital_signature",
                unit,
                Map.of(
                        "certificate_code",
                        "54A1-" + unit.code() + "-" + end,
                        "holder",
                        "Lãnh đạo",
                        "issued_on",
                        DAY.format(start),
                        "last_signed_on",
                        isUsed ? DAY.format(day(start, end, dice)) : ""));
    }

    private void publication(ProvinceUnit unit, LocalDate end, Dice dice) {
        row(
                "procedure_publication",
                unit,
                Map.of(
                        "procedure_code",
                        "1.000894",
                        "place",
                        dice.chance(0.8) ? "Bảng và trang tin" : "Chưa công khai",
                        "checked_on",
                        DAY.format(end)));
    }

    private String next(String prefix) {
        return String.format(Locale.ROOT, "%s-%06d", prefix, ++number);
    }

    private void row(String feed, ProvinceUnit unit, Map<String, String> cells) {
        FeedContract contract = contracts.get(feed);
        String line = contract.columns().stream()
                .map(column -> cell(column, unit, cells))
                .collect(Collectors.joining(";"));
        rows.computeIfAbsent(feed, any -> new ArrayList<>()).add(line);
    }

    private static String cell(Column column, ProvinceUnit unit, Map<String, String> cells) {
        return switch (column.name()) {
            case "unit" -> unit.name();
            case "source_document" -> "Báo cáo mẫu của " + unit.name();
            default -> cells.getOrDefault(column.name(), "");
        };
    }

    private void send(LocalDate end) {
        rows.keySet().stream().sorted().forEach(feed -> {
            FeedContract contract = contracts.get(feed);
            String head = contract.columns().stream().map(Column::vi).collect(Collectors.joining(";"));
            String text = "\ufeff" + head + "\r\n" + String.join("\r\n", rows.get(feed)) + "\r\n";
            inbox.file(
                    contract.profileId(),
                    "mau_" + contract.profileId() + "_" + end + ".csv",
                    text.getBytes(StandardCharsets.UTF_8));
        });
        rows.clear();
    }
}
