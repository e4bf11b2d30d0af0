package parindex.warehouse.app;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What senders tell in the tests that judge a whole build: versions of dossiers and the events that came with them. */
record Told(List<Version> versions, List<Event> events) {
    Told {
        versions = List.copyOf(versions);
        events = List.copyOf(events);
    }

    /** One telling of a dossier; the columns of {@code batch.onestop_dossier} that matter, null where nothing was sent. */
    record Version(
            String source,
            String code,
            String procedure,
            String unit,
            String channel,
            String status,
            LocalDateTime submittedAt,
            LocalDateTime receivedAt,
            LocalDateTime dueAt,
            String precision,
            LocalDateTime decidedAt,
            LocalDateTime returnedAt,
            LocalDateTime refusedAt,
            LocalDateTime withdrawnAt,
            Boolean hasFee,
            Boolean paidOnline,
            Boolean isDigitised,
            Boolean hasElectronicResult,
            boolean isDeleted,
            LocalDateTime versionAt,
            String contentHash) {

        /** A national code is one dossier whoever sends it; any other is known inside its source only. */
        String key() {
            return code.startsWith("H08-") ? code : source + "|" + code;
        }

        Version ended(String endStatus, LocalDateTime endAt) {
            return new Version(
                    source,
                    code,
                    procedure,
                    unit,
                    channel,
                    endStatus,
                    submittedAt,
                    receivedAt,
                    dueAt,
                    precision,
                    endAt,
                    null,
                    null,
                    null,
                    hasFee,
                    paidOnline,
                    isDigitised,
                    hasElectronicResult,
                    isDeleted,
                    versionAt,
                    contentHash + "e");
        }

        Optional<LocalDateTime> begun() {
            return Optional.ofNullable(receivedAt)
                    .or(() -> Optional.ofNullable(submittedAt))
                    .or(() -> Optional.ofNullable(refusedAt));
        }
    }

    record Event(
            String source,
            String code,
            String kind,
            LocalDateTime at,
            LocalDateTime newDueAt,
            LocalDateTime versionAt) {
        String key() {
            return code.startsWith("H08-") ? code : source + "|" + code;
        }
    }
}
