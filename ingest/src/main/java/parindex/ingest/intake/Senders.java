package parindex.ingest.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import parindex.ingest.intake.Engine.Column;
import parindex.ingest.intake.Engine.Table;
import parindex.ingest.intake.Engine.Type;

/** Finds the units that files and their rows name. */
final class Senders {
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Table UNIT_MATCH = new Table(
            "unit_match",
            List.of(
                    new Column("file_no", Type.NUMBER),
                    new Column("unit_text", Type.TEXT),
                    new Column("unit_id", Type.TEXT),
                    new Column("valid_from", Type.DAY),
                    new Column("valid_to", Type.DAY),
                    new Column("is_foreign", Type.FLAG)));

    private final UnitIndex units;

    Senders(UnitIndex units) {
        this.units = units;
    }

    /** The unit that sent the file; empty when the profile names none, or nobody knows it. */
    Optional<String> unitId(SentFile file) {
        LocalDate day =
                file.exportedAt().map(java.time.LocalDateTime::toLocalDate).orElse(LAST);
        return file.senderText().isEmpty() ? Optional.empty() : units.find(file.senderText(), day);
    }

    boolean isUnknown(SentFile file) {
        return !file.senderText().isEmpty() && unitId(file).isEmpty();
    }

    /** Fills {@code unit_match}: whom each way of naming a unit means in each file. grain: file_no, unit_text, valid_from */
    void match(Engine engine, String unitTexts, List<FileOutcome> outcomes) {
        if (unitTexts.isEmpty()) {
            return; // units were found where the files were read
        }
        engine.create(UNIT_MATCH);
        var named = new HashMap<Long, NamedUnits>();
        outcomes.forEach(each -> named.put((long) each.file().number(), new NamedUnits(units, each.file())));
        List<List<Object>> texts = engine.read(unitTexts);
        try (RowAppender rows = engine.append(UNIT_MATCH)) {
            for (List<Object> row : texts) {
                Long file = (Long) row.get(0);
                String text = (String) row.get(1);
                named.get(file).find(text).forEach(each -> rows.number(file)
                        .key(text)
                        .text(each.unitId())
                        .day(each.from())
                        .day(each.to())
                        .flag(each.isForeign())
                        .endRow());
            }
        }
    }
}
