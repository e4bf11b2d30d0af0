package parindex.warehouse.explain;

import java.util.Map;
import java.util.Optional;

/** Words the rule sets by which dossiers are judged, their outcomes and what sets them apart. */
public final class RuleWords {
    private static final Map<String, Said> RULES = Map.of(
            "OFFICIAL_II06",
            new Said("Biểu II.06", "Form II.06"),
            "766",
            new Said("QĐ 766", "Decision 766"),
            "VENDOR_TD",
            new Said("Phần mềm in", "As the software prints"));

    private static final Map<String, Said> LAWS = Map.of(
            "OFFICIAL_II06",
            new Said(
                    "Biểu II.06, TT 01/2020/TT-VPCP; NĐ 61/2018/NĐ-CP, từ 01/7/2025 NĐ 118/2025/NĐ-CP",
                    "Form II.06, Circular 01/2020/TT-VPCP; Decree 61/2018, from 1 Jul 2025 Decree 118/2025"),
            "766",
            new Said("QĐ 766/QĐ-TTg ngày 23/6/2022", "Decision 766/QĐ-TTg of 23 Jun 2022"),
            "VENDOR_TD",
            new Said(
                    "Cách in của phần mềm một cửa; không có văn bản quy định",
                    "How the one-stop software prints it; no document lays it down"));

    private static final Map<String, Said> OUTCOMES = Map.ofEntries(
            Map.entry("EARLY", new Said("trước hạn", "early")),
            Map.entry("ON_TIME", new Said("đúng hạn", "on time")),
            Map.entry("LATE", new Said("trễ hạn", "late")),
            Map.entry("REAPPOINTED_MET", new Said("trễ hạn, đúng ngày hẹn lại", "late, met the new date")),
            Map.entry("OPEN_IN_TERM", new Said("chưa xong, còn hạn", "open, in term")),
            Map.entry("OPEN_PAUSED", new Said("chưa xong, đang tạm dừng", "open, waiting")),
            Map.entry("OPEN_OVERDUE", new Said("chưa xong, quá hạn", "open, overdue")),
            Map.entry("REFUSED", new Said("từ chối tiếp nhận", "refused")),
            Map.entry("WITHDRAWN", new Said("rút hoặc dừng", "withdrawn or stopped")),
            Map.entry("EXCLUDED", new Said("không tính", "left out")),
            Map.entry("UNKNOWN", new Said("không xét được", "cannot be judged")));

    private static final Map<String, Said> REASONS = Map.of(
            "NO_TERM", new Said("không có hạn nào", "no term at all"),
            "NO_END_DATE", new Said("thiếu ngày giải quyết", "no day of decision"),
            "DELETED", new Said("nơi gửi đã xóa", "deleted by its sender"),
            "MIGRATED", new Said("chuyển từ hệ thống cũ", "moved in from an older system"),
            "TEST", new Said("hồ sơ thử", "a test"),
            "SUBMITTED", new Said("mới nộp, chưa tiếp nhận", "handed in, not accepted yet"),
            "AFTER_DATA_DATE", new Said("sau ngày số liệu", "later than the data"));

    private static final Map<String, Said> CAUSES = Map.ofEntries(
            Map.entry("DUE_WITHHELD", new Said("không ghi ngày hẹn trả", "due date withheld")),
            Map.entry(
                    "NO_DUE_COUNTED",
                    new Said("không có hạn nào mà tính là đúng hạn", "no term at all, counted as on time")),
            Map.entry("WAIT_AFTER_DUE", new Said("tạm dừng khi đã quá hạn", "put on hold after the due date")),
            Map.entry("WAIT_UNDATED", new Said("tạm dừng không rõ từ ngày nào", "on hold, nobody knows since when")),
            Map.entry(
                    "REAPPOINTED",
                    new Said("xin lỗi, gia hạn rồi tính theo ngày mới", "judged by the date of an apology")),
            Map.entry("DUE_MOVED", new Said("ngày hẹn trả bị ghi đè", "due date written over")),
            Map.entry("PROMISE_BEYOND_LAW", new Said("hẹn dài hơn quy định", "promised beyond the law")),
            Map.entry("WITHDRAWN_COUNTED", new Said("rút, dừng mà tính là đúng hạn", "withdrawn, counted as on time")),
            Map.entry("WAIT_COUNTED", new Said("không trừ thời gian chờ", "waits not taken out")),
            Map.entry(
                    "END_AT_DECISION",
                    new Said("tính đến ngày ký, chưa trả", "ended at the decision, not handed over")),
            Map.entry("DAY_NOT_MINUTE", new Said("so ngày, không so giờ", "days compared, not minutes")),
            Map.entry("NO_END_DATE", new Said("thiếu ngày giải quyết", "no day of decision")),
            Map.entry("WITHDRAWN_JUDGED", new Said("rút, dừng vẫn xét theo ngày", "withdrawn, judged by its date")),
            Map.entry("SECOND_REQUEST", new Said("yêu cầu bổ sung lần hai là trễ", "a second request is late")),
            Map.entry("OTHER", new Said("lý do khác", "another cause")));

    private RuleWords() {}

    public static Said rule(String ruleSet) {
        return RULES.getOrDefault(ruleSet, same(ruleSet));
    }

    public static Said law(String ruleSet) {
        return LAWS.getOrDefault(ruleSet, same(ruleSet));
    }

    public static Said outcome(String outcome, Optional<String> reason) {
        Said said = OUTCOMES.getOrDefault(outcome, same(outcome));
        return reason.map(code -> REASONS.getOrDefault(code, same(code)))
                .map(why -> said.then(new Said("(" + why.vietnamese() + ")", "(" + why.english() + ")")))
                .orElse(said);
    }

    public static Said cause(String cause) {
        return CAUSES.getOrDefault(cause, same(cause));
    }

    private static Said same(String code) {
        return new Said(code, code);
    }
}
