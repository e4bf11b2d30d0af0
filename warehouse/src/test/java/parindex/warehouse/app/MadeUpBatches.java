package parindex.warehouse.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import parindex.warehouse.batch.Manifest;
import parindex.warehouse.batch.ManifestFile;
import parindex.warehouse.reference.ReferenceLoader;
import parindex.warehouse.settings.Settings;
import parindex.warehouse.store.DataFolder;
import parindex.warehouse.store.Engine;
import parindex.warehouse.store.Sql;

/**
 * Writes batches as ingest would: one year of dossiers of Bình Định to 30/6/2025, of which each batch tells a part twice,
 * first open, later as it ended. Every value follows from the dossier's number, so that no run differs from another.
 */
final class MadeUpBatches {
    /** What each batch holds of all versions: a share of the dossiers, told as of the end of its quarter. */
    private static final String VERSIONS = """
            create table version as
            with units as (
                select unit_id, row_number() over (order by unit_id) - 1 as unit_no
                from reference.unit
                where group_id is not null and valid_to is not null or (group_id = 'DEPARTMENT')
            ), procedures as (
                select
                    procedure_code,
                    row_number() over (order by procedure_code) - 1 as procedure_no
                from reference.procedure
            ), numbered as (
                select
                    n,
                    timestamp '2024-07-01 08:00:00'
                        + to_minutes(cast(hash(n, 'day') %% 364 * 1440 + hash(n, 'hour') %% 500 as integer)) as received_at,
                    cast(hash(n, 'term') %% 20 + 1 as integer) as term,
                    cast(hash(n, 'took') %% 24 as integer) as took,
                    cast(hash(n, 'case') %% 100 as integer) as chance
                from range(%d) as numbers(n)
            ), told as (
                select numbered.n, numbered.received_at, numbered.term, numbered.took, numbered.chance, told_at
                from numbered
                cross join (
                    values (timestamp '2024-10-01'), (timestamp '2025-01-01'), (timestamp '2025-04-01'),
                        (timestamp '2025-06-30 23:00:00')
                ) as quarters(told_at)
                where
                    told_at > numbered.received_at
                    and told_at - to_days(92) <= numbered.received_at + to_days(numbered.took)
            ), judged as (
                select
                    told.n, told.received_at, told.term, told.chance, told.told_at,
                    told.received_at + to_days(told.took) as end_at,
                    told.received_at + to_days(told.took) <= told.told_at and told.chance < 97 as is_ended
                from told
            )
            select
                judged.n,
                judged.told_at,
                'made-up' as source,
                'H08-' || strftime(judged.received_at, '%%y%%m%%d') || '-' || lpad(cast(judged.n as varchar), 6, '0')
                    as dossier_code,
                cast(null as varchar) as alt_code,
                procedures.procedure_code,
                '.000.00.00.H08' as procedure_suffix,
                cast(null as varchar) as field_code,
                units.unit_id,
                case when judged.chance %% 3 = 0 then 'ONLINE' when judged.chance %% 3 = 1 then 'DIRECT' else 'POSTAL' end
                    as channel,
                cast(null as varchar) as service_level,
                'PERSON' as applicant_type,
                case
                    when judged.chance >= 98 then 'REFUSED'
                    when judged.chance = 96 and judged.is_ended then 'WITHDRAWN'
                    when judged.is_ended then 'RETURNED'
                    when judged.chance = 97 then 'WAIT_FINANCIAL'
                    else 'PROCESSING'
                end as status,
                judged.received_at as submitted_at,
                case when judged.chance < 98 then judged.received_at end as received_at,
                case when judged.chance > 4 and judged.chance < 98 then judged.received_at + to_days(judged.term) end
                    as due_at,
                'DAY' as due_precision,
                case when judged.is_ended and judged.chance <> 96 then judged.end_at end as decided_at,
                case when judged.is_ended and judged.chance <> 96 then judged.end_at + to_hours(20) end as returned_at,
                case when judged.chance >= 98 then judged.received_at end as refused_at,
                case when judged.is_ended and judged.chance = 96 then judged.end_at end as withdrawn_at,
                judged.chance %% 4 = 0 as has_fee,
                judged.chance %% 8 = 0 as paid_online,
                judged.chance %% 2 = 0 as is_digitised,
                judged.chance %% 5 < 3 as has_electronic_result,
                false as is_deleted,
                judged.told_at as version_at,
                md5(concat_ws('|', judged.n, judged.told_at)) as content_hash,
                '' as sheet,
                judged.n + 2 as line,
                '' as flags,
                judged.chance
            from judged
            join units on units.unit_no = hash(judged.n, 'unit') %% (select count(*) from units)
            join procedures
                on procedures.procedure_no = hash(judged.n, 'procedure') %% (select count(*) from procedures)
            """;

