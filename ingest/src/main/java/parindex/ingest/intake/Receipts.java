package parindex.ingest.intake;

import java.time.LocalDate;
import java.util.Map;
import parindex.ingest.reader.FileRefused;
import parindex.warehouse.batch.Manifest.Receipt;
import parindex.warehouse.batch.Manifest.State;

/** Writes the receipt of a file, whatever became of it. */
final class Receipts {
    private final Reasons reasons;

    Receipts(Reasons reasons) {
        this.reasons = reasons;
    }

    /** A file that was refused before anything was known of it. */
    Receipt refused(Offer offer, int number, FileRefused why) {
        String name = offer.path().getFileName().toString();
        return new Receipt(
                number,
                name,
                "",
                "",
                0,
                offer.profile(),
                "",
                null,
                null,
                State.REFUSED,
                0,
                0,
                0,
                0,
                0,
                null,
                null,
                Map.of(),
                reasons.refusal(why));
    }

    Receipt refused(SentFile file, String unitId, FileRefused why) {
        return new Receipt(
                file.number(),
                file.name(),
                file.landing(),
                file.sha256(),
                file.bytes(),
                file.profile().id(),
                file.profile().source(),
                unitId,
                file.exportedAt().orElse(null),
                State.REFUSED,
                0,
                0,
                0,
                0,
                0,
                null,
                null,
                Map.of(),
                reasons.refusal(why));
    }

    /** The same content came before in this batch. */
    Receipt duplicate(SentFile file) {
        return new Receipt(
                file.number(),
                file.name(),
                file.landing(),
                file.sha256(),
                file.bytes(),
                file.profile().id(),
                file.profile().source(),
                null,
                file.exportedAt().orElse(null),
                State.DUPLICATE,
                0,
                0,
                0,
                0,
                0,
                null,
                null,
                Map.of(),
                null);
    }

    /**
     * A file that was loaded; its counts add up, or this is our fault.
     *
     * @param quarantined rows by code
     */
    Receipt loaded(
            SentFile file,
            String unitId,
            long received,
            long blank,
            long accepted,
            long duplicate,
            Map<String, Long> quarantined,
            LocalDate firstOn,
            LocalDate lastOn) {
        long setAside = quarantined.values().stream().mapToLong(Long::longValue).sum();
        return new Receipt(
                file.number(),
                file.name(),
                file.landing(),
                file.sha256(),
                file.bytes(),
                file.profile().id(),
                file.profile().source(),
                unitId,
                file.exportedAt().orElse(null),
                State.LOADED,
                received,
                accepted,
                setAside,
                duplicate,
                blank,
                firstOn,
                lastOn,
                quarantined,
                null);
    }
}
