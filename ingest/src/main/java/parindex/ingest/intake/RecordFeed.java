package parindex.ingest.intake;

import java.util.List;
import java.util.Optional;
import parindex.ingest.intake.Engine.Table;
import parindex.ingest.intake.Feed.Kept;
import parindex.ingest.intake.Feed.Model;
import parindex.ingest.intake.Feed.Model.Form;
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
                List.of(
                        new Model("record_repeated", sql.repeated()),
                        new Model("record_accepted", sql.accepted(), Form.VIEW),
                        new Model("record_quarantine", sql.quarantine(), Form.VIEW)),
                List.of(new Kept(feed, "record_accepted"), new Kept("quarantine", "record_quarantine")),
                Optional.empty(),
                RecordSql.RECEIPT);
    }

    private static Table raw(FeedContract contract) {
        return RawTable.ofText(
                "raw_record",
                contract.columns().stream().map(FeedContract.Column::name).toList());
    }
}
