package parindex.ingest.intake;

import java.util.List;
import parindex.ingest.intake.Engine.Column;
import parindex.ingest.intake.Engine.Table;
import parindex.ingest.intake.Engine.Type;
import parindex.ingest.intake.Handling.Corrects;
import parindex.ingest.profile.Profile;

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
                    new Column("sender_unit_id", Type.TEXT),
                    new Column("dossier_shape", Type.TEXT),
                    new Column("ended_rule", Type.TEXT),
                    new Column("correction_ticks", Type.NUMBER)));

    private SentFileTable() {}

    static void append(RowAppender rows, FileOutcome outcome) {
        SentFile file = outcome.file();
        Profile profile = file.profile();
        rows.number(file.number())
                .text(file.fileId())
                .text(profile.source())
                .text(profile.instantForm())
                .text(profile.promise().name())
                .instant(file.exportedAt().orElse(null))
                .text(outcome.senderUnitId())
                .text(profile.rules().dossierCode())
                .text(profile.rules().endedBeforeReceived().name())
                .number(file.handling().correction().map(Corrects::ticks).orElse(0L))
                .endRow();
    }
}
