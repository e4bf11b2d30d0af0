package parindex.ingest.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parindex.ingest.reader.FileRefused;

/** Decides from the faults of its rows whether a whole file is held. */
public final class Holding {
    private static final int SHOWN = 3;

    /** One such fault is enough. */
    private static final Set<String> OF_THE_FILE = Set.of("UNIT_FOREIGN", "DATE_ORDER_SUSPECT");

    /** Faults of a whole file for which a person may vouch. */
    public static final Set<String> RELEASABLE = Set.of("BAD_SHARE", "CONTROL_TOTAL");

    private Holding() {}

    /** @param faults rows of file number, code, count, first line; most frequent first; {@code GOOD} for good rows */
    static Optional<FileRefused> why(List<List<Object>> faults, int maxBadPercent, long heldFrom) {
        long all = 0;
        long bad = 0;
        for (List<Object> fault : faults) {
            String code = (String) fault.get(1);
            long rows = (Long) fault.get(2);
            if (OF_THE_FILE.contains(code)) {
                return Optional.of(new FileRefused(
                        code,
                        rows + " dòng, đầu tiên là dòng " + fault.get(3),
                        rows + " rows, the first is line " + fault.get(3)));
            }
            all += code.equals("TOTAL_ROW") ? 0 : rows;
            bad += code.equals("TOTAL_ROW") || code.equals("GOOD") ? 0 : rows;
        }
        if (bad < heldFrom || bad * 100 <= all * maxBadPercent) {
            return Optional.empty();
        }
        return Optional.of(new FileRefused(
                "BAD_SHARE",
                bad + " trên " + all + " dòng; " + worst(faults, "từ dòng "),
                bad + " of " + all + " rows; " + worst(faults, "from line ")));
    }

    private static String worst(List<List<Object>> faults, String from) {
        return faults.stream()
                .filter(fault -> !fault.get(1).equals("GOOD") && !fault.get(1).equals("TOTAL_ROW"))
                .limit(SHOWN)
                .map(fault -> fault.get(1) + " " + fault.get(2) + " (" + from + fault.get(3) + ")")
                .collect(Collectors.joining(", "));
    }
}
