package parindex.ingest.intake;

import java.util.Map;
import parindex.ingest.reader.FileRefused;
import parindex.warehouse.batch.Manifest.Receipt;
import parindex.warehouse.batch.Manifest.Refusal;
import parindex.warehouse.batch.Manifest.Release;
import parindex.warehouse.batch.Manifest.State;
import parindex.warehouse.domain.Masks;

/** Writes the receipt of a file, whatever became of it. */
final class Receipts {
    private final Reasons reasons;

    Receipts(Reasons reasons) {
        this.reasons = reasons;
    }

    /** A file that was refused before anything was known of it. */
    Receipt refused(Offer offer, int number, FileRefused why) {
        String name = Masks.fileName(offer.path().getFileName().toString());
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
                reasons.refusal(why),
                null);
    }

    Receipt refused(SentFile file, String unitId, FileRefused why) {
        return receipt(file, unitId, State.REFUSED, RowCounts.NONE, reasons.refusal(why));
    }

    /** The same content came before in this batch. */
    Receipt duplicate(SentFile file) {
        return receipt(file, null, State.DUPLICATE, RowCounts.NONE, null);
    }

    /** A file that was loaded; its counts add up, or this is our fault. */
    Receipt loaded(SentFile file, String unitId, RowCounts rows) {
        return receipt(file, unitId, State.LOADED, rows, null);
    }

    private static Receipt receipt(SentFile file, String unitId, State state, RowCounts rows, Refusal refusal) {
        return new Receipt(
                file.number(),
                file.receiptName(),
                file.landing(),
                file.sha256(),
                file.bytes(),
                file.profile().id(),
                file.profile().source(),
                unitId,
                file.handling().corrects() == null ? file.exportedAt().orElse(null) : null, // it came now
                state,
                rows.received(),
                rows.accepted(),
                rows.setAside(),
                rows.duplicate(),
                rows.blank(),
                rows.firstOn(),
                rows.lastOn(),
                rows.quarantined(),
                refusal,
                state == State.LOADED ? release(file) : null);
    }

    private static Release release(SentFile file) {
        var told = file.handling().release();
        return told == null ? null : new Release(told.who(), told.reason(), told.at());
    }
}
