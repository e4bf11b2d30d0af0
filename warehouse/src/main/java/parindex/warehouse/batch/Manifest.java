package parindex.warehouse.batch;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one batch holds: one run of one feed over any number of files. Written as {@code manifest.json}; the batch exists
 * from the moment this file has its name, and never changes after.
 *
 * @param batchId {@code yyyyMMdd'T'HHmmssSSS-<feed>}, so that names sort by time
 * @param feed for example {@code onestop}
 * @param engine which engine read it
 * @param tables Parquet files of the batch by table, relative to its folder: {@code onestop_dossier},
 *     {@code onestop_event} (both accepted) and {@code quarantine}; a table without rows has no file
 * @param files one receipt per file sent
 */
public record Manifest(
        String batchId, String feed, String engine, Map<String, List<String>> tables, List<Receipt> files) {

    public Manifest {
        tables = sorted(tables);
        files = List.copyOf(files);
    }

    /** A copy in one order on every machine, so that equal manifests are equal bytes. */
    private static <T> Map<String, T> sorted(Map<String, T> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /** What became of a file. */
    public enum State {
        LOADED,
        REFUSED,
        /** The same content came before, in this batch; what came in earlier batches is skipped without a receipt. */
        DUPLICATE
    }

    /** Why a whole file was refused: a code for programs, a sentence for each reader saying what to do. */
    public record Refusal(String code, String vietnamese, String english) {}

    /** A person's word that a file which had been held is right. @param at local time of Vietnam */
    public record Release(String who, String reason, LocalDateTime at) {}

    /**
     * The receipt of one file. {@code received = accepted + quarantined + duplicate + blank}, or it cannot be made.
     *
     * @param fileNo number of the file inside its batch, from 1
     * @param name as sent, without folders
     * @param landing where the bytes lie, relative to the data folder
     * @param sha256 of the content, 64 hexadecimal digits
     * @param source which one-stop system the profile speaks for
     * @param unitId sender, where the file belongs to one unit; else null
     * @param exportedAt local time of Vietnam at which the sender made it; null when unknown
     * @param firstOn first day of receipt among the accepted dossiers; null when none
     * @param reasons quarantined rows by code
     * @param refusal null unless REFUSED
     * @param release who vouched for a file that had been held; null when nobody had to
     */
    public record Receipt(
            int fileNo,
            String name,
            String landing,
            String sha256,
            long bytes,
            String profile,
            String source,
            String unitId,
            LocalDateTime exportedAt,
            State state,
            long received,
            long accepted,
            long quarantined,
            long duplicate,
            long blank,
            LocalDate firstOn,
            LocalDate lastOn,
            Map<String, Long> reasons,
            Refusal refusal,
            Release release) {

        public Receipt {
            if (received != accepted + quarantined + duplicate + blank) {
                throw new IllegalArgumentException("need received = accepted + quarantined + duplicate + blank, got "
                        + received + " = " + accepted + " + " + quarantined + " + " + duplicate + " + " + blank + " in "
                        + name);
            }
            reasons = sorted(reasons);
        }
    }
}
