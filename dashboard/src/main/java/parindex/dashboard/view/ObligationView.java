package parindex.dashboard.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parindex.warehouse.query.HealthQueries;
import parindex.warehouse.query.HealthQueries.Receipt;
import parindex.warehouse.query.ObligationQueries;
import parindex.warehouse.query.ObligationQueries.Cell;
import parindex.warehouse.query.ObligationQueries.Feed;
import parindex.warehouse.query.Snapshot;

/**
 * One owed span of one unit, and the files that speak of it.
 *
 * @param receipts of the unit, and of systems that send for all units
 */
public record ObligationView(Page page, String unitId, Feed feed, Cell cell, List<Receipt> receipts) {

    /** Empty where the unit owed nothing of this feed that stands on this day. */
    public static Optional<ObligationView> build(
            Page page, Snapshot snapshot, String unitId, String feedId, LocalDate day) {
        var queries = new ObligationQueries(snapshot);
        Optional<Feed> feed = queries.feeds().stream()
                .filter(each -> each.id().equals(feedId))
                .findFirst();
        Optional<Cell> cell = queries.ofUnit(unitId, day, day).stream()
                .filter(line -> line.feed().equals(feedId))
                .findFirst()
                .flatMap(line -> line.on(day));
        return feed.isEmpty() || cell.isEmpty()
                ? Optional.empty()
                : Optional.of(new ObligationView(
                        page,
                        unitId,
                        feed.get(),
                        cell.get(),
                        new HealthQueries(snapshot)
                                .receiptsOf(
                                        unitId,
                                        cell.get().spanFrom(),
                                        cell.get().spanTo())));
    }

    public String state() {
        return page.term("obligation.state", cell.state().name());
    }

    public String span() {
        return cell.spanFrom().equals(cell.spanTo())
                ? page.day(cell.spanFrom())
                : page.day(cell.spanFrom()) + " – " + page.day(cell.spanTo());
    }
}
