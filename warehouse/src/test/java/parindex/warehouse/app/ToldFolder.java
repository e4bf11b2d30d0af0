package parindex.warehouse.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import parindex.warehouse.batch.Manifest;
import parindex.warehouse.batch.ManifestFile;
import parindex.warehouse.model.SnapshotDraft;
import parindex.warehouse.reference.ReferenceLoader;
import parindex.warehouse.settings.Settings;
import parindex.warehouse.store.DataFolder;
import parindex.warehouse.store.Engine;
import parindex.warehouse.store.Sql;

/** A data folder of made-up provinces: reference files and batches as ingest would leave them, and the build over them. */
final class ToldFolder {
    private final DataFolder folder;

    /** @param extraUnits further rows of {@code unit.csv} */
    ToldFolder(Path root, int provinces, String settings, List<String> extraUnits) throws IOException {
        folder = new DataFolder(root);
        Files.createDirectories(folder.reference());
        var units = new StringBuilder("unit_id,code,e_id,name_vi,name_en,short_name_vi,short_name_en,kind,group_id,"
                + "parent_id,valid_from,valid_to\nbd,52,,Tỉnh,,,,PROVINCE,,,,\n");
        var groups = new StringBuilder("group_id,sort,name_vi,name_en\n");
        for (int province = 0; province < provinces; province++) {
            groups.append("G%d,%d,Nhóm %d,\n".formatted(province, province + 1, province));
            for (int unit = 0; unit < RandomProvinces.UNITS; unit++) {
                String id = RandomProvinces.unit(province, unit);
                units.append("%s,%s,,Xã %s,,,,COMMUNE,G%d,bd,%s\n"
                        .formatted(id, id, id, province, RandomProvinces.life(unit)));
            }
        }
        extraUnits.forEach(row -> units.append(row).append('\n'));
        Files.writeString(folder.reference().resolve("unit.csv"), units);
        Files.writeString(folder.reference().resolve("unit_group.csv"), groups);
        Files.writeString(folder.reference().resolve("procedure.csv"), RandomProvinces.PROCEDURES);
        Files.writeString(folder.reference().resolve("reason.csv"), "code,reason_vi,reason_en\nX,x,x\n");
        Files.writeString(folder.root().resolve("parindex.conf"), settings);
    }

    /** Deals the rows to so many batches by chance; the order of rows and of batches is chance too. */
    ToldFolder deal(Told told, int batches, Random chance) throws IOException, SQLException {
        List<List<Told.Version>> versions = dealt(told.versions(), batches, chance);
        List<List<Told.Event>> events = dealt(told.events(), batches, chance);
        for (int batch = 0; batch < batches; batch++) {
            write(batch, new Told(versions.get(batch), events.get(batch)));
        }
        return this;
    }

    Connection build(LocalDate asOf) {
        var done = new Build(folder, Settings.of(folder.root()), new Judged()).run(Optional.of(asOf));
        return Engine.openSnapshot(folder.snapshot(done.snapshotId()), Settings.defaults());
    }

