package parindex.warehouse.query;

import static parindex.warehouse.db.Tables.DOSSIER_PERIOD;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * Names every set of dossiers that a number may stand for, as a condition on {@code published.dossier_period}. Each set
 * up to FINISHED_ELECTRONIC is a column of the same name in {@code published.figure}; the list behind a number is right
 * because both are asked through this name.
 */
public enum DossierSet {
    RECEIVED(received(), "Hồ sơ tiếp nhận trong kỳ", "Dossiers received in the period"),
    CARRIED_IN(
            DSL.condition(DOSSIER_PERIOD.IS_CARRIED_IN).and(accepted()),
            "Hồ sơ từ kỳ trước chuyển sang",
            "Dossiers carried in from before"),
    FINISHED(finished(), "Hồ sơ đã giải quyết trong kỳ", "Dossiers finished in the period"),
    EARLY(outcome("EARLY"), "Hồ sơ giải quyết trước hạn", "Dossiers finished before the due date"),
    ON_TIME(outcome("ON_TIME"), "Hồ sơ giải quyết đúng ngày hẹn", "Dossiers finished on the due date"),
    LATE(outcome("LATE"), "Hồ sơ giải quyết trễ hạn", "Dossiers finished late"),
    FINISHED_NO_DUE(
            outcome("FINISHED_NO_DUE"), "Hồ sơ đã giải quyết, không có hạn", "Dossiers finished without a due date"),
    WITHDRAWN(outcome("WITHDRAWN"), "Hồ sơ rút hoặc dừng giải quyết", "Dossiers withdrawn or stopped"),
    CLOSING_OPEN(
            DOSSIER_PERIOD.OUTCOME.in("OPEN_IN_TERM", "OPEN_PAUSED", "OPEN_OVERDUE", "OPEN_NO_DUE"),
            "Hồ sơ chưa giải quyết cuối kỳ",
            "Dossiers open at the end of the period"),
    OPEN_IN_TERM(outcome("OPEN_IN_TERM"), "Hồ sơ đang giải quyết, còn hạn", "Open dossiers within their term"),
    OPEN_PAUSED(outcome("OPEN_PAUSED"), "Hồ sơ đang tạm dừng chờ bổ sung", "Open dossiers that wait for others"),
    OPEN_OVERDUE(outcome("OPEN_OVERDUE"), "Hồ sơ chưa trả, đã quá hạn", "Open dossiers past their due date"),
    OPEN_NO_DUE(outcome("OPEN_NO_DUE"), "Hồ sơ đang giải quyết, không có hạn", "Open dossiers without a due date"),
    REFUSED(outcome("REFUSED"), "Hồ sơ bị từ chối tiếp nhận", "Dossiers refused before acceptance"),
    RECEIVED_ONLINE(through("ONLINE"), "Hồ sơ nộp trực tuyến", "Dossiers filed online"),
    RECEIVED_DIRECT(through("DIRECT"), "Hồ sơ nộp trực tiếp", "Dossiers filed at the counter"),
    RECEIVED_POSTAL(through("POSTAL"), "Hồ sơ nộp qua bưu chính", "Dossiers filed by post"),
    RECEIVED_UNKNOWN(
            received().and(DOSSIER_PERIOD.CHANNEL.notIn("ONLINE", "DIRECT", "POSTAL")),
            "Hồ sơ nộp cách khác hoặc không rõ",
            "Dossiers through another channel, or none stated"),
    RECEIVED_DIGITISED(
            received().and(DOSSIER_PERIOD.IS_DIGITISED), "Hồ sơ được số hóa khi tiếp nhận", "Dossiers digitised"),
    RECEIVED_WITH_FEE(
            received().and(DOSSIER_PERIOD.HAS_FEE), "Hồ sơ có nghĩa vụ phí, lệ phí", "Dossiers that carry a fee"),
    RECEIVED_PAID_ONLINE(
            received().and(DOSSIER_PERIOD.PAID_ONLINE), "Hồ sơ thanh toán trực tuyến", "Dossiers paid online"),
    FINISHED_ELECTRONIC(
            finished().and(DOSSIER_PERIOD.HAS_ELECTRONIC_RESULT),
            "Hồ sơ có kết quả điện tử",
            "Dossiers finished with an electronic result"),
    /** The part of the on-time share as decision 766 counts it; no column of its own. */
    IN_TIME(
            handled().and(DOSSIER_PERIOD.IS_IN_TIME.isTrue()),
            "Hồ sơ giải quyết đúng hạn và còn hạn (tính theo QĐ 766)",
            "Dossiers in time as decision 766 counts them"),
    /** The whole of the same share; no column of its own. */
    JUDGED(
            handled().and(DOSSIER_PERIOD.IS_IN_TIME.isNotNull()),
            "Hồ sơ được xét thời hạn (tính theo QĐ 766)",
            "Dossiers judged by their term as decision 766 counts them"),
    /** The same part where the setting counts dossiers without a due date as on time. */
    IN_TIME_OR_NO_DUE(
            handled()
                    .and(DSL.coalesce(DOSSIER_PERIOD.IS_IN_TIME, DSL.inline(true))
                            .isTrue()),
            "Hồ sơ đúng hạn, còn hạn hoặc không có hạn (tính theo QĐ 766)",
            "Dossiers in time or without a due date as decision 766 counts them"),
    /** The same whole under that setting. */
    JUDGED_OR_NO_DUE(handled(), "Hồ sơ tiếp nhận và từ kỳ trước chuyển sang", "Dossiers received or carried in"),
    /** The part of every other on-time share: early and on time together. */
    FINISHED_IN_TIME(
            DOSSIER_PERIOD.OUTCOME.in("EARLY", "ON_TIME"),
            "Hồ sơ giải quyết trước hạn hoặc đúng hạn",
            "Dossiers finished on or before the due date"),
    /** Applicants who waited too long: late and open overdue together. */
    LATE_OR_OVERDUE(
            DOSSIER_PERIOD.OUTCOME.in("LATE", "OPEN_OVERDUE"),
            "Hồ sơ trễ hạn hoặc đang quá hạn",
            "Dossiers finished late or open past their due date"),
    /** Column (5) of report form II.06: every channel but online. */
    RECEIVED_OTHERWISE(
            received().and(DOSSIER_PERIOD.CHANNEL.ne("ONLINE")),
            "Hồ sơ nộp trực tiếp, qua bưu chính hoặc cách khác",
            "Dossiers filed at the counter, by post or otherwise"),
    /** Column (7) of form II.06, which has no column for those withdrawn. */
    RESOLVED(
            finished().or(outcome("WITHDRAWN")),
            "Hồ sơ đã giải quyết, rút hoặc dừng trong kỳ",
            "Dossiers finished, withdrawn or stopped in the period"),
    /** Column (9) of form II.06: on the day, without a date, withdrawn or stopped. */
    RESOLVED_NOT_LATE(
            DOSSIER_PERIOD.OUTCOME.in("ON_TIME", "FINISHED_NO_DUE", "WITHDRAWN"),
            "Hồ sơ giải quyết đúng ngày hẹn, không có hạn, rút hoặc dừng",
            "Dossiers finished on the due date or without one, withdrawn or stopped"),
    /** Column (12) of form II.06: in term, waiting for others, without a date. */
    OPEN_NOT_OVERDUE(
            DOSSIER_PERIOD.OUTCOME.in("OPEN_IN_TERM", "OPEN_PAUSED", "OPEN_NO_DUE"),
            "Hồ sơ đang giải quyết, chưa quá hạn",
            "Open dossiers that are not past their due date"),
    /** Due date in the period, whenever it was received or finished; found by their days alone. */
    FELL_DUE(DSL.noCondition(), "Hồ sơ đến hạn trong kỳ", "Dossiers that fell due in the period"),
    FELL_DUE_MET(
            DSL.noCondition(),
            "Hồ sơ đến hạn trong kỳ, trả đúng hạn",
            "Dossiers that fell due in the period and were finished by then"),
    /** Of these, the ones without an end by then, whether they have ended since or not. */
    MISSED(DSL.noCondition(), "Hồ sơ lỡ hạn: chưa xong khi đến hạn", "Dossiers that missed their due date"),
    HANDLED(DSL.noCondition(), "Mọi hồ sơ trong kỳ", "All dossiers of the period");

