package parindex.warehouse.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words the clock of a dossier so that a citizen can follow it. It counts nothing: numbers come from the snapshot. */
public final class ClockWords {
    private static final DateTimeFormatter DAY_VI = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final Said NOTHING = new Said("", "");

    private static final Map<String, Said> UNITS = Map.of(
            "WORKING_DAY", new Said("ngày làm việc", "working days"),
            "CALENDAR_DAY", new Said("ngày (cả ngày nghỉ)", "calendar days"),
            "WORKING_HOUR", new Said("giờ làm việc", "working hours"),
            "MONTH", new Said("tháng", "months"));

    private static final Map<String, Said> SOURCES = Map.of(
            "DECISION", new Said("theo quyết định công bố", "as a decision lays it down"),
            "DOSSIER", new Said("theo thời hạn ghi trong hồ sơ", "as written in the dossier"),
            "CATALOGUE", new Said("theo danh mục thủ tục", "as the catalogue of procedures has it"));

    private static final Map<String, Said> STARTS = Map.of(
            "NEXT_DAY",
            new Said("Ngày tiếp nhận không tính.", "The day of receipt does not count."),
            "AFTER_15",
            new Said(
                    "Tiếp nhận sau 15 giờ thì coi như tiếp nhận đầu giờ ngày làm việc sau.",
                    "Received after 15:00 counts as received when the next working day begins."),
            "LAST_HOUR",
            new Said(
                    "Tiếp nhận trong giờ làm việc cuối ngày thì coi như tiếp nhận ngày làm việc sau.",
                    "Received in the last working hour counts as received the next working day."),
            "AFTER_HOURS",
            new Said(
                    "Tiếp nhận ngoài giờ thì coi như tiếp nhận ngày làm việc sau.",
                    "Received after hours counts as received the next working day."),
            "COMPLETE",
            new Said(
                    "Thời hạn tính từ khi hồ sơ đầy đủ, hợp lệ.", "The term runs from when the dossier was complete."));

    private static final Map<String, Said> BASES = Map.of(
            "PROMISED",
            new Said(
                    "Hạn là ngày hẹn trả lần đầu trên giấy tiếp nhận, cộng thời gian chờ được trừ.",
                    "Due is what the slip promised first, plus the waits that are taken out."),
            "LEGAL",
            new Said(
                    "Không có ngày hẹn trả: hạn là thời hạn theo quy định, cộng thời gian chờ được trừ.",
                    "Nothing was promised: due is what the law says, plus the waits that are taken out."),
            "LEGAL_SHORTER",
            new Said(
                    "Ngày hẹn trả dài hơn thời hạn quy định: hạn là thời hạn quy định.",
                    "The promise lies beyond the law: the law binds."),
            "NONE",
            new Said(
                    "Không có ngày hẹn trả, cũng không có thời hạn quy định: không xét được sớm hay trễ.",
                    "Neither a promise nor a legal term: nobody can say whether it was late."));

    private static final Map<String, Said> REASONS = Map.of(
            "SUPPLEMENT", new Said("chờ bổ sung hồ sơ", "waiting for a supplement"),
            "FINANCIAL", new Said("chờ nghĩa vụ tài chính", "waiting for a payment"),
            "VERIFICATION", new Said("chờ xác minh", "waiting for a verification"),
            "POSTING", new Said("thời gian niêm yết", "posted for objections"),
            "OTHER_AGENCY", new Said("chờ cơ quan khác", "waiting for another body"),
            "FORCE_MAJEURE", new Said("bất khả kháng", "force majeure"),
            "APPLICANT", new Said("theo đề nghị của người nộp", "at the applicant's wish"),
            "UNKNOWN", new Said("tạm dừng, không ghi lý do", "on hold, no reason told"));

    private static final Map<String, Said> DAYS_OFF = Map.of(
            "WEEKEND", new Said("cuối tuần", "weekend"),
            "HOLIDAY", new Said("nghỉ lễ", "holiday"),
            "SWAP_OFF", new Said("nghỉ hoán đổi", "day off in exchange"),
            "CLOSED", new Said("đơn vị không làm việc", "unit closed"));

    private static final Map<String, Said> STATES = Map.of(
            "BEFORE", new Said("Chưa tính", "Not counted yet"),
            "TERM", new Said("Trong hạn, có tính", "Counted, in term"),
            "SPENT", new Said("Đã chạy, sau đó tính lại từ đầu", "Ran, then counted anew"),
            "WAIT", new Said("Tạm dừng, được trừ", "Waiting, taken out"),
            "OVERDUE", new Said("Quá hạn", "After the due date"),
            "NO_TERM", new Said("Không có hạn để xét", "Nothing to judge by"),
            "REFUSED", new Said("Từ chối tiếp nhận, ngoài đồng hồ", "Refused, outside the clock"));

    private ClockWords() {}

    public static Said term(ClockTerm term) {
        if (term.unit().isEmpty() || term.unit().get().equals("NONE")) {
            return new Said("Không có thời hạn quy định.", "No legal term.");
        }
        String unit = term.unit().get();
        Said length =
                switch (unit) {
                    case "SAME_DAY" -> new Said("Trong ngày làm việc", "The same working day");
                    case "MIXED" ->
                        new Said(
                                number(term.count()) + " ngày, trong đó " + number(term.mixedDays())
                                        + " ngày làm việc cuối",
                                number(term.count()) + " days, the last " + number(term.mixedDays()) + " working days");
                    default ->
                        new Said(
                                number(term.count()) + " " + UNITS.get(unit).vietnamese(),
                                number(term.count()) + " " + UNITS.get(unit).english());
                };
        Said more = term.extraDays() == 0
                ? NOTHING
                : new Said(
                        "cộng " + term.extraDays() + " ngày làm việc cho xã khó khăn",
                        "and " + term.extraDays() + " working days in a remote commune");
        Said source = term.source().map(SOURCES::get).orElse(NOTHING);
        return length.then(more).then(new Said("(" + source.vietnamese() + ").", "(" + source.english() + ")."));
    }

