package parindex.warehouse.reference;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parindex.warehouse.calendar.Hours;

/** Office hours by name: read, checked, written. {@code hanh-chinh} is there though no row names it. */
final class OfficeHoursFile {
    static final String DEFAULT = "hanh-chinh";

    private static final List<String> COLUMNS = Stream.of(
                    List.of("calendar_id", "name_vi", "name_en"), HoursColumns.NAMES, List.of("source"))
            .flatMap(List::stream)
            .toList();
    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    private final ReferenceTable calendars;
    private final Map<String, Hours> hoursOf = new LinkedHashMap<>();

    private OfficeHoursFile(Path dataFolder) {
        calendars = ReferenceTable.read(dataFolder, "calendar.csv", COLUMNS);
    }

    static OfficeHoursFile read(Path dataFolder) {
        var file = new OfficeHoursFile(dataFolder);
        file.calendars.uniqueBy("calendar_id");
        for (ReferenceRow row : file.calendars.rows()) {
            String id = row.text("calendar_id");
            if (!id.matches(ID)) {
                throw row.wrong(
                        "calendar_id",
                        "chỉ dùng chữ thường không dấu, số và dấu gạch nối; nhận được \"" + id + "\"",
                        "need small letters, digits and hyphens, got \"" + id + "\"");
            }
            row.text("name_vi");
            row.text("source");
            file.hoursOf.put(id, HoursColumns.read(row));
        }
        file.hoursOf.putIfAbsent(DEFAULT, Hours.HANH_CHINH);
        return file;
    }

    Hours hours(String calendarId) {
        return hoursOf.get(calendarId);
    }

    /** The calendar that a row of some file names, or a fault of that row. */
    String known(ReferenceRow row, String column) {
        String id = row.text(column);
        if (!hoursOf.containsKey(id)) {
            throw row.wrong(
                    column,
                    "không có lịch \"" + id + "\" trong " + calendars.file(),
                    "no calendar \"" + id + "\" in " + calendars.file());
        }
        return id;
    }

    void write(TableWriter table) throws SQLException {
        boolean isDefaultTold = false;
        for (ReferenceRow row : calendars.rows()) {
            String id = row.text("calendar_id");
            isDefaultTold |= id.equals(DEFAULT);
            String vietnamese = row.text("name_vi");
            write(table, id, vietnamese, row.find("name_en").orElse(vietnamese), hours(id), row.text("source"));
        }
        if (!isDefaultTold) {
            write(table, DEFAULT, "Giờ hành chính", "Office hours", hours(DEFAULT), "built in");
        }
    }

    static void write(TableWriter table, String id, String nameVi, String nameEn, Hours hours, String source)
            throws SQLException {
        table.row(
                id,
                nameVi,
                nameEn,
                (short) hours.amFrom(),
                (short) hours.amTo(),
                (short) hours.pmFrom(),
                (short) hours.pmTo(),
                source);
    }
}
