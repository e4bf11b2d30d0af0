package parindex.ingest.gather;

import java.time.Duration;

/**
 * How far a pull reaches back behind the highest value it knows, for rows that were committed late.
 *
 * @param time for watermarks that are times; whole days for days
 * @param count for watermarks that are numbers
 */
public record Overlap(Duration time, long count) {}
