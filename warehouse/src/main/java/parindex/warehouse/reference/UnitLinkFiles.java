package parindex.warehouse.reference;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import parindex.warehouse.domain.FoldedText;
import parindex.warehouse.unit.Unit;
import parindex.warehouse.unit.UnitEvent;

/** What is said about units: their other writings and their succession; read, checked against the units, written. */
final class UnitLinkFiles {
    private static final List<String> ALIAS = List.of("unit_id", "alias");
    private static final List<String> EVENT =
            List.of("event_on", "kind", "from_unit_id", "to_unit_id", "extent", "legal_basis");

    private final UnitFiles units;
    private final ReferenceTable aliases;
    private final ReferenceTable events;
    private final List<UnitEvent> succession = new ArrayList<>();

    private UnitLinkFiles(Path dataFolder, UnitFiles units) {
        this.units = units;
        aliases = ReferenceTable.read(dataFolder, "unit_alias.csv", ALIAS);
        events = ReferenceTable.read(dataFolder, "unit_event.csv", EVENT);
    }

    static UnitLinkFiles read(Path dataFolder, UnitFiles units) {
        var files = new UnitLinkFiles(dataFolder, units);
        files.checkAliases();
        files.checkEvents();
        return files;
    }

    List<UnitEvent> succession() {
        return List.copyOf(succession);
    }

    void write(Connection warehouse) throws SQLException {
        try (var table = new TableWriter(warehouse, "unit_alias")) {
            for (ReferenceRow row : aliases.rows()) {
                table.row(row.text("unit_id"), row.text("alias"), folded(row));
            }
        }
        try (var table = new TableWriter(warehouse, "unit_event")) {
            for (ReferenceRow row : events.rows()) {
                table.row(
                        row.day("event_on"),
                        row.text("kind"),
                        row.text("from_unit_id"),
                        row.find("to_unit_id"),
                        row.text("extent"),
                        row.text("legal_basis"));
            }
        }
    }

    private void checkAliases() {
        var bearers = new HashMap<String, List<ReferenceRow>>();
        for (ReferenceRow row : aliases.rows()) {
            units.known(row, "unit_id");
            List<ReferenceRow> others = bearers.computeIfAbsent(folded(row), any -> new ArrayList<>());
            for (ReferenceRow other : others) {
                units.checkApart(row, other, "alias", row.text("alias"));
            }
            others.add(row);
        }
    }

    private void checkEvents() {
        for (ReferenceRow row : events.rows()) {
            row.text("legal_basis");
            LocalDate on = row.day("event_on");
            Unit from = units.known(row, "from_unit_id");
            if (!from.isAliveOn(on.minusDays(1))) {
                throw row.wrong("from_unit_id", "không tồn tại vào ngày trước đó", "was not alive on the day before");
            }
            Optional<Unit> to = row.find("to_unit_id").map(id -> units.known(row, "to_unit_id"));
            if (to.isPresent() && !to.get().isAliveOn(on)) {
                throw row.wrong("to_unit_id", "không tồn tại vào ngày này", "is not alive on this day");
            }
            try {
                succession.add(new UnitEvent(
                        on,
                        row.oneOf("kind", UnitEvent.Kind.class),
                        from.id(),
                        to.map(Unit::id),
                        row.oneOf("extent", UnitEvent.Extent.class)));
            } catch (IllegalArgumentException e) {
                throw row.wrong("to_unit_id", "chỉ ABOLISH mới để trống, và phải để trống", e.getMessage());
            }
        }
    }

    private static String folded(ReferenceRow row) {
        return FoldedText.of(row.text("alias")).value();
    }
}
