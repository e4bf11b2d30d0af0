package parindex.warehouse.app;

import parindex.warehouse.query.FigureSource;
import picocli.CommandLine.Option;

/** Which period a report speaks of; without a word the latest complete quarter. */
final class PeriodOption {
    @Option(
            names = "--period",
            paramLabel = "ID",
            description = {
                "Kỳ: 2025-06, 2025-Q2, 2025 hoặc all (mặc định: quý trọn vẹn mới nhất, nếu không có: all).",
                "Period: 2025-06, 2025-Q2, 2025 or all (default: the latest complete quarter, else all)."
            })
    private String period;

    boolean isGiven() {
        return period != null;
    }

    /** As {@link #in}; a reporting period such as {@code bc-2025-06} is taken too. */
    String inAny(FigureSource source) {
        return period == null ? source.periods().standard() : source.periods().readAny(period);
    }

    /** The period's id; a fault of the request when the snapshot does not have it. */
    String in(FigureSource source) {
        return period == null ? source.periods().standard() : source.periods().read(period);
    }
}
