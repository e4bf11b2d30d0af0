package parindex.ingest.feed.onestop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import parindex.ingest.intake.Engine.Column;
import parindex.ingest.intake.Engine.Table;
import parindex.ingest.intake.Engine.Type;
import parindex.ingest.intake.Feed;
import parindex.ingest.intake.Feed.Kept;
import parindex.ingest.intake.Feed.Model;
import parindex.ingest.intake.RawEvents;
import parindex.ingest.profile.FeedShape;
import parindex.ingest.profile.FeedShape.Cell;

/** Dossiers of the one-stop offices: what a source may tell of them, and the models that judge it. */
public final class OneStop {
    private static final Set<String> YES_NO = Set.of("true", "false");

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
            YES_NO,
            "is_digitised",
            YES_NO,
            "has_electronic_result",
            YES_NO,
            "is_deleted",
            YES_NO);

    private static final Set<String> EVENT_KINDS =
            Set.of("SUPPLEMENT_REQUESTED", "SUPPLEMENT_RECEIVED", "SUSPENDED", "RESUMED", "APOLOGY", "EXTENDED");

    public static final FeedShape SHAPE = new FeedShape(
            "onestop",
            COLUMNS,
            "dossier_code",
            WORDS,
            Map.of("fee", Cell.FEE, "procedure_code", Cell.PROCEDURE, "field_code", Cell.FIELD, "status", Cell.STATUS),
            EVENT_KINDS);

    public static final Feed FEED = new Feed(
            SHAPE,
            rawDossier(),
            RawEvents.TABLE,
            Model.packed("onestop_unit_text").select(),
            models("onestop_event_read", "onestop_event_fault", "onestop_judged"),
            Model.packed("onestop_bad_share").select(),
            Model.packed("onestop_total").select(),
            models("onestop_repeated", "onestop_accepted", "onestop_accepted_event", "onestop_quarantine"),
            List.of(
                    new Kept("onestop_dossier", "onestop_accepted"),
                    new Kept("onestop_event", "onestop_accepted_event"),
                    new Kept("quarantine", "onestop_quarantine")),
            Model.packed("onestop_receipt").select());

    private OneStop() {}

    private static Table rawDossier() {
        var columns = new ArrayList<Column>();
        columns.add(new Column("file_no", Type.NUMBER));
        columns.add(new Column("sheet", Type.TEXT));
        columns.add(new Column("line", Type.NUMBER));
        columns.add(new Column("lines", Type.NUMBER));
        columns.add(new Column("origin", Type.TEXT));
        columns.add(new Column("damage", Type.TEXT));
        columns.add(new Column("damage_column", Type.TEXT));
        COLUMNS.forEach(name -> columns.add(new Column(name, Type.TEXT)));
        columns.add(new Column("events", Type.TEXT));
        return new Table("raw_dossier", columns);
    }

    private static List<Model> models(String... names) {
        return Stream.of(names).map(Model::packed).toList();
    }
}
