package parindex.warehouse.reference;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import parindex.warehouse.domain.ProcedureCode;

/** By which rules the clock of a procedure runs, and where remote communes get days more: read, checked, written. */
final class ClockRuleFiles {
    /** A row for all procedures that have none of their own. */
    private static final String ALL = "*";

    private static final List<String> RULE = List.of(
            "procedure_code",
            "valid_from",
            "valid_to",
            "start_rule",
            "end_rule",
            "pause_mode",
            "remote_extra_days",
            "legal_basis");
    private static final List<String> REMOTE = List.of("unit_id", "valid_from", "valid_to", "source");
    /** More than half a year of working days is a misprint. */
    private static final int MOST_EXTRA = 125;

    /** When the receipt counts. */
    private enum StartRule {
        NEXT_DAY,
        AFTER_15,
        LAST_HOUR,
        AFTER_HOURS,
        COMPLETE
    }

    /** What ends the clock. */
    private enum EndRule {
        DECIDED,
        RETURNED
    }

    /** What a wait does to the term. */
    private enum PauseMode {
        PAUSE,
        RESTART
    }

    private final ReferenceTable rules;
    private final ReferenceTable remote;

    private ClockRuleFiles(Path dataFolder) {
        rules = ReferenceTable.read(dataFolder, "clock_rule.csv", RULE);
        remote = ReferenceTable.read(dataFolder, "remote_unit.csv", REMOTE);
    }

    static ClockRuleFiles read(Path dataFolder, UnitFiles units) {
        var files = new ClockRuleFiles(dataFolder);
        for (ReferenceRow row : files.rules.rows()) {
            checkRule(row);
        }
        for (ReferenceRow row : files.remote.rows()) {
            units.known(row, "unit_id");
            row.text("source");
        }
        checkApart(files.rules, "procedure_code");
        checkApart(files.remote, "unit_id");
        return files;
    }

    void write(Connection warehouse) throws SQLException {
        try (var table = new TableWriter(warehouse, "clock_rule")) {
            for (ReferenceRow row : rules.rows()) {
                table.row(
                        row.text("procedure_code"),
                        row.findDay("valid_from"),
                        row.findDay("valid_to"),
                        row.text("start_rule"),
                        row.text("end_rule"),
                        row.text("pause_mode"),
                        row.number("remote_extra_days"),
                        row.text("legal_basis"));
            }
        }
        try (var table = new TableWriter(warehouse, "remote_unit")) {
            for (ReferenceRow row : remote.rows()) {
                table.row(row.text("unit_id"), row.findDay("valid_from"), row.findDay("valid_to"), row.text("source"));
            }
        }
    }

    private static void checkRule(ReferenceRow row) {
        String code = row.text("procedure_code");
        if (!code.equals(ALL)
                && (code.length() > 40 || !ProcedureCode.of(code).suffix().isEmpty())) {
            throw row.wrong(
                    "procedure_code",
                    "cần * hoặc mã không có phần đuôi của cơ quan, tối đa 40 ký tự; nhận được \"" + code + "\"",
                    "need * or a code without the suffix of a body, of 40 characters at most, got \"" + code + "\"");
        }
        row.oneOf("start_rule", StartRule.class);
        row.oneOf("end_rule", EndRule.class);
        row.oneOf("pause_mode", PauseMode.class);
        row.text("remote_extra_days");
        if (row.number("remote_extra_days") > MOST_EXTRA) {
            throw row.wrong(
                    "remote_extra_days",
                    "nhiều nhất " + MOST_EXTRA + " ngày làm việc",
                    MOST_EXTRA + " working days at most");
        }
        row.text("legal_basis");
    }

    /** On any day one row speaks of a procedure, or of a unit. */
    private static void checkApart(ReferenceTable table, String column) {
        var rowsOf = new HashMap<String, List<ReferenceRow>>();
        for (ReferenceRow row : table.rows()) {
            DaySpan days = DaySpan.of(row);
            var others = rowsOf.computeIfAbsent(row.text(column), any -> new ArrayList<>());
            for (ReferenceRow other : others) {
                if (days.meets(DaySpan.of(other))) {
                    throw row.wrong(
                            "valid_from",
                            "\"" + row.text(column) + "\" đã có cùng thời gian ở dòng " + other.line(),
                            "\"" + row.text(column) + "\" is on line " + other.line() + " for the same days");
                }
            }
            others.add(row);
        }
    }
}
