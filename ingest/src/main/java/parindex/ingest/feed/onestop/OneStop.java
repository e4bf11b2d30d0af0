package parindex.ingest.feed.onestop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parindex.ingest.intake.Engine.Column;
import parindex.ingest.intake.Engine.Table;
import parindex.ingest.intake.Engine.Type;
import parindex.ingest.intake.Feed;
import parindex.ingest.intake.Feed.Kept;
import parindex.ingest.intake.Feed.Model;
import parindex.ingest.intake.Feed.Straight;
import parindex.ingest.intake.RawEvents;
import parindex.ingest.intake.RawTable;
import parindex.ingest.profile.FeedShape;
import parindex.ingest.profile.FeedShape.Cell;
import parindex.ingest.profile.FeedShape.Course;
import parindex.ingest.profile.FeedShape.Dates;

/** Dossiers of the one-stop offices: what a source may tell of them, and the models that judge it. */
public final class OneStop {
    /** Order of the raw table. */
    private static final List<String> COLUMNS = List.of(
            "dossier_code",
            "alt_code",
            "procedure_code",
            "field_code",
            "unit",
            "channel",
            "service_level",
            "applicant_type",
            "status",
            "submitted_at",
            "received_at",
            "due_at",
            "decided_at",
            "returned_at",
            "refused_at",
            "withdrawn_at",
            "fee",
            "paid_online",
            "is_digitised",
            "has_electronic_result",
            "is_deleted",
            "version_at");

    private static final Map<String, Set<String>> WORDS = Map.of(
            "channel",
            Set.of("ONLINE", "DIRECT", "POSTAL", "EMAIL", "OTHER", "UNKNOWN"),
            "service_level",
            Set.of("FULL", "PARTIAL", "INFO"),
            "applicant_type",
            Set.of("PERSON", "COMPANY", "STATE", "OTHER"),
            "status",
            Set.of(
                    "SUBMITTED",
                    "ACCEPTED",
                    "PROCESSING",
                    "WAIT_SUPPLEMENT",
                    "WAIT_FINANCIAL",
                    "SUSPENDED",
                    "DECIDED",
                    "RETURNED",
                    "WITHDRAWN",
                    "STOPPED",
                    "REFUSED"),
            "paid_online",
            FeedShape.YES_NO,
            "is_digitised",
            FeedShape.YES_NO,
            "has_electronic_result",
            FeedShape.YES_NO,
            "is_deleted",
            FeedShape.YES_NO);

    private static final Set<String> EVENT_KINDS =
            Set.of("SUPPLEMENT_REQUESTED", "SUPPLEMENT_RECEIVED", "SUSPENDED", "RESUMED", "APOLOGY", "EXTENDED");

    public static final FeedShape SHAPE = new FeedShape(
            "onestop",
            COLUMNS,
            "dossier_code",
            WORDS,
            Map.of(
                    "fee", Cell.FEE,
                    "procedure_code", Cell.PROCEDURE,
                    "field_code", Cell.FIELD,
                    "status", Cell.STATUS,
                    "unit", Cell.UNIT,
                    "alt_code", Cell.OTHER_CODE),
            EVENT_KINDS,
            new Dates(
                    List.of(
                            "submitted_at",
                            "received_at",
                            "due_at",
                            "decided_at",
                            "returned_at",
                            "refused_at",
                            "withdrawn_at",
                            "version_at"),
                    "received_at",
                    "submitted_at",
                    "version_at",
                    Set.of("due_at", "decided_at", "returned_at", "refused_at", "withdrawn_at"),
                    Set.of("submitted_at", "received_at", "decided_at", "returned_at", "refused_at", "withdrawn_at")),
            new Course(
                    Set.of("ACCEPTED", "PROCESSING"),
                    Set.of("DECIDED", "RETURNED"),
                    Set.of("decided_at", "returned_at"),
                    Set.of("refused_at", "withdrawn_at")));

    public static final Feed FEED = new Feed(
            SHAPE,
            rawDossier(),
            RawEvents.TABLE,
            "",
            List.of(
                    Model.view("onestop_read"),
                    Model.view("onestop_event_read"),
                    Model.packed("onestop_event_fault"),
                    Model.packed("onestop_fault")),
            Model.packed("onestop_bad_share").select(),
            List.of(
                    Model.view("onestop_sound"),
                    Model.packed("onestop_repeated"),
                    Model.packed("onestop_fate"),
                    Model.view("onestop_accepted"),
                    Model.view("onestop_accepted_event"),
                    Model.view("onestop_struck"),
                    Model.view("onestop_quarantine")),
            List.of(
                    new Kept("onestop_dossier", "onestop_accepted"),
                    new Kept("onestop_event", "onestop_accepted_event"),
                    new Kept("onestop_dossier_struck", "onestop_struck"),
                    new Kept("quarantine", "onestop_quarantine")),
            Optional.of(straight()),
            Model.packed("onestop_receipt").select());

    private OneStop() {}

    private static Straight straight() {
        var rows = new Table(
                "straight_row",
                List.of(
                        new Column("file_no", Type.NUMBER),
                        new Column("sheet", Type.TEXT),
                        new Column("line", Type.NUMBER),
                        new Column("unit_id", Type.TEXT),
                        new Column("source", Type.TEXT),
                        new Column("dossier_code", Type.TEXT),
                        new Column("received_at", Type.INSTANT),
                        new Column("version_at", Type.INSTANT),
                        new Column("content_hash", Type.TEXT)));
        return new Straight(
                "onestop_dossier",
                rows,
                "raw_dossier",
                Map.of(
                        "onestop_fate", "select 0 as file_no, '' as sheet, 0 as line where false",
                        "held_file", "select 0 as file_no where false"),
                List.of(Model.packed("onestop_read")),
                Model.packed("onestop_accepted"));
    }

    private static Table rawDossier() {
        return RawTable.typed("raw_dossier", SHAPE);
    }
}
