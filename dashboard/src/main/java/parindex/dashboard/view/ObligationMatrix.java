package parindex.dashboard.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.warehouse.query.ObligationCounts;
import parindex.warehouse.query.ObligationQueries;
import parindex.warehouse.query.ObligationQueries.Cell;
import parindex.warehouse.query.ObligationQueries.Feed;
import parindex.warehouse.query.ObligationQueries.Line;
import parindex.warehouse.query.ObligationQueries.Matrix;
import parindex.warehouse.query.ObligationState;
import parindex.warehouse.query.Snapshot;

/**
 * Which unit sent one feed on which working day of one month, and which did not.
 *
 * @param feeds that anybody owes; one at least
 * @param months that have days of the feed, newest first
 */
public record ObligationMatrix(
        Page page, List<Feed> feeds, Feed feed, YearMonth month, List<YearMonth> months, Matrix matrix) {

    /**
     * Empty where nobody owes anything, or not this feed.
     *
     * @param feedId the feed asked for; empty for the first
     * @param asked the month asked for; empty for the newest
     */
    public static Optional<ObligationMatrix> build(
            Page page, Snapshot snapshot, Optional<String> feedId, Optional<YearMonth> asked) {
        var queries = new ObligationQueries(snapshot);
        List<Feed> feeds = queries.feeds();
        Optional<Feed> chosen = feedId.isEmpty()
                ? feeds.stream()
                        .filter(each -> each.id().equals("onestop"))
                        .findFirst()
                        .or(() -> feeds.stream().findFirst())
                : feeds.stream().filter(each -> each.id().equals(feedId.get())).findFirst();
        return chosen.map(feed -> {
            List<YearMonth> months = months(feed);
            YearMonth newest = YearMonth.from(page.catalogue().identity().dataDate());
            YearMonth month = asked.filter(months::contains).orElse(months.contains(newest) ? newest : months.get(0));
            return new ObligationMatrix(
                    page, feeds, feed, month, months, queries.matrix(feed.id(), month.atDay(1), month.atEndOfMonth()));
        });
    }

    private static List<YearMonth> months(Feed feed) {
        var months = new ArrayList<YearMonth>();
        YearMonth first = YearMonth.from(feed.firstOn());
        for (YearMonth each = YearMonth.from(feed.lastOn()); !each.isBefore(first); each = each.minusMonths(1)) {
            months.add(each);
        }
        return months;
    }

    public List<ObligationState> states() {
        return List.of(ObligationState.values());
    }

    public ObligationCounts counts() {
        return matrix.counts();
    }

    /** Units with the most silence first, the rest in the order of the list. */
    public List<Line> lines() {
        return matrix.lines().stream()
                .sorted(java.util.Comparator.comparing(
                        (Line line) -> -line.counts().of(ObligationState.SILENT)))
                .toList();
    }

    public String monthName(YearMonth each) {
        return page.say("obligation.month", each.getMonthValue(), Integer.toString(each.getYear()));
    }

    public String cellLink(Line line, Cell cell) {
        return page.link(
                "/du-lieu/nghia-vu",
                "don-vi",
                line.unitId(),
                "nguon",
                line.feed(),
                "ngay",
                cell.day().toString());
    }

    /** What a reader hears of a cell. */
    public String about(Line line, Cell cell) {
        return page.say(
                "obligation.cell",
                page.shortUnitName(line.unitId()),
                page.day(cell.day()),
                page.term("obligation.state", cell.state().name()),
                page.count(cell.rows()));
    }

    public String dayOfMonth(LocalDate day) {
        return Integer.toString(day.getDayOfMonth());
    }
}
