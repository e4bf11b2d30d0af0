package parindex.dashboard.view;

import java.math.BigDecimal;
import java.util.List;
import parindex.warehouse.query.WarningQueries.Flag;
import parindex.warehouse.query.WarningQueries.Reason;
import parindex.warehouse.query.WarningQueries.Warned;

/** Chances, reasons and flags of single dossiers in words: the counts that a reader may check. */
public record WarningWords(Page page) {
    /** "62,4%"; never 100%, for no forecast is certain; a dash where nobody can tell. */
    public String chance(Warned warned) {
        if (!isKnown(warned)) {
            return page.say("none");
        }
        int perMille = warned.chancePerMille();
        return page.figures().percent(BigDecimal.valueOf(Math.min(perMille, 999), 1), 1);
    }

    public String sentence(Warned warned) {
        String left = page.count(warned.leftDays());
        return isKnown(warned)
                ? page.say("warning.sentence", chance(warned), left)
                : page.say("warning.sentence_unknown", left);
    }

    /** Whether there is a past to tell a chance by. */
    public static boolean isKnown(Warned warned) {
        return !warned.band().equals("UNKNOWN");
    }

    public List<String> reasons(List<Reason> reasons) {
        return reasons.stream().map(this::reason).toList();
    }

    private String reason(Reason reason) {
        return page.say(
                "warning.reason." + reason.code(),
                page.count(reason.part()),
                page.count(reason.whole()),
                reason.step());
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
