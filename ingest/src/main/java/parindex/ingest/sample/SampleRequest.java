package parindex.ingest.sample;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What sample is wanted. The same request writes the same bytes.
 *
 * @param dossiers how many different dossiers, those carried over from before the first day included
 * @param from first day, local time of Vietnam
 * @param to last day, included; the last exports are made in its evening
 * @param dataFolder the files go to its {@code inbox}
 */
record SampleRequest(int dossiers, long seed, LocalDate from, LocalDate to, Path dataFolder) {
    private static final int MOST_DOSSIERS = 20_000_000;
    private static final int MOST_YEARS = 3;

    SampleRequest {
        if (dossiers < 1 || dossiers > MOST_DOSSIERS) {
            throw new IllegalArgumentException("need 1 to " + MOST_DOSSIERS + " dossiers, got " + dossiers);
        }
        if (!from.isBefore(to) || from.plusYears(MOST_YEARS).isBefore(to)) {
            throw new IllegalArgumentException(
                    "need a period of at most " + MOST_YEARS + " years, got " + from + " to " + to);
        }
    }
}
