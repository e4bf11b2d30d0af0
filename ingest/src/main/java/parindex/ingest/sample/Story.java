package parindex.ingest.sample;

import java.util.function.UnaryOperator;

/**
 * One thing planted in the sample for a reader to discover.
 *
 * @param when the days it can be seen on
 * @param change what it does to the unit's habits
 */
record Story(
        String unitId, String unitName, String when, String vietnamese, String english, UnaryOperator<Habit> change) {}
