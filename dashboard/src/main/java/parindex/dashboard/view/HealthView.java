package parindex.dashboard.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parindex.warehouse.query.HealthQueries;
import parindex.warehouse.query.HealthQueries.Day;
import parindex.warehouse.query.HealthQueries.FeedFiles;
import parindex.warehouse.query.HealthQueries.KnownFeed;
import parindex.warehouse.query.HealthQueries.Pulse;
import parindex.warehouse.query.HealthQueries.Receipt;
import parindex.warehouse.query.HealthQueries.Totals;
import parindex.warehouse.query.QuarantineQueries;
import parindex.warehouse.query.QuarantineQueries.Reason;
import parindex.warehouse.query.Snapshot;

/** Whether the data can be trusted: who sent what, when, and what was refused. */
public record HealthView(
        Page page,
        List<Pulse> pulses,
        Map<String, Strip> strips,
        Totals totals,
        Paging paging,
        List<Receipt> receipts,
        List<Reason> reasons,
        Optional<ObligationMatrix> obligations,
        List<FeedFiles> filesByFeed,
        String fileFeed,
        List<KnownFeed> feeds) {

    private static final int DAYS = 30;
    private static final int FILES = 50;

    /**
     * Thirty days of one unit as SVG paths, oldest first; one path per kind of day keeps the page small.
     *
     * @param active days with anything received or finished
     * @param silent working days with nothing
     * @param rest days off with nothing
     */
    public record Strip(String active, String silent, String rest, long activeDays) {}

    /**
     * @param fileFeed whose files are listed; empty for all
     * @param feed whose matrix is asked for; empty for the first
     * @param month of the matrix; empty for the newest
     */
    public static HealthView build(
            Page page,
            Snapshot snapshot,
            int pageNumber,
            Optional<String> fileFeed,
            Optional<String> feed,
            Optional<YearMonth> month) {
        var queries = new HealthQueries(snapshot);
        var totals = queries.totals();
        var byFeed = queries.filesByFeed();
        long files = fileFeed.map(id -> byFeed.stream()
                        .filter(each -> each.feed().equals(id))
                        .mapToLong(FeedFiles::files)
                        .sum())
                .orElse(totals.files());
        var paging = new Paging(pageNumber, FILES, files);
        LocalDate first = page.catalogue().identity().dataDate().minusDays(DAYS - 1L);
        return new HealthView(
                page,
                queries.pulses(),
                strips(queries.daysFrom(first), first),
                totals,
                paging,
                queries.receipts(fileFeed, paging.offset(), FILES),
                new QuarantineQueries(snapshot).reasons(),
                ObligationMatrix.build(page, snapshot, feed, month),
                byFeed,
                fileFeed.orElse(""),
                queries.feeds());
    }

    public String feedName(String id) {
        return feeds.stream()
                .filter(feed -> feed.id().equals(id))
                .map(feed -> page.language().of(feed.name()))
                .findFirst()
                .orElse(id);
    }

    /** Feeds with an empty form to fill in: all but the dossiers, which come out of the one-stop systems. */
    public List<KnownFeed> templates() {
        return feeds.stream().filter(feed -> !feed.id().equals("onestop")).toList();
    }

    /** What to type to get the empty form of a feed. */
    public static String template(String feed) {
        return "./parindex template " + feed.replace('_', '-');
    }

    public Strip strip(String unitId) {
        return strips.getOrDefault(unitId, new Strip("", "", "", 0));
    }

    public long silentUnits(int workingDays) {
        return pulses.stream().filter(p -> p.silentWorkingDays() >= workingDays).count();
    }

    private static Map<String, Strip> strips(List<Day> days, LocalDate first) {
        var strips = new HashMap<String, Strip>();
        days.stream().collect(Collectors.groupingBy(Day::unitId)).forEach((unitId, own) -> {
            var active = new StringBuilder();
            var silent = new StringBuilder();
            var rest = new StringBuilder();
            long activeDays = 0;
            for (Day day : own) {
                boolean isActive = day.received() + day.finished() > 0;
                activeDays += isActive ? 1 : 0;
                long x = 5 * (day.day().toEpochDay() - first.toEpochDay());
                var path = isActive ? active : day.isWorking() ? silent : rest;
                path.append('M').append(x).append(isActive ? " 0h4v16h-4z" : " 6h4v4h-4z");
            }
            strips.put(unitId, new Strip(active.toString(), silent.toString(), rest.toString(), activeDays));
        });
        return strips;
    }
}