    private static final String EVENTS = """
            create table event as
            select
                n, source, dossier_code, version_at, content_hash, sheet, line, kinds.kind,
                version.received_at + to_days(kinds.after_days) as event_at,
                cast(null as timestamp) as new_due_at, cast(null as varchar) as reason
            from version
            cross join (
                values ('SUPPLEMENT_REQUESTED', 2), ('SUPPLEMENT_RECEIVED', 5), ('APOLOGY', 9)
            ) as kinds(kind, after_days)
            where
                version.chance between 10 and 19
                and version.received_at + to_days(kinds.after_days) <= version.told_at
                and (kinds.kind <> 'APOLOGY' or version.chance = 10)
            """;

    private static final String DOSSIER_COLUMNS =
            "source, dossier_code, alt_code, procedure_code, procedure_suffix, field_code, unit_id, channel,"
                    + " service_level, applicant_type, status, submitted_at, received_at, due_at, due_precision,"
                    + " decided_at, returned_at, refused_at, withdrawn_at, has_fee, paid_online, is_digitised,"
                    + " has_electronic_result, is_deleted, version_at, content_hash, ? as file_id, sheet, line, flags";

    private final DataFolder folder;

    MadeUpBatches(Path root) {
        this.folder = new DataFolder(root);
    }

    void write(int dossiers, int batches) throws IOException, SQLException {
        write(dossiers, batches, IntStream.rangeClosed(1, batches).boxed().toList());
    }

    /**
     * Deals all versions to so many batches, by dossier and by quarter alike.
     *
     * @param arrival which of them are written, in the order in which they arrive
     */
    void write(int dossiers, int batches, List<Integer> arrival) throws IOException, SQLException {
        // the reasons of ingest play no part here
        Files.createDirectories(folder.reference());
        Files.writeString(folder.reference().resolve("reason.csv"), "code,reason_vi,reason_en\nX,x,x\n");
        try (Connection connection = Engine.openInMemory(Settings.defaults())) {
            ReferenceLoader.load(connection, folder.root());
            var sql = new Sql(connection, "made-up");
            sql.runAll(VERSIONS.formatted(dossiers));
            sql.runAll(EVENTS);
            int arrived = 0;
            for (int batch : arrival) {
                arrived++;
                write(sql, "20250701T0000%05d-onestop".formatted(arrived), batch, batches);
            }
        }
    }

    private void write(Sql sql, String id, int batch, int batches) throws IOException {
        Path place = folder.batches().resolve(id);
        Files.createDirectories(place);
        String fileId = HexFormat.of().toHexDigits(batch).repeat(5);
        String mine = " from %s where (n + epoch(version_at) / 86400)::bigint %% " + batches + " = " + (batch - 1);
        copy(
                sql,
                "select " + DOSSIER_COLUMNS.replace("?", "'" + fileId + "'") + mine.formatted("version"),
                place.resolve("onestop_dossier.parquet"));
        copy(
                sql,
                "select source, dossier_code, kind, event_at, new_due_at, reason, version_at, content_hash, '" + fileId
                        + "' as file_id, sheet, line" + mine.formatted("event"),
                place.resolve("onestop_event.parquet"));
        long rows = sql.number("select count(*)" + mine.formatted("version"));
        var tables = Map.of(
                "onestop_dossier",
                List.of("onestop_dossier.parquet"),
                "onestop_event",
                List.of("onestop_event.parquet"));
        var receipts = new ArrayList<Manifest.Receipt>();
        receipts.add(new Manifest.Receipt(
                1,
                "made-up-" + batch + ".json",
                "landing/made-up/" + batch,
                fileId + "0".repeat(24),
                1000L + batch,
                "d1-json",
                "made-up",
                null,
                LocalDateTime.of(2025, 6, 30, 23, 0),
                Manifest.State.LOADED,
                rows,
                rows,
                0,
                0,
                0,
                null,
                null,
                Map.of(),
                null,
                null));
        ManifestFile.write(place, new Manifest(id, "onestop", "duckdb", tables, receipts));
    }

    private static void copy(Sql sql, String query, Path file) {
        sql.run("copy (" + query + ") to '" + file + "' (format parquet)");
    }
}
