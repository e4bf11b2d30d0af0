package parindex.ingest.gather;

import java.util.Optional;

/**
 * What one reading gave.
 *
 * @param highest the highest watermark among the rows; empty when none has one
 */
record Pulled(long rows, Optional<Watermark> highest) {}
