package parindex.warehouse.reference;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which unit owes which feed how often: read, checked against units, groups and feeds, written as a table. */
final class ObligationFile {
    private static final List<String> COLUMNS = List.of(
            "unit_id", "group_id", "feed", "frequency", "grace_working_days", "valid_from", "valid_to", "source");
    /** A year of working days: what may come later than that is not owed. */
    private static final int MOST_GRACE = 250;

    private enum Frequency {
        DAILY,
        WEEKLY,
        MONTHLY,
        QUARTERLY,
        YEARLY
    }

    private final ReferenceTable obligations;

    private ObligationFile(ReferenceTable obligations) {
        this.obligations = obligations;
    }

    /** @param feeds names that a row may use */
    static ObligationFile read(Path dataFolder, UnitFiles units, Set<String> feeds) {
        var file = new ObligationFile(ReferenceTable.read(dataFolder, "obligation.csv", COLUMNS));
        for (ReferenceRow row : file.obligations.rows()) {
            check(row, units, feeds);
        }
        file.checkApart();
        return file;
    }

    void write(Connection warehouse) throws SQLException {
        try (var table = new TableWriter(warehouse, "obligation")) {
            for (ReferenceRow row : obligations.rows()) {
                table.row(
                        row.find("unit_id"),
                        row.find("group_id"),
                        row.text("feed"),
                        row.text("frequency"),
                        row.number("grace_working_days"),
                        row.findDay("valid_from"),
                        row.findDay("valid_to"),
                        row.text("source"));
            }
        }
    }

    private static void check(ReferenceRow row, UnitFiles units, Set<String> feeds) {
        if (row.find("unit_id").isPresent() == row.find("group_id").isPresent()) {
            throw row.wrong(
                    "unit_id",
                    "cần unit_id hoặc group_id, chỉ một trong hai",
                    "need unit_id or group_id, one of the two");
        }
        row.find("unit_id").ifPresent(id -> units.known(row, "unit_id"));
        row.find("group_id").filter(group -> !units.groups().contains(group)).ifPresent(group -> {
            throw row.notAmong("group_id", group, new TreeSet<>(units.groups()).toString());
        });
        if (!feeds.contains(row.text("feed"))) {
            throw row.notAmong("feed", row.text("feed"), new TreeSet<>(feeds).toString());
        }
        row.oneOf("frequency", Frequency.class);
        row.text("grace_working_days");
        if (row.number("grace_working_days") > MOST_GRACE) {
            throw row.wrong(
                    "grace_working_days",
                    "nhiều nhất " + MOST_GRACE + " ngày làm việc",
                    MOST_GRACE + " working days at most");
        }
        row.text("source");
        if (last(row).isBefore(first(row))) {
            throw row.wrong("valid_to", "trước valid_from", "is before valid_from");
        }
    }

    /** On any day a unit, or a group, has one duty for a feed. */
    private void checkApart() {
        var duties = new HashMap<String, List<ReferenceRow>>();
        for (ReferenceRow row : obligations.rows()) {
            String who = row.find("unit_id").map(id -> "unit " + id).orElseGet(() -> "group " + row.text("group_id"));
            var others = duties.computeIfAbsent(who + " " + row.text("feed"), any -> new ArrayList<>());
            for (ReferenceRow other : others) {
                if (!first(row).isAfter(last(other)) && !first(other).isAfter(last(row))) {
                    throw row.wrong(
                            "feed",
                            "\"" + row.text("feed") + "\" đã có nghĩa vụ cùng thời gian ở dòng " + other.line(),
                            "\"" + row.text("feed") + "\" is already owed on the same days by line " + other.line());
                }
            }
            others.add(row);
        }
    }

    private static LocalDate first(ReferenceRow row) {
        return row.findDay("valid_from").orElse(LocalDate.MIN);
    }

    private static LocalDate last(ReferenceRow row) {
        return row.findDay("valid_to").orElse(LocalDate.MAX);
    }
}
