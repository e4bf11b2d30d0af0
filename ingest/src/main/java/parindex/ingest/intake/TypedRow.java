package parindex.ingest.intake;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parindex.ingest.intake.Engine.Column;
import parindex.ingest.intake.Engine.Table;
import parindex.ingest.intake.Engine.Type;
import parindex.ingest.profile.FeedShape;
import parindex.ingest.profile.FeedShape.Cell;
import parindex.ingest.profile.FeedShape.Dates;
import parindex.ingest.profile.Profile;
import parindex.ingest.reader.CellBytes;
import parindex.ingest.reader.SourceRow;
import parindex.ingest.vocabulary.Amounts;
import parindex.ingest.vocabulary.Codes;
import parindex.ingest.vocabulary.InstantForm;
import parindex.ingest.vocabulary.NoDays;
import parindex.ingest.vocabulary.Text;

/**
 * Reads the values of a row while its bytes are at hand, so that intake SQL calls no function of ours row by row. The text
 * of a value is kept only where the SQL may have to show it: when something could not be read, or dates do not follow each
 * other as they should. What is odd is asked here, what is wrong is said by the SQL.
 */
final class TypedRow implements RawRow {
    /** Ends with these columns, see {@link #table}. */
    private static final List<Column> LAST = List.of(
            new Column("unit_id", Type.TEXT),
            new Column("is_unit_foreign", Type.FLAG),
            new Column("unreadable", Type.TEXT),
            new Column("texts", Type.TEXT),
            new Column("record_hash", Type.NUMBER),
            new Column("content_hash", Type.NUMBER));

    private static final char BETWEEN = '\u001f';
    /** Words for no code are not longer, and what has the shape of a code does not fold to less. */
    private static final int LONGEST_NOTHING = 4;

    private static final long NONE = InstantForm.NONE;
    private static final long DAY = 86_400_000_000L;
    private static final long NOWHERE_DATED = InstantForm.micros(LocalDateTime.of(2000, 1, 1, 0, 0));
    private static final long OLDEST = InstantForm.micros(LocalDateTime.of(1990, 1, 1, 0, 0));

    private enum Kind {
        TEXT,
        RECORD_CODE,
        OTHER_CODE,
        PROCEDURE,
        UNIT,
        INSTANT,
        FEE,
        FLAG
    }

    private final int fileNumber;
    private final RowAppender records;
    private final FeedShape shape;
    private final String codeShape;
    private final Kind[] kinds;
    private final boolean[] isContent;
    private final boolean[] isNotBefore;
    private final boolean[] isPast;
    private final int codeColumn;
    private final int base;
    private final long latest;
    private final InstantForm instants;
    private final long[] dates;
    private final NamedUnits units;
    private final PlainCourse plain;
    private final long exported;
    private final int filed;
    private final int unit;
    private final ContentHash hash = new ContentHash();
    private final ContentHash valueHash = new ContentHash();
    private final Value source = new Value();
    private final StringBuilder unreadable = new StringBuilder();
    private final StringBuilder texts = new StringBuilder();

    /** @param now local time of Vietnam; what lies after it is odd */
    TypedRow(SentFile file, FeedShape shape, UnitIndex units, RowAppender records, LocalDateTime now) {
        this.fileNumber = file.number();
        this.records = records;
        this.units = new NamedUnits(units, file);
        this.shape = shape;
        Profile profile = file.profile();
        valueHash.of(profile.source());
        valueHash.keepIn(source);
        this.codeShape = profile.rules().dossierCode();
        int width = shape.columns().size();
        this.kinds = new Kind[width];
        this.isContent = new boolean[width];
        this.isNotBefore = new boolean[width];
        this.isPast = new boolean[width];
        this.dates = new long[width];
        Arrays.fill(dates, NONE);
        Dates order = shape.dates();
        this.codeColumn = shape.columns().indexOf(shape.codeColumn());
        this.base = shape.columns().indexOf(order.base());
        this.filed = shape.columns().indexOf(order.filed());
        this.plain = new PlainCourse(shape);
        int unitColumn = -1;
        for (int i = 0; i < width; i++) {
            String name = shape.columns().get(i);
            kinds[i] = kind(shape, name);
            unitColumn = kinds[i] == Kind.UNIT ? i : unitColumn;
            isContent[i] = !name.equals(shape.codeColumn()) && !name.equals(order.version());
            isNotBefore[i] = order.notBefore().contains(name);
            isPast[i] = order.past().contains(name);
        }
        this.unit = unitColumn;
        this.exported = file.exportedAt().map(InstantForm::micros).orElse(NOWHERE_DATED);
        LocalDateTime end = file.exportedAt()
                .map(each -> each.toLocalDate().plusDays(1).atStartOfDay())
                .orElse(now);
        this.latest = InstantForm.micros(end.isBefore(now) ? end : now);
        this.instants = InstantForm.parse(profile.instantForm());
    }

