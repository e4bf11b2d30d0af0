package parindex.dashboard.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import parindex.dashboard.text.Figures;
import parindex.warehouse.query.ActivityQueries.Told;
import parindex.warehouse.query.ActivitySection;
import parindex.warehouse.query.ActivityState;

/**
 * One share of one unit, or the words for why there is none.
 *
 * @param kind SHARE (a share, or another number), NONE (sent, and no such case), UNKNOWN, SILENT or NOT_OWED: a class of the style sheet, and words
 */
public record ActivityCell(Page page, Told told, String kind) {

    public static ActivityCell of(Page page, Told told) {
        String kind = told.hasShare() || told.hasNumber()
                ? "SHARE"
                : told.state() == ActivityState.REPORTED ? "NONE" : told.state().name();
        return new ActivityCell(page, told, kind);
    }

    public boolean isShare() {
        return kind.equals("SHARE");
    }

    /** Whether the number is no share: nothing to draw. */
    public boolean isPlain() {
        return told.hasNumber();
    }

    /** The share, the count, the days. */
    public String number() {
        return isPlain() ? page.count(told.part()) : page.percent(told.part(), told.whole());
    }

    /** "39 of 40"; of a survey "39 of n = 40". */
    public String counts() {
        return isPlain()
                ? page.say("activity.unit." + told.measure().id())
                : page.say(
                        told.measure().section() == ActivitySection.SURVEY ? "activity.of_n" : "part_of",
                        page.count(told.part()),
                        page.count(told.whole()));
    }

    public String words() {
        return page.term("activity.state", kind);
    }

    /** Width of the bar, 0 to 100, as SVG wants it. */
    public String bar() {
        BigDecimal percent = Figures.percentOf(told.part(), told.whole()).min(BigDecimal.valueOf(100));
        return percent.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** Class of the bar: blue where more is better, amber where it is worse. */
    public String tone() {
        return told.measure().isMoreBetter() ? "good" : "bad";
    }
}