    private final Condition condition;
    private final Bilingual title;

    DossierSet(Condition condition, String vietnamese, String english) {
        this.condition = condition;
        this.title = new Bilingual(vietnamese, english);
    }

    /** Sets that are a column of {@code published.figure} and of {@code published.procedure_figure}. */
    public static List<DossierSet> counted() {
        return Arrays.stream(values())
                .filter(set -> set.compareTo(FINISHED_ELECTRONIC) <= 0)
                .toList();
    }

    public Bilingual title() {
        return title;
    }

    Condition condition() {
        return condition;
    }

    /** Column of the marts that holds the count. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Condition accepted() {
        return DOSSIER_PERIOD.OUTCOME.ne("REFUSED");
    }

    private static Condition handled() {
        return DSL.condition(DOSSIER_PERIOD.IS_RECEIVED)
                .or(DOSSIER_PERIOD.IS_CARRIED_IN)
                .and(accepted());
    }

    private static Condition received() {
        return DSL.condition(DOSSIER_PERIOD.IS_RECEIVED).and(accepted());
    }

    private static Condition through(String channel) {
        return received().and(DOSSIER_PERIOD.CHANNEL.eq(channel));
    }

    private static Condition finished() {
        return DOSSIER_PERIOD.OUTCOME.in("EARLY", "ON_TIME", "LATE", "FINISHED_NO_DUE");
    }

    private static Condition outcome(String outcome) {
        return DOSSIER_PERIOD.OUTCOME.eq(outcome);
    }
}
