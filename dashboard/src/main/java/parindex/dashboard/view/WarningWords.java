package parindex.dashboard.view;

import java.math.BigDecimal;
import java.util.List;
import parindex.warehouse.query.WarningQueries.Flag;
import parindex.warehouse.query.WarningQueries.Reason;

/** Chances, reasons and flags of single dossiers in words: the counts that a reader may check. */
public record WarningWords(Page page) {
    /** "62,4%"; never 100%, for no forecast is certain. */
    public String chance(int perMille) {
        return page.figures().percent(BigDecimal.valueOf(Math.min(perMille, 999), 1), 1);
    }

    public List<String> reasons(List<Reason> reasons) {
        return reasons.stream().map(this::reason).toList();
    }

    private String reason(Reason reason) {
        return page.say("warning.reason." + reason.code(), page.count(reason.part()), page.count(reason.whole()));
    }

    /** "Overdue, 3 working days, since 12/06/2025". */
    public String flag(Flag flag) {
        return page.say(
                "flag.line." + (isAhead(flag.kind()) ? "ahead" : "past"),
                page.say("flag." + flag.kind()),
                page.count(flag.workingDays()),
                page.day(flag.sinceOn()));
    }

    private static boolean isAhead(String kind) {
        return kind.startsWith("DUE_");
    }
}
