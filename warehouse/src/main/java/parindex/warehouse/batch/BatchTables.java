package parindex.warehouse.batch;

/** The tables of the warehouse that hold batches as they came: rows of every version, nothing judged yet. */
final class BatchTables {

    /** Dropped and loaded anew when they disagree with the batches on disk. */
    static final String DROP = "drop schema if exists batch cascade";

    static final String CREATE = """
            create schema if not exists batch;
            create table if not exists batch.ledger (
                batch_id varchar not null primary key,
                digest varchar not null,
                dossier_count bigint not null,
                event_count bigint not null,
                quarantine_count bigint not null,
                file_count bigint not null
            );
            create table if not exists batch.onestop_dossier (
                batch_id varchar not null,
                source varchar, dossier_code varchar, alt_code varchar,
                procedure_code varchar, procedure_suffix varchar, field_code varchar, unit_id varchar,
                channel varchar, service_level varchar, applicant_type varchar, status varchar,
                submitted_at timestamp, received_at timestamp, due_at timestamp, due_precision varchar,
                decided_at timestamp, returned_at timestamp, refused_at timestamp, withdrawn_at timestamp,
                has_fee boolean, paid_online boolean, is_digitised boolean, has_electronic_result boolean,
                is_deleted boolean, version_at timestamp, content_hash varchar,
                file_id varchar, sheet varchar, line bigint, flags varchar
            );
            create table if not exists batch.onestop_event (
                batch_id varchar not null,
                source varchar, dossier_code varchar, kind varchar, event_at timestamp, new_due_at timestamp,
                reason varchar, version_at timestamp, content_hash varchar,
                file_id varchar, sheet varchar, line bigint
            );
            create table if not exists batch.quarantine (
                batch_id varchar not null,
                file_id varchar, record_kind varchar, sheet varchar, line bigint, unit_id varchar,
                dossier_code varchar, column_name varchar, code varchar, reason_vi varchar, reason_en varchar,
                excerpt varchar
            );
            create table if not exists batch.file_receipt (
                batch_id varchar not null,
                file_no integer not null,
                file_id varchar not null,
                file_name varchar not null,
                source varchar not null,
                profile varchar not null,
                unit_id varchar,
                state varchar not null,
                exported_at timestamp,
                bytes bigint not null,
                received bigint not null,
                accepted bigint not null,
                quarantined bigint not null,
                duplicate bigint not null,
                blank bigint not null,
                first_on date,
                last_on date,
                refusal_code varchar,
                refusal_vi varchar,
                refusal_en varchar
            );
            """;

    /** Rows of each batch as they lie in the tables, beside what the ledger says of it; answers those that differ. */
    static final String DISAGREEMENTS = """
            with counted as (
                select batch_id, 'dossier' as what, count(*) as row_count from batch.onestop_dossier group by batch_id
                union all
                select batch_id, 'event', count(*) from batch.onestop_event group by batch_id
                union all
                select batch_id, 'quarantine', count(*) from batch.quarantine group by batch_id
                union all
                select batch_id, 'file', count(*) from batch.file_receipt group by batch_id
            ), noted as (
                select batch_id, 'dossier' as what, dossier_count as row_count from batch.ledger
                union all
                select batch_id, 'event', event_count from batch.ledger
                union all
                select batch_id, 'quarantine', quarantine_count from batch.ledger
                union all
                select batch_id, 'file', file_count from batch.ledger
            )
            select coalesce(counted.batch_id, noted.batch_id)
            from counted
            full join noted on noted.batch_id = counted.batch_id and noted.what = counted.what
            where coalesce(counted.row_count, 0) <> coalesce(noted.row_count, 0)
            """;

    private BatchTables() {}
}
