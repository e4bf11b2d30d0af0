package parindex.ingest.intake;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import parindex.ingest.intake.Engine.Column;
import parindex.ingest.intake.Engine.Table;
import parindex.ingest.intake.Engine.Type;
import parindex.ingest.intake.Handling.Corrects;
import parindex.ingest.profile.Profile;
import parindex.ingest.profile.Profile.Format;

/** The table that tells intake SQL of each file that was read, and of its profile's rules. grain: file_no */
final class SentFileTable {
    static final Table TABLE = new Table(
            "sent_file",
            List.of(
                    new Column("file_no", Type.NUMBER),
                    new Column("file_id", Type.TEXT),
                    new Column("source", Type.TEXT),
                    new Column("instant_form", Type.TEXT),
                    new Column("promise", Type.TEXT),
                    new Column("exported_at", Type.INSTANT),
                    new Column("written_at", Type.INSTANT),
                    new Column("sender_unit_id", Type.TEXT),
                    new Column("dossier_shape", Type.TEXT),
                    new Column("ended_rule", Type.TEXT),
                    new Column("correction_ticks", Type.NUMBER)));

    private SentFileTable() {}

    static void append(RowAppender rows, SentFile file, String senderUnitId) {
        Profile profile = file.profile();
        rows.number(file.number())
                .text(file.fileId())
                .text(profile.source())
                .text(profile.instantForm())
                .text(profile.promise().name())
                .instant(file.exportedAt().orElse(null))
                .instant(writtenAt(file).orElse(null))
                .text(senderUnitId)
                .text(profile.rules().dossierCode())
                .text(profile.rules().endedBeforeReceived().name())
                .number(file.handling().correction().map(Corrects::ticks).orElse(0L))
                .endRow();
    }

    /** Forms tell nowhere when they were filled in; their file was saved last when they were. Logs tell it in every line. */
    private static Optional<LocalDateTime> writtenAt(SentFile file) {
        return file.profile().format() == Format.TABLE
                ? file.modifiedAt().map(at -> at.truncatedTo(ChronoUnit.MICROS))
                : Optional.empty();
    }
}
