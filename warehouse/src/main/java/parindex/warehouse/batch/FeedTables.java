package parindex.warehouse.batch;

import java.util.List;
import java.util.stream.Collectors;
import parindex.warehouse.batch.FeedContract.Column;
import parindex.warehouse.batch.FeedContract.Kind;
import parindex.warehouse.store.Sql;

/**
 * What all feeds have in common, for models that look across them: {@code batch.feed} names the feeds, {@code batch.feed_row}
 * has one row per accepted row of every contract feed with its unit, its day and the identity of its record. The one-stop
 * feed has no contract; its rows are read from its own tables. {@link DossierKey} is made beside them.
 */
final class FeedTables {
    private static final String NAMES = """
            create or replace table batch.feed (
                feed varchar not null, name_vi varchar not null, name_en varchar not null
            );
            insert into batch.feed values ('onestop', 'Hồ sơ thủ tục hành chính', 'One-stop dossiers');
            """;
    private static final String NO_ROWS = "select cast(null as varchar) as batch_id, cast(null as varchar) as file_id,"
            + " cast(null as varchar) as feed, cast(null as varchar) as unit_id, cast(null as ubigint) as record_id,"
            + " cast(null as date) as day, cast(null as varchar) as origin limit 0";

    private final Sql sql;
    private final List<FeedContract> contracts;

    FeedTables(Sql sql, List<FeedContract> contracts) {
        this.sql = sql;
        this.contracts = List.copyOf(contracts);
    }

    /** Makes both anew; the tables of the feeds must be there. */
    void create() {
        sql.runAll(NAMES);
        sql.runAll(DossierKey.FUNCTION);
        for (FeedContract contract : contracts) {
            sql.run("insert into batch.feed values (?, ?, ?)", contract.feed(), contract.titleVi(), contract.titleEn());
        }
        sql.runAll("create or replace view batch.feed_row as "
                + contracts.stream().map(FeedTables::rows).collect(Collectors.joining("", "(" + NO_ROWS + ")", "")));
    }

    private static String rows(FeedContract contract) {
        String key = contract.key().stream()
                .map(name -> contract.column(name).stored())
                .collect(Collectors.joining(", "));
        return " union all select batch_id, file_id, '" + contract.feed() + "', " + unit(contract) + ", hash(source, "
                + key + ")," + " cast(" + contract.happened() + " as date), origin from batch." + contract.feed();
    }

    /** The unit that a row is about; none where the feed speaks of the sender of the file alone. */
    private static String unit(FeedContract contract) {
        return contract.columns().stream()
                .filter(column -> column.kind() == Kind.UNIT)
                .sorted((one, other) -> Boolean.compare(isTheUnit(other), isTheUnit(one)))
                .map(Column::stored)
                .findFirst()
                .orElse("cast(null as varchar)");
    }

    /** Where a row names several units, the one called so sends it. */
    private static boolean isTheUnit(Column column) {
        return column.name().equals("unit");
    }
}
