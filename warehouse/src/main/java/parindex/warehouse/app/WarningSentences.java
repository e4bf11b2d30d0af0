package parindex.warehouse.app;

import java.util.Locale;
import parindex.warehouse.query.Bilingual;
import parindex.warehouse.query.WarningQueries.Reason;
import parindex.warehouse.query.WarningQueries.Warned;

/** What early warning says of one dossier, in both languages, for the command line; the pages have their own words. */
final class WarningSentences {
    private WarningSentences() {}

    /** Never 100 %, for no forecast is certain. */
    static Bilingual chance(Warned warned) {
        if (warned.band().equals("UNKNOWN")) {
            return words(
                    "Chưa biết khả năng trễ hẹn; còn %d ngày làm việc",
                    "The chance to miss its date is not known yet; %d working days left", warned.leftDays());
        }
        return words(
                "Khả năng trễ hẹn %.1f %%; còn %d ngày làm việc",
                "Chance to miss its date %.1f %%; %d working days left",
                Math.min(999, warned.chancePerMille()) / 10.0,
                warned.leftDays());
    }

    static Bilingual reason(Reason reason) {
        return switch (reason.code()) {
            case "PROCEDURE_AS_OLD" ->
                counts(
                        reason,
                        "Cùng thủ tục, khi còn chừng ấy ngày: %d trên %d hồ sơ trước đã trễ",
                        "Same procedure, as many days left: %d of %d earlier dossiers missed their date");
            case "PROCEDURE_IN_UNIT" ->
                counts(
                        reason,
                        "Riêng đơn vị này: %d trên %d hồ sơ như vậy đã trễ",
                        "In this unit alone: %d of %d such dossiers");
            case "ALL_AS_OLD" ->
                counts(
                        reason,
                        "Thủ tục này chưa đủ hồ sơ trước để so. Mọi thủ tục, khi còn chừng ấy ngày: %d trên %d hồ sơ trước đã trễ",
                        "This procedure has too few earlier dossiers to tell by. Any procedure, as many days left: %d of %d"
                                + " missed their date");
            case "IN_STEP" ->
                words(
                        "Đang ở bước “%s”, nơi hồ sơ thường chậm: %d trên %d hồ sơ trước cùng thủ tục từng ở bước này đã trễ",
                        "It stands in step “%s”, where dossiers are often late: %d of %d earlier ones of this procedure seen in it"
                                + " missed their date",
                        reason.step(),
                        reason.part(),
                        reason.whole());
            case "NO_PAST" ->
                counts(
                        reason,
                        "Chưa đủ hồ sơ đến hạn để ước lượng: mới có %d, cần %d",
                        "Too few dossiers have fallen due so far to tell a chance by: %d of the %d it takes");
            case "UNIT_LATELY" ->
                counts(
                        reason,
                        "60 ngày qua, %d trên %d hồ sơ đến hạn của đơn vị đã trễ",
                        "In the last 60 days %d of the %d dossiers of the unit that fell due were late");
            case "DESK_LOAD" ->
                counts(
                        reason,
                        "Đơn vị đang có %d hồ sơ; bốn tuần qua giải quyết %d",
                        "Open dossiers of the unit: %d; ended in the last four weeks: %d");
            case "TERM_USED" -> counts(reason, "Đã dùng %d trên %d ngày làm việc", "Working days used: %d of %d");
            case "WAITING" ->
                new Bilingual("Đang chờ bổ sung hoặc tạm dừng", "It waits for a supplement or is suspended");
            case "SUPPLEMENTS" -> counts(reason, "Đã yêu cầu bổ sung %d lần", "Supplements asked for: %d");
            case "APOLOGIES" -> counts(reason, "Đã xin lỗi hoặc hẹn lại %d lần", "Apologies or new dates: %d");
            case "IDLE" -> counts(reason, "%d ngày làm việc chưa có ghi nhận mới", "Working days without any news: %d");
            case "STILL_TIME" ->
                counts(
                        reason,
                        "Thời gian còn lại đủ làm từ đầu đến cuối %d trên %d hồ sơ trước",
                        "The time left was enough for %d of %d dossiers, from beginning to end");
            default -> throw new IllegalStateException("no words for reason " + reason.code());
        };
    }

    private static Bilingual counts(Reason reason, String vietnamese, String english) {
        return words(vietnamese, english, reason.part(), reason.whole());
    }

    private static Bilingual words(String vietnamese, String english, Object... counts) {
        return new Bilingual(
                String.format(Locale.ROOT, vietnamese, counts), String.format(Locale.ROOT, english, counts));
    }
}
