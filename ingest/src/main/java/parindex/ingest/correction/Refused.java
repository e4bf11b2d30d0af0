package parindex.ingest.correction;

/**
 * One row that waits in quarantine.
 *
 * @param sheet empty where the file has none
 * @param unitId whose row it is, as far as it could be read; empty when it could not
 * @param column as the sender calls it; empty when the reason is about the whole row
 * @param origin the row that this one was to correct and did not; empty when it was sent for the first time
 */
record Refused(
        String feed,
        String fileId,
        String sheet,
        long line,
        String unitId,
        String column,
        String code,
        String vietnamese,
        String english,
        String origin) {

    /** How a correction names what it corrects: the first sending, however often it was tried since. */
    String root() {
        return origin.isEmpty() ? fileId + ":" + sheet + ":" + line : origin;
    }
}
