package parindex.ingest.gather;

import java.util.Optional;
import parindex.warehouse.fault.WarehouseException;

/**
 * What became of one pull.
 *
 * @param from where it began; empty for the beginning of all
 * @param to how far it came; empty when nothing was there
 * @param file name of the new file in the inbox; empty when there is nothing new
 * @param fault why nothing was pulled
 */
public record PullReport(
        PullSource source,
        long rows,
        Optional<Watermark> from,
        Optional<Watermark> to,
        long milliseconds,
        String file,
        Optional<WarehouseException> fault) {}