    public static Said start(ClockTerm term) {
        var day = new Said(
                "Không tính hết ngày " + DAY_VI.format(term.startedOn()) + ".",
                "Nothing counts to the end of " + DAY_EN.format(term.startedOn()) + ".");
        boolean isByMinute = term.unit().filter("WORKING_HOUR"::equals).isPresent();
        boolean isSameDay = term.unit().filter("SAME_DAY"::equals).isPresent();
        return isByMinute || isSameDay
                ? STARTS.get(term.startRule().equals("NEXT_DAY") ? "AFTER_HOURS" : term.startRule())
                : STARTS.get(term.startRule()).then(day);
    }

    public static Said end(ClockTerm term) {
        return term.endRule().equals("RETURNED")
                ? new Said("Chỉ kết thúc khi trả kết quả.", "Only the hand-over ends it.")
                : new Said(
                        "Kết thúc khi có kết quả giải quyết, không có thì khi trả kết quả.",
                        "The decision ends it, else the hand-over.");
    }

    public static Said due(ClockTerm term) {
        return BASES.get(term.dueBasis());
    }

    public static Said state(String state) {
        return STATES.get(state);
    }

    /** One reason, or several joined by +. */
    public static Said reason(String reasons) {
        var vietnamese = new StringBuilder();
        var english = new StringBuilder();
        for (String each : reasons.split("\\+")) {
            Said said = REASONS.getOrDefault(each, new Said(each, each));
            vietnamese.append(vietnamese.isEmpty() ? "" : ", ").append(said.vietnamese());
            english.append(english.isEmpty() ? "" : ", ").append(said.english());
        }
        return new Said(vietnamese.toString(), english.toString());
    }

    /**
     * What one stretch of time was to the clock.
     *
     * @param kind of its days, as {@code published.clock_day} has it
     * @param name of the holiday or swap
     * @param reason of the wait that lies on it
     */
    public static Said stretch(
            ClockTerm term, String state, String kind, Optional<Said> name, Optional<String> reason) {
        Said wait = reason.map(ClockWords::reason).orElse(NOTHING);
        Said said = STATES.get(state);
        if (DAYS_OFF.containsKey(kind)) {
            Said off = DAYS_OFF.get(kind);
            Said named = name.map(each -> new Said(": " + each.vietnamese(), ": " + each.english()))
                    .orElse(NOTHING);
            boolean runsOn = state.equals("TERM") && term.isByCalendar();
            return new Said(
                    capital(off.vietnamese() + named.vietnamese())
                            + (runsOn ? ", vẫn tính theo ngày lịch" : ", không tính"),
                    capital(off.english() + named.english())
                            + (runsOn ? ", runs on by calendar days" : ", not counted"));
        }
        Said day =
                switch (kind) {
                    case "HALF" -> new Said("(chỉ làm việc nửa ngày)", "(half a day worked)");
                    case "SWAPPED_IN" -> new Said("(ngày nghỉ đi làm bù)", "(day off, worked in exchange)");
                    default -> NOTHING;
                };
        if (reason.isPresent() && state.equals("WAIT")) {
            return said.then(new Said("(" + wait.vietnamese() + ")", "(" + wait.english() + ")"))
                    .then(day);
        }
        if (reason.isPresent() && state.equals("OVERDUE")) {
            return said.then(new Said(
                            "(" + wait.vietnamese() + ": không trừ vì bắt đầu sau hạn)",
                            "(" + wait.english() + ": not taken out, it began after the due date)"))
                    .then(day);
        }
        return said.then(day);
    }

    /**
     * Whether a wait counts, and why.
     *
     * @param whyNot AFTER_DUE, NO_WORKING_DAY, NO_WORKING_TIME; absent: it moves the due date
     * @param restartsOn the day after which the term is counted anew
     */
    public static Said wait(String reason, String mode, Optional<String> whyNot, Optional<LocalDate> restartsOn) {
        Said what = reason(reason);
        Said effect =
                switch (whyNot.orElse(mode)) {
                    case "AFTER_DUE" ->
                        new Said(
                                "không được trừ: bắt đầu khi đã quá hạn",
                                "not taken out: it began when the due date was over");
                    case "NO_WORKING_DAY" ->
                        new Said("không dời hạn: chưa qua ngày làm việc nào", "moves nothing: within a working day");
                    case "NO_WORKING_TIME" ->
                        new Said("không dời hạn: ngoài giờ làm việc", "moves nothing: outside working time");
                    case "RESTART" ->
                        restartsOn
                                .map(day -> new Said(
                                        "xong thì tính lại từ đầu, sau ngày " + DAY_VI.format(day),
                                        "after it the term is counted anew, from " + DAY_EN.format(day) + " on"))
                                .orElse(new Said(
                                        "được trừ; xong thì tính lại từ đầu",
                                        "taken out; after it the term is counted anew"));
                    default -> new Said("được trừ khỏi thời hạn", "taken out of the term");
                };
        return new Said(
                capital(what.vietnamese()) + ": " + effect.vietnamese() + ".",
                capital(what.english()) + ": " + effect.english() + ".");
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(each -> each.stripTrailingZeros().toPlainString()).orElse("–");
    }

    private static String capital(String text) {
        int end = text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(Locale.ROOT) + text.substring(end);
    }
}
