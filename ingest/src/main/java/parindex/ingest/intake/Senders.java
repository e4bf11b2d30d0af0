package parindex.ingest.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parindex.ingest.intake.Engine.Column;
import parindex.ingest.intake.Engine.Table;
import parindex.ingest.intake.Engine.Type;
import parindex.ingest.intake.UnitIndex.Candidate;

/** Finds the units that files and rows name, and sees that a unit's own file speaks of nobody else. */
final class Senders {
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Table UNIT_MATCH = new Table(
            "unit_match",
            List.of(
                    new Column("file_no", Type.NUMBER),
                    new Column("unit_no", Type.NUMBER),
                    new Column("unit_text", Type.TEXT),
                    new Column("unit_id", Type.TEXT),
                    new Column("valid_from", Type.DAY),
                    new Column("valid_to", Type.DAY),
                    new Column("is_foreign", Type.FLAG)));

    private static final Table SENT_UNIT = new Table(
            "sent_unit",
            List.of(
                    new Column("file_no", Type.NUMBER),
                    new Column("unit_no", Type.NUMBER),
                    new Column("unit_text", Type.TEXT)));

    private final UnitIndex units;
    private final Map<String, Set<String>> ownUnits = new HashMap<>();

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

    /**
     * Fills {@code unit_match}: whom each way of naming a unit means in each file (grain: file_no, unit_text, valid_from),
     * and {@code sent_unit} with the text of each number (grain: file_no, unit_no).
     */
    void match(Engine engine, String unitTexts, List<FileOutcome> outcomes) {
        engine.create(UNIT_MATCH);
        engine.create(SENT_UNIT);
        if (!unitTexts.isEmpty()) {
            matchTexts(engine, unitTexts, outcomes);
            return;
        }
        try (RowAppender rows = engine.append(UNIT_MATCH);
                RowAppender texts = engine.append(SENT_UNIT)) {
            for (FileOutcome outcome : outcomes) {
                for (int i = 0; i < outcome.units().size(); i++) {
                    String text = outcome.units().get(i);
                    texts.number(outcome.file().number())
                            .number(i + 1)
                            .text(text)
                            .endRow();
                    append(rows, outcome.file(), i + 1, text);
                }
            }
        }
    }

    private void matchTexts(Engine engine, String unitTexts, List<FileOutcome> outcomes) {
        var files = new HashMap<Long, SentFile>();
        outcomes.forEach(each -> files.put((long) each.file().number(), each.file()));
        List<List<Object>> texts = engine.read(unitTexts);
        try (RowAppender rows = engine.append(UNIT_MATCH)) {
            for (List<Object> row : texts) {
                append(rows, files.get((Long) row.get(0)), 0, (String) row.get(1));
            }
        }
    }

    private void append(RowAppender rows, SentFile file, int number, String text) {
        String sender = file.senderText();
        if (sender.isEmpty()) {
            units.find(text).forEach(each -> append(rows, file, number, text, each, false));
            return;
        }
        Set<String> own = ownUnits.computeIfAbsent(sender, units::withChildren);
        List<Candidate> found = units.find(text.isEmpty() ? sender : text, own);
        if (found.isEmpty()) {
            units.find(text).forEach(each -> append(rows, file, number, text, each, true));
        } else {
            found.forEach(each -> append(rows, file, number, text, each, false));
        }
    }

    private static void append(
            RowAppender rows, SentFile file, int number, String text, Candidate unit, boolean isForeign) {
        rows.number(file.number())
                .number(number)
                .key(text)
                .text(unit.unitId())
                .day(unit.from())
                .day(unit.to())
                .flag(isForeign)
                .endRow();
    }
}
