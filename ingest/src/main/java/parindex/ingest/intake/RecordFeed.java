package parindex.ingest.intake;

import java.util.ArrayList;
import java.util.List;
import parindex.ingest.intake.Engine.Column;
import parindex.ingest.intake.Engine.Table;
import parindex.ingest.intake.Engine.Type;
import parindex.ingest.intake.Feed.Kept;
import parindex.ingest.intake.Feed.Model;
import parindex.ingest.profile.TemplateProfile;
import parindex.warehouse.batch.FeedContract;

/** A feed whose rows are judged one by one as its contract says; what is special about it stands in the contract. */
public final class RecordFeed {
    private RecordFeed() {}

    public static Feed of(FeedContract contract) {
        var sql = new RecordSql(contract);
        String feed = contract.feed();
        return new Feed(
                TemplateProfile.shape(contract),
                raw(contract),
                RawEvents.TABLE,
                sql.unitTexts(),
                List.of(new Model("record_judged", sql.judged())),
                RecordSql.BAD_SHARE,
                sql.totals(),
                List.of(
                        new Model("record_repeated", sql.repeated()),
                        new Model("record_accepted", sql.accepted()),
                        new Model("record_quarantine", sql.quarantine())),
                List.of(new Kept(feed, "record_accepted"), new Kept("quarantine", "record_quarantine")),
                RecordSql.RECEIPT);
    }

    private static Table raw(FeedContract contract) {
        var columns = new ArrayList<Column>();
        columns.add(new Column("file_no", Type.NUMBER));
        columns.add(new Column("sheet", Type.TEXT));
        columns.add(new Column("line", Type.NUMBER));
        columns.add(new Column("lines", Type.NUMBER));
        columns.add(new Column("origin", Type.TEXT));
        columns.add(new Column("damage", Type.TEXT));
        columns.add(new Column("damage_column", Type.TEXT));
        contract.columns().forEach(each -> columns.add(new Column(each.name(), Type.TEXT)));
        columns.add(new Column("events", Type.TEXT));
        return new Table("raw_record", columns);
    }
}
