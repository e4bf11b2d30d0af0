package parindex.warehouse.reference;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import parindex.warehouse.domain.ProcedureCode;
import parindex.warehouse.store.ReferenceFiles;

/** Fields, procedures and reasons: read, checked against each other, written as tables. */
final class CatalogueFiles {
    private static final List<String> FIELD = List.of("field_code", "name_vi", "name_en");
    private static final List<String> PROCEDURE = List.of(
            "procedure_code",
            "name_vi",
            "name_en",
            "field_code",
            "level",
            "duration_count",
            "duration_unit",
            "service_level",
            "channels",
            "has_fee",
            "is_certified_copy",
            "is_land",
            "source");
    private static final List<String> REASON = List.of("code", "reason_vi", "reason_en");
    /** As decimal(9,2) has. */
    private static final int DECIMALS = 2;

    private static final Pattern LEVELS =
            Pattern.compile("(?:PROVINCE|DISTRICT|COMMUNE)(?:\\+(?:PROVINCE|DISTRICT|COMMUNE))*");

    private static final Pattern CHANNELS = Pattern.compile("(?:DIRECT|ONLINE|POSTAL)(?:\\+(?:DIRECT|ONLINE|POSTAL))*");

    /** Units in which a law states a duration. */
    private enum DurationUnit {
        WORKING_DAY,
        CALENDAR_DAY,
        WORKING_HOUR,
        MONTH,
        SAME_DAY
    }

    /** Decree 42/2022: how much of a procedure can be done online. */
    private enum ServiceLevel {
        FULL,
        PARTIAL,
        INFO
    }

    private final ReferenceTable fields;
    private final ReferenceTable procedures;
    private final ReferenceTable reasons;
    /** Of the user's own procedures, where the fields are still the shipped ones: named by their code. */
    private final Set<String> unnamedFields = new TreeSet<>();

    private CatalogueFiles(Path dataFolder) {
        fields = ReferenceTable.read(dataFolder, "field.csv", FIELD);
        procedures = ReferenceTable.read(dataFolder, "procedure.csv", PROCEDURE);
        reasons = ReferenceTable.read(dataFolder, "reason.csv", REASON);
    }

    static CatalogueFiles read(Path dataFolder) {
        var files = new CatalogueFiles(dataFolder);
        files.reasons.uniqueBy("code");
        for (ReferenceRow row : files.reasons.rows()) {
            row.text("reason_vi");
            row.text("reason_en");
        }
        files.procedures.uniqueBy("procedure_code");
        Set<String> known = files.fields.uniqueBy("field_code").keySet();
        for (ReferenceRow row : files.fields.rows()) {
            row.text("name_vi");
        }
        boolean mayBeUnnamed = ReferenceFiles.isReplaced(dataFolder, "procedure.csv")
                && !ReferenceFiles.isReplaced(dataFolder, "field.csv");
        for (ReferenceRow row : files.procedures.rows()) {
            checkProcedure(row);
            String field = row.text("field_code");
            if (!known.contains(field) && !mayBeUnnamed) {
                throw row.wrong(
                        "field_code",
                        "không có lĩnh vực \"" + field + "\" trong " + files.fields.file(),
                        "no field \"" + field + "\" in " + files.fields.file());
            }
            if (!known.contains(field)) {
                files.unnamedFields.add(field);
            }
        }
        return files;
    }

    void write(Connection warehouse) throws SQLException {
        try (var table = new TableWriter(warehouse, "field")) {
            for (ReferenceRow row : fields.rows()) {
                table.row(row.text("field_code"), row.text("name_vi"), englishOrVietnamese(row));
            }
            for (String code : unnamedFields) {
                table.row(code, code, code);
            }
        }
        try (var table = new TableWriter(warehouse, "procedure")) {
            for (ReferenceRow row : procedures.rows()) {
                writeProcedure(table, row);
            }
        }
        try (var table = new TableWriter(warehouse, "reason")) {
            for (ReferenceRow row : reasons.rows()) {
                table.row(row.text("code"), row.text("reason_vi"), row.text("reason_en"));
            }
        }
    }

    private static void writeProcedure(TableWriter table, ReferenceRow row) throws SQLException {
        table.row(
                row.text("procedure_code"),
                row.text("name_vi"),
                englishOrVietnamese(row),
                row.text("field_code"),
                row.text("level"),
                row.findDecimal("duration_count").map(number -> number.setScale(DECIMALS)),
                row.find("duration_unit"),
                row.text("service_level"),
                row.text("channels"),
                row.flag("has_fee"),
                row.flag("is_certified_copy"),
                row.flag("is_land"),
                row.find("source").orElse(""));
    }

    private static String englishOrVietnamese(ReferenceRow row) {
        return row.find("name_en").orElse(row.text("name_vi"));
    }

    private static void checkProcedure(ReferenceRow row) {
        row.text("name_vi");
        row.oneOf("service_level", ServiceLevel.class);
        row.flag("has_fee");
        row.flag("is_certified_copy");
        row.flag("is_land");
        String code = row.text("procedure_code");
        if (code.length() > 40 || !ProcedureCode.of(code).suffix().isEmpty()) {
            throw row.wrong(
                    "procedure_code",
                    "cần mã không có phần đuôi của cơ quan, tối đa 40 ký tự; nhận được \"" + code + "\"",
                    "need a code without the suffix of a body, of 40 characters at most, got \"" + code + "\"");
        }
        if (!LEVELS.matcher(row.text("level")).matches()) {
            throw row.notAmong("level", row.text("level"), "[PROVINCE, DISTRICT, COMMUNE] (+)");
        }
        if (!CHANNELS.matcher(row.text("channels")).matches()) {
            throw row.notAmong("channels", row.text("channels"), "[DIRECT, ONLINE, POSTAL] (+)");
        }
        if (row.findDecimal("duration_count").isPresent()
                != row.find("duration_unit").isPresent()) {
            throw row.wrong(
                    "duration_count", "phải có cùng với duration_unit", "must be given together with duration_unit");
        }
        if (row.find("duration_unit").isPresent()) {
            row.oneOf("duration_unit", DurationUnit.class);
        }
    }
}