    private static <T> List<List<T>> dealt(List<T> rows, int parts, Random chance) {
        List<List<T>> dealt = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            dealt.add(new ArrayList<>());
        }
        var shuffled = new ArrayList<>(rows);
        java.util.Collections.shuffle(shuffled, chance);
        shuffled.forEach(row -> dealt.get(chance.nextInt(parts)).add(row));
        return dealt;
    }

    void write(int batch, Told told) throws IOException, SQLException {
        String id = "20250701T0000%05d-onestop".formatted(batch);
        Path place = folder.batches().resolve(id);
        Files.createDirectories(place);
        String fileId = HexFormat.of().toHexDigits(batch + 1).repeat(5);
        try (Connection connection = Engine.openInMemory(Settings.defaults())) {
            var sql = new Sql(connection, id);
            sql.runAll("""
                    create table dossier (
                        source varchar, dossier_code varchar, procedure_code varchar, unit_id varchar, channel varchar,
                        status varchar, submitted_at timestamp, received_at timestamp, due_at timestamp,
                        due_precision varchar, decided_at timestamp, returned_at timestamp, refused_at timestamp,
                        withdrawn_at timestamp, has_fee boolean, paid_online boolean, is_digitised boolean,
                        has_electronic_result boolean, is_deleted boolean, version_at timestamp, content_hash varchar,
                        line bigint);
                    create table event (
                        source varchar, dossier_code varchar, kind varchar, event_at timestamp, new_due_at timestamp,
                        version_at timestamp, line bigint)
                    """);
            append(connection.unwrap(DuckDBConnection.class), told);
            sql.run("copy (select source, dossier_code, null::varchar as alt_code, procedure_code,"
                    + " null::varchar as procedure_suffix, 'HO_TICH' as field_code, unit_id, channel,"
                    + " null::varchar as service_level, 'PERSON' as applicant_type, status, submitted_at, received_at,"
                    + " due_at, due_precision, decided_at, returned_at, refused_at, withdrawn_at, has_fee, paid_online,"
                    + " is_digitised, has_electronic_result, is_deleted, version_at, content_hash, '" + fileId
                    + "' as file_id, '' as sheet, line, '' as flags from dossier) to '"
                    + place.resolve("onestop_dossier.parquet") + "' (format parquet)");
            sql.run(
                    "copy (select source, dossier_code, kind, event_at, new_due_at, null::varchar as reason, version_at,"
                            + " 'x' as content_hash, '" + fileId + "' as file_id, '' as sheet, line from event) to '"
                            + place.resolve("onestop_event.parquet") + "' (format parquet)");
        }
        long rows = told.versions().size();
        var tables = Map.of(
                "onestop_dossier",
                List.of("onestop_dossier.parquet"),
                "onestop_event",
                List.of("onestop_event.parquet"));
        var receipt = new Manifest.Receipt(
                1,
                batch + ".json",
                "landing/" + batch,
                fileId + "0".repeat(24),
                1000L + batch,
                "d1-json",
                "one",
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
                null);
        ManifestFile.write(place, new Manifest(id, "onestop", "duckdb", tables, List.of(receipt)));
    }

    private static void append(DuckDBConnection connection, Told told) throws SQLException {
        try (DuckDBAppender rows = connection.createAppender("main", "dossier")) {
            long line = 1;
            for (Told.Version each : told.versions()) {
                rows.beginRow()
                        .append(each.source())
                        .append(each.code())
                        .append(each.procedure())
                        .append(each.unit());
                rows.append(each.channel())
                        .append(each.status())
                        .append(each.submittedAt())
                        .append(each.receivedAt());
                rows.append(each.dueAt())
                        .append(each.precision())
                        .append(each.decidedAt())
                        .append(each.returnedAt());
                rows.append(each.refusedAt())
                        .append(each.withdrawnAt())
                        .append(each.hasFee())
                        .append(each.paidOnline());
                rows.append(each.isDigitised())
                        .append(each.hasElectronicResult())
                        .append(each.isDeleted());
                rows.append(each.versionAt())
                        .append(each.contentHash())
                        .append(line++)
                        .endRow();
            }
        }
        try (DuckDBAppender rows = connection.createAppender("main", "event")) {
            long line = 1;
            for (Told.Event each : told.events()) {
                rows.beginRow()
                        .append(each.source())
                        .append(each.code())
                        .append(each.kind())
                        .append(each.at());
                rows.append(each.newDueAt())
                        .append(each.versionAt())
                        .append(line++)
                        .endRow();
            }
        }
    }

    /** As the program builds, with points and places. */
    private static final class Judged implements Build.Steps {
        @Override
        public void loadReference(Connection warehouse, Path dataFolder) {
            ReferenceLoader.load(warehouse, dataFolder);
        }

        @Override
        public SnapshotDraft.Instrument instrument(Path dataFolder) {
            return new SnapshotDraft.Instrument("qd766", "2022-06-23");
        }

        @Override
        public void judge(Connection warehouse, Settings settings, Path dataFolder) {
            Judgement.write(warehouse, settings, dataFolder);
            Flagging.write(warehouse);
        }
    }
}