    private static Kind kind(FeedShape shape, String name) {
        if (name.equals(shape.codeColumn())) {
            return Kind.RECORD_CODE;
        }
        if (shape.dates().all().contains(name)) {
            return Kind.INSTANT;
        }
        if (FeedShape.YES_NO.equals(shape.words().get(name))) {
            return Kind.FLAG;
        }
        Cell cell = shape.cells().get(name);
        if (cell == null) {
            return Kind.TEXT;
        }
        return switch (cell) {
            case FEE -> Kind.FEE;
            case PROCEDURE -> Kind.PROCEDURE;
            case UNIT -> Kind.UNIT;
            case OTHER_CODE -> Kind.OTHER_CODE;
            case FIELD, CODE, STATUS, PERSON, CONTENT, TITLE -> Kind.TEXT;
        };
    }

    /** The raw table that takes such rows. */
    static Table table(String name, List<Column> first, FeedShape shape) {
        var columns = new ArrayList<>(first);
        for (String each : shape.columns()) {
            switch (kind(shape, each)) {
                case TEXT, RECORD_CODE, OTHER_CODE -> columns.add(new Column(each, Type.TEXT));
                case INSTANT -> columns.add(new Column(each, Type.INSTANT));
                case FEE, FLAG -> columns.add(new Column(each, Type.FLAG));
                case UNIT -> {} // see LAST
                case PROCEDURE -> {
                    columns.add(new Column(each, Type.TEXT));
                    columns.add(new Column("procedure_suffix", Type.TEXT));
                }
            }
        }
        columns.addAll(LAST);
        return new Table(name, columns);
    }

    @Override
    public void append(SourceRow row, String damage, Value[] values, String events) {
        unreadable.setLength(0);
        texts.setLength(0);
        RawRow.begin(fileNumber, records, row, damage);
        String code = "";
        hash.begin();
        for (int i = 0; i < values.length; i++) {
            Value value = values[i];
            switch (kinds[i]) {
                case RECORD_CODE -> code = recordCode(i, value.text());
                case INSTANT -> instant(i, value);
                case TEXT, OTHER_CODE, PROCEDURE, UNIT, FEE, FLAG -> known(i, value);
            }
            if (isContent[i]) {
                hash.add(value.hashHigh, value.hashLow);
            }
        }
        hash.add(events);
        if (unreadable.length() > 0 || isOdd()) {
            keepDates(values);
        }
        unit(values[unit]);
        records.text(unreadable.length() == 0 ? "" : unreadable.append(',').toString())
                .text(texts.length() == 0 ? "" : texts.toString());
        long content = hash.bits();
        hash.begin();
        hash.add(source.hashHigh, source.hashLow);
        addCode(values[codeColumn], code);
        long record = hash.bits();
        records.number(record).number(content);
        boolean isAsked = damage.length() + events.length() + unreadable.length() + texts.length() > 0;
        if (!isAsked && row.origin().isEmpty() && plain.fits(values, dates)) {
            records.endPlainRow(record);
        } else {
            records.endRow();
        }
    }

    /** A code of as many letters as its cell has bytes is those bytes. */
    private void addCode(Value value, String code) {
        CellBytes bytes = value.bytes();
        if (bytes != null && bytes.isAsciiItself() && bytes.length(value.place()) == code.length()) {
            valueHash.of(bytes.all(), bytes.from(value.place()), code.length());
        } else {
            valueHash.of(code);
        }
        valueHash.keepIn(value);
        hash.add(value.hashHigh, value.hashLow);
    }

    private void isUnreadable(int column) {
        unreadable.append(',').append(shape.columns().get(column));
    }

    private void keep(int column, String text) {
        texts.append(BETWEEN).append(shape.columns().get(column)).append('=').append(text);
    }

