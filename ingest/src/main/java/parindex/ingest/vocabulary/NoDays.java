package parindex.ingest.vocabulary;

import java.time.LocalDate;
import java.util.Set;

/** Days that programs write when they mean none: for instance where nothing is due. */
public final class NoDays {
    private static final Set<Long> DAYS = Set.of(
            LocalDate.of(1, 1, 1).toEpochDay(),
            LocalDate.of(1900, 1, 1).toEpochDay(),
            LocalDate.of(9999, 12, 31).toEpochDay());
    private static final long DAY = 86_400_000_000L;

    private NoDays() {}

    /** @param micros as {@link InstantForm#micros} tells them; {@link InstantForm#NONE} is no moment, so on no day */
    public static boolean has(long micros) {
        return micros != InstantForm.NONE && DAYS.contains(Math.floorDiv(micros, DAY));
    }
}
