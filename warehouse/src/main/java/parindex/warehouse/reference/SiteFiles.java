package parindex.warehouse.reference;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/** Websites and the units that answer for them: read, checked against the units, written as a table. */
final class SiteFiles {
    private static final List<String> SITE = List.of("site", "unit_id", "valid_from", "valid_to");
    private static final Pattern HOST = Pattern.compile("(?!www\\.)[a-z0-9_-]+(\\.[a-z0-9_-]+)*");

    private final ReferenceTable sites;

    private SiteFiles(Path dataFolder) {
        sites = ReferenceTable.read(dataFolder, "site.csv", SITE);
    }

    static SiteFiles read(Path dataFolder, UnitFiles units) {
        var files = new SiteFiles(dataFolder);
        var owners = new HashMap<String, List<ReferenceRow>>();
        for (ReferenceRow row : files.sites.rows()) {
            units.known(row, "unit_id");
            if (!HOST.matcher(row.text("site")).matches()) {
                throw row.wrong(
                        "site",
                        "cần tên miền viết thường, không có www. và đường dẫn",
                        "need a host in lower case, without www. and path");
            }
            List<ReferenceRow> others = owners.computeIfAbsent(row.text("site"), any -> new ArrayList<>());
            others.forEach(other -> checkApart(row, other));
            others.add(row);
        }
        return files;
    }

    private static void checkApart(ReferenceRow row, ReferenceRow other) {
        boolean isAfter = from(row).isAfter(to(other)) || from(other).isAfter(to(row));
        if (!isAfter) {
            throw row.wrong(
                    "valid_from",
                    "trang đã có đơn vị khác cùng thời ở dòng " + other.line(),
                    "the site has a unit of the same days on line " + other.line());
        }
    }

    private static LocalDate from(ReferenceRow row) {
        return row.findDay("valid_from").orElse(LocalDate.MIN);
    }

    private static LocalDate to(ReferenceRow row) {
        return row.findDay("valid_to").orElse(LocalDate.MAX);
    }

    void write(Connection warehouse) throws SQLException {
        try (var table = new TableWriter(warehouse, "site")) {
            for (ReferenceRow row : sites.rows()) {
                table.row(row.text("site"), row.text("unit_id"), row.findDay("valid_from"), row.findDay("valid_to"));
            }
        }
    }
}
