package parindex.warehouse.batch;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tables of the warehouse that hold batches as they came: rows of every version, nothing judged yet. */
final class BatchTables {

    /** Dropped and loaded anew when they disagree with the batches on disk. */
    static final String DROP = "drop schema if exists batch cascade";

    static final String LEDGER = """
            create schema if not exists batch;
            create table if not exists batch.ledger (
                batch_id varchar not null primary key,
                digest varchar not null
            );
            create table if not exists batch.ledger_count (
                batch_id varchar not null,
                table_name varchar not null,
                row_count bigint not null
            );
            """;

    private static final String ONESTOP_DOSSIER = """
            source varchar, dossier_code varchar, alt_code varchar,
            procedure_code varchar, procedure_suffix varchar, field_code varchar, unit_id varchar,
            channel varchar, service_level varchar, applicant_type varchar, status varchar,
            submitted_at timestamp, received_at timestamp, due_at timestamp, due_precision varchar,
            decided_at timestamp, returned_at timestamp, refused_at timestamp, withdrawn_at timestamp,
            has_fee boolean, paid_online boolean, is_digitised boolean, has_electronic_result boolean,
            is_deleted boolean, version_at timestamp, content_hash varchar,
            file_id varchar, sheet varchar, line bigint, flags varchar, origin varchar
            """;

    private static final String ONESTOP_EVENT = """
            source varchar, dossier_code varchar, kind varchar, event_at timestamp, new_due_at timestamp,
            reason varchar, version_at timestamp, content_hash varchar,
            file_id varchar, sheet varchar, line bigint
            """;

    private static final String QUARANTINE = """
            file_id varchar, record_kind varchar, sheet varchar, line bigint, unit_id varchar,
            dossier_code varchar, column_name varchar, code varchar, reason_vi varchar, reason_en varchar,
            excerpt varchar, origin varchar
            """;

    private static final String FILE_RECEIPT = """
            feed varchar not null, file_no integer not null, file_id varchar not null, file_name varchar not null,
            source varchar not null, profile varchar not null, unit_id varchar, state varchar not null,
            exported_at timestamp, bytes bigint not null, received bigint not null, accepted bigint not null,
            quarantined bigint not null, duplicate bigint not null, blank bigint not null,
            first_on date, last_on date, refusal_code varchar, refusal_vi varchar, refusal_en varchar
            """;

    private BatchTables() {}

    /** Columns of every table that batches fill, by name; all have {@code batch_id} before them. */
    static SortedMap<String, String> of(List<FeedContract> contracts) {
        var tables = new TreeMap<String, String>();
        tables.put("onestop_dossier", ONESTOP_DOSSIER);
        tables.put("onestop_event", ONESTOP_EVENT);
        tables.put("quarantine", QUARANTINE);
        tables.put("file_receipt", FILE_RECEIPT);
        contracts.forEach(contract -> tables.put(contract.feed(), contract.tableColumns()));
        return tables;
    }

    static String create(String table, String columns) {
        return "create table if not exists batch." + table + " (batch_id varchar not null, " + columns + ")";
    }

    /** Rows of each batch as they lie in one table, beside what the ledger says of it; answers the batches that differ. */
    static String disagreements(String table) {
        return """
            with counted as (
                select batch_id, count(*) as row_count from batch.%1$s group by batch_id
            ), noted as (
                select batch_id, row_count from batch.ledger_count where table_name = '%1$s'
            )
            select coalesce(counted.batch_id, noted.batch_id)
            from counted
            full join noted on noted.batch_id = counted.batch_id
            where coalesce(counted.row_count, 0) <> coalesce(noted.row_count, 0)
            """.formatted(table);
    }
}