    private String recordCode(int column, String text) {
        boolean isShort = text.length() <= LONGEST_NOTHING;
        if (Codes.isDossier(text, codeShape) && !(isShort && Codes.isNothing(text))) {
            records.text(text);
            return text;
        }
        if (!Codes.isNothing(text)) {
            isUnreadable(column);
        }
        keep(column, text);
        records.text("");
        return "";
    }

    private void known(int column, Value value) {
        if (!value.isTyped) {
            type(kinds[column], value);
        }
        switch (kinds[column]) {
            case PROCEDURE -> records.text(value.first).text(value.second);
            case UNIT -> {} // asks for the dates, so it comes after them
            case FEE, FLAG -> flag(value);
            default -> records.text(value.first);
        }
        if (value.isUnreadable) {
            isUnreadable(column);
        }
        if (value.kept != null) {
            keep(column, value.kept);
        }
    }

    private void flag(Value value) {
        if (value.isKnown) {
            records.flag(value.number == 1);
        } else {
            records.text("");
        }
    }

    private void type(Kind kind, Value value) {
        String text = value.text();
        value.first = "";
        value.second = "";
        value.isKnown = false;
        value.isUnreadable = false;
        value.kept = null;
        value.units = null;
        switch (kind) {
            case OTHER_CODE -> value.first = !text.isEmpty() && Codes.isDossier(text, "lettered") ? text : "";
            case PROCEDURE -> typeProcedure(value, text);
            case FEE -> typeFlag(value, fee(text), text);
            case FLAG -> typeFlag(value, truth(text), text.replace(Words.UNKNOWN, ""));
            default -> value.first = text;
        }
        valueHash.of(text);
        valueHash.keepIn(value);
        value.isTyped = true;
    }

    private static void typeProcedure(Value value, String text) {
        value.first = orEmpty(Codes.procedure(text));
        value.second = orEmpty(Codes.procedureSuffix(text));
        value.kept = value.first.isEmpty() ? text.replace(Words.UNKNOWN, "") : null;
    }

    private static void typeFlag(Value value, Boolean read, String shown) {
        value.isKnown = read != null;
        value.number = Boolean.TRUE.equals(read) ? 1 : 0;
        value.isUnreadable = read == null && !value.text().isEmpty();
        value.kept = value.isUnreadable ? shown : null;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** The unit that is meant on the day of the record, or of its file. */
    private void unit(Value value) {
        if (value.units == null) {
            value.units = units.find(value.text());
        }
        long at = dates[base] != NONE ? dates[base] : dates[filed];
        boolean isDated = at != NONE && (at == dates[base] || !NoDays.has(at));
        NamedUnits.Match found = NamedUnits.on(Math.floorDiv(isDated ? at : exported, DAY), value.units);
        if (found == null || found.isForeign()) {
            keep(unit, value.text());
        }
        records.text(found == null ? "" : found.unitId()).flag(found != null && found.isForeign());
    }

    private void instant(int column, Value value) {
        CellBytes bytes = value.bytes();
        int length = bytes == null ? 0 : bytes.length(value.place());
        long found = NONE;
        if (length > 0 && bytes.isAsciiItself()) {
            found = instants.micros(bytes.all(), bytes.from(value.place()), length);
        }
        if (found == NONE && (bytes == null || length > 0)) {
            String text = Text.isNull(value.text()) ? "" : value.text();
            found = instants.micros(text);
            if (found == NONE && !text.isEmpty()) {
                isUnreadable(column);
            }
            valueHash.of(text);
        } else if (isContent[column]) {
            valueHash.of(bytes.all(), bytes.from(value.place()), length);
        }
        valueHash.keepIn(value);
        dates[column] = found;
        records.instant(found);
    }

    /** Whether there is a fee; null when the text is no amount. */
    private static Boolean fee(String text) {
        Double amount = text.isEmpty() ? null : Amounts.read(text);
        return amount == null ? null : amount > 0;
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** Dates that may be a fault: old, in the future, or before the receipt. */
    private boolean isOdd() {
        long received = dates[base];
        if (received != NONE && received < OLDEST) {
            return true;
        }
        for (int i = 0; i < dates.length; i++) {
            long date = dates[i];
            if (date != NONE
                    && (isPast[i] && date >= latest || isNotBefore[i] && received != NONE && date < received)) {
                return true;
            }
        }
        return false;
    }

    private void keepDates(Value[] values) {
        for (int i = 0; i < values.length; i++) {
            if (kinds[i] == Kind.INSTANT && !values[i].text().isEmpty()) {
                keep(i, values[i].text());
            }
        }
    }
}
