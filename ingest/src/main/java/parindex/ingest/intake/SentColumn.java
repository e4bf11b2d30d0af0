package parindex.ingest.intake;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import parindex.ingest.profile.FeedShape;
import parindex.ingest.profile.FeedShape.Cell;
import parindex.ingest.profile.Profile;
import parindex.ingest.reader.CellBytes;
import parindex.ingest.reader.RecentCells;
import parindex.ingest.reader.SourceRow;
import parindex.ingest.vocabulary.Codes;
import parindex.ingest.vocabulary.Text;
import parindex.warehouse.domain.Masks;

/** What the cells of one canonical column mean, as the profile tells and the door lets pass. */
final class SentColumn {
    private static final int REMEMBERED = 10_000;
    private static final Set<Cell> FEW_WORDS = EnumSet.of(Cell.FEE, Cell.PROCEDURE, Cell.UNIT, Cell.FIELD);

    private final Door door;
    private final boolean isNameCode;
    private final Words words;
    private final Cell cell;
    /** Dates and codes mean what they say, and seldom say the same. */
    private final boolean isLiteral;

    private final RecentCells<Value> recent = new RecentCells<>();
    /** What texts mean in a column of few words; null where there may be many. */
    private final Map<String, Value> seen;
    /** For cells that are not remembered, used again in every row. */
    private final Value own = new Value();

    SentColumn(String name, Profile profile, FeedShape shape, Door door) {
        this.door = door;
        this.isNameCode = profile.rules().procedureCode().equals("name");
        this.cell = shape.cells().get(name);
        this.words = shape.words().containsKey(name)
                ? new Words(profile.words().getOrDefault(name, Map.of()), cell == Cell.STATUS)
                : null;
        this.seen = words != null || FEW_WORDS.contains(cell) ? new HashMap<>() : null;
        this.isLiteral = shape.isTyped()
                && words == null
                && cell == null
                && (name.equals(shape.codeColumn()) || shape.dates().all().contains(name));
    }

    /** @param place of the column in the row */
    Value value(SourceRow row, int place) {
        CellBytes bytes = row.bytes();
        if (bytes == null || place >= row.width()) {
            return value(row.cell(place), own);
        }
        if (isLiteral) {
            return own.of(bytes, place);
        }
        Value value = recent.find(bytes, place);
        if (value == null) {
            value = value(bytes.text(place), new Value());
            recent.remember(value);
        }
        return value;
    }

    /** What stands not in the row, but beside its table. */
    Value value(String text) {
        return value(text, own);
    }

    /** @param unseen takes the value in a column of many words */
    private Value value(String sent, Value unseen) {
        String text = Text.clean(sent);
        if (seen == null) {
            return unseen.of(meaning(text));
        }
        Value value = seen.get(text);
        if (value == null) {
            value = new Value().of(meaning(text));
            if (seen.size() < REMEMBERED) {
                seen.put(text, value);
            }
        }
        return value;
    }

    /** Text as it is. */
    Value literally(String text) {
        return own.of(text);
    }

    String meaning(String text) {
        if (words != null) {
            return words.code(text);
        }
        if (cell == null) {
            return Text.isNull(text) ? "" : text;
        }
        return switch (cell) {
            case FEE -> text.isEmpty() ? "0" : text;
            case PROCEDURE -> procedure(text);
            case FIELD -> door.fieldCodes().code(text);
            case PERSON -> door.personKey().hide(text);
            case CODE -> Text.isNull(text) ? "" : Codes.withoutGapsAtSlash(text);
            case CONTENT -> Text.contentKey(text);
            case TITLE -> Masks.title(text);
            case STATUS, UNIT, OTHER_CODE -> text;
        };
    }

    /** A lone word is not taken for a code, unless the profile says that names are the codes. */
    private String procedure(String text) {
        if (isNameCode) {
            return Text.slug(text);
        }
        return Codes.isLoneWord(text) ? Words.UNKNOWN + text : text;
    }
}
