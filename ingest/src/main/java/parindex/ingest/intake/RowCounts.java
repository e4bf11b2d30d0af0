package parindex.ingest.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the rows of one file.
 *
 * @param quarantined rows by code
 * @param firstOn first day of receipt among the accepted; null when none
 */
record RowCounts(
        long received,
        long blank,
        long accepted,
        long duplicate,
        Map<String, Long> quarantined,
        LocalDate firstOn,
        LocalDate lastOn) {
    static final RowCounts NONE = new RowCounts(0, 0, 0, 0, Map.of(), null, null);

    /** @param fates rows of file number, fate, count, first day, last day */
    static RowCounts of(FileOutcome outcome, List<List<Object>> fates) {
        long accepted = 0;
        long duplicate = 0;
        LocalDate firstOn = null;
        LocalDate lastOn = null;
        var quarantined = new TreeMap<String, Long>();
        for (List<Object> fate : fates) {
            long rows = (Long) fate.get(2);
            switch ((String) fate.get(1)) {
                case "ACCEPTED" -> {
                    accepted = rows;
                    firstOn = (LocalDate) fate.get(3);
                    lastOn = (LocalDate) fate.get(4);
                }
                case "DUP_SAME" -> duplicate = rows;
                default -> quarantined.put((String) fate.get(1), rows);
            }
        }
        return new RowCounts(outcome.received(), outcome.blank(), accepted, duplicate, quarantined, firstOn, lastOn);
    }

    long setAside() {
        return quarantined.values().stream().mapToLong(Long::longValue).sum();
    }
}
