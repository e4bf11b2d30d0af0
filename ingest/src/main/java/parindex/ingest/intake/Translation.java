package parindex.ingest.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import parindex.ingest.profile.FeedShape;
import parindex.ingest.profile.FeedShape.Cell;
import parindex.ingest.profile.Profile;
import parindex.ingest.profile.Profile.Format;
import parindex.ingest.reader.CellBytes;
import parindex.ingest.reader.FileRefused;
import parindex.ingest.reader.RecentCells;
import parindex.ingest.reader.RowSink;
import parindex.ingest.reader.SourceRow;
import parindex.ingest.vocabulary.Codes;
import parindex.ingest.vocabulary.Text;
import parindex.warehouse.domain.Masks;
import parindex.warehouse.domain.Persons;

/**
 * Turns the rows of one file into raw rows under canonical names, as the profile tells. Only mapped columns pass; names,
 * numbers and addresses of people are never asked for. One object reads one file.
 */
final class Translation implements RowSink {
    private static final int NOT_SENT = -1;
    private static final int LONGEST_DAMAGED = 1_000;

    /** Columns with the money that a sender may add up. */
    private static final List<String> FEES = List.of("fee", "amount");

    private static final int REMEMBERED = 10_000;
    private static final Set<Cell> FEW_WORDS = EnumSet.of(Cell.FEE, Cell.PROCEDURE, Cell.UNIT, Cell.FIELD);

    private final Profile profile;
    private final FeedShape shape;
    private final Door door;
    private final SentFile file;
    private final RawRow records;
    private final RowEvents events;
    private final TotalRow totals;
    private final TotalCheck totalCheck;
    private final Words[] words;
    private final int[] places;
    private final Value[] values;
    private final Value[] elsewhere;
    private final Cell[] cells;
    /** For cells that are not remembered, used again in every row. */
    private final Value[] own;

    private final List<RecentCells<Value>> recent = new ArrayList<>();
    /** What texts mean in columns of few words; null where there may be many. */
    private final List<Map<String, Value>> seen = new ArrayList<>();
    /** Dates and codes mean what they say, and seldom say the same. */
    private final boolean[] isLiteral;

    private final Map<String, String> senderColumns = new TreeMap<>();

    private HeaderSearch search;
    private Optional<Header> header = Optional.empty();
    private final BitSet wanted = new BitSet();
    private String sheet = "";
    private int headWidth;
    private int feePlace = NOT_SENT;
    /** Instead of a name that is a person's; empty where the sheet's own can be shown. */
    private String shownSheet = "";

    private int sheets;
    private boolean hasTable;
    private boolean isFirstRow;
    private long received;
    private long blank;

    Translation(
            Profile profile,
            FeedShape shape,
            Door door,
            LocalDateTime now,
            SentFile file,
            RowAppender records,
            RowAppender events) {
        this.profile = profile;
        this.shape = shape;
        this.door = door;
        this.file = file;
        this.records =
                shape.isTyped() ? new TypedRow(file, shape, records, now) : new RawRow.AsText(file.number(), records);
        this.events = new RowEvents(profile, file, events);
        this.totals = new TotalRow(profile.totalRows());
        this.totalCheck = new TotalCheck(file.handling().control());
        this.search = new HeaderSearch(profile, shape.codeColumn());
        this.places = new int[shape.columns().size()];
        this.values = new Value[places.length];
        this.elsewhere = new Value[places.length];
        this.own = new Value[places.length];
        this.isLiteral = new boolean[places.length];
        this.cells = new Cell[places.length];
        this.words = new Words[shape.columns().size()];
        for (int i = 0; i < words.length; i++) {
            String column = shape.columns().get(i);
            cells[i] = shape.cells().get(column);
            if (shape.words().containsKey(column)) {
                boolean mustHave = shape.cells().get(column) == Cell.STATUS;
                words[i] = new Words(profile.words().getOrDefault(column, Map.of()), mustHave);
            }
            own[i] = new Value();
            recent.add(new RecentCells<>());
            seen.add(words[i] != null || FEW_WORDS.contains(cells[i]) ? new HashMap<>() : null);
            isLiteral[i] = shape.isTyped()
                    && words[i] == null
                    && cells[i] == null
                    && (column.equals(shape.codeColumn()) || shape.dates().all().contains(column));
        }
    }

    @Override
    public void sheet(String name) {
        sheet = name;
        totalCheck.sheet(name);
        sheets++;
        // Clerks call sheets after themselves.
        shownSheet = Persons.areIn(name) || !Masks.title(name).equals(name) ? "#" + sheets : "";
        refuseIncomplete();
        header = Optional.empty();
        search = new HeaderSearch(profile, shape.codeColumn());
        wanted.clear();
    }

    @Override
    public boolean wants(int column) {
        return header.isEmpty() || wanted.get(column) || column >= header.get().width();
    }

    @Override
    public void row(SourceRow row) {
        if (header.isEmpty()) {
            header = search.look(row);
            header.ifPresent(this::begin);
            return;
        }
        if (isFirstRow && row.origin().isEmpty() && isNumbering(row)) {
            isFirstRow = false;
            return;
        }
        isFirstRow = false;
        received += row.lines();
        if (row.isBlank()) {
            blank += row.lines();
        } else {
            translate(shownSheet.isEmpty() ? row : row.onSheet(shownSheet));
        }
    }

    private void begin(Header found) {
        hasTable = true;
        isFirstRow = true;
        headWidth = found.width();
        wanted.clear();
        for (int i = 0; i < places.length; i++) {
            String column = shape.columns().get(i);
            places[i] = place(column, found);
            elsewhere[i] = places[i] < 0 ? new Value().of(elsewhere(i, column)) : null;
        }
        feePlace = FEES.stream()
                .mapToInt(shape.columns()::indexOf)
                .filter(column -> column >= 0)
                .map(column -> places[column])
                .findFirst()
                .orElse(NOT_SENT);
        events.begin(name -> placeOf(name, found));
        totals.begin(name -> placeOf(name, found));
    }

    private int place(String canonical, Header found) {
        List<String> names = profile.columns().getOrDefault(canonical, List.of());
        if (names.isEmpty()) {
            return NOT_SENT;
        }
        String name = found.firstOf(names).orElse(names.get(0));
        senderColumns.put(canonical, name);
        return name.startsWith("@") ? NOT_SENT : placeOf(name, found);
    }

    private int placeOf(String name, Header found) {
        int place = found.column(name);
        if (place >= 0) {
            wanted.set(place);
        }
        return place;
    }

    /** The row (1) (2) (3) that forms put below their head. */
    private static boolean isNumbering(SourceRow row) {
        int numbers = 0;
        for (int i = 0; i < row.width(); i++) {
            String text = row.cell(i).trim();
            if (!text.isEmpty() && !text.matches("\\(\\d{1,2}\\)")) {
                return false;
            }
            numbers += text.isEmpty() ? 0 : 1;
        }
        return numbers >= 3;
    }

    private void translate(SourceRow row) {
        boolean isTotal = totals.fits(row);
        if (row.origin().isEmpty()) {
            totalCheck.row(row, isTotal, feePlace);
        }
        String damage = isTotal ? "TOTAL_ROW" : row.damage().isEmpty() ? columnsDamage(row) : row.damage();
        // All values first: a row is appended whole or not at all.
        for (int i = 0; i < values.length; i++) {
            Value value = value(i, row);
            values[i] = damage.isEmpty() ? value : own[i].of(whole(value.text()));
        }
        String eventText = damage.isEmpty() ? events.append(row) : "";
        records.append(row, damage, values, eventText);
    }

    /** Text that can be written down: no halves of letters, and not the length of a book. */
    private static String whole(String text) {
        String start = text.substring(0, Math.min(text.length(), LONGEST_DAMAGED));
        return new String(start.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private String columnsDamage(SourceRow row) {
        boolean isDelimited = profile.format() == Format.CSV
                || profile.format() == Format.TABLE && row.sheet().isEmpty();
        if (!isDelimited || !row.origin().isEmpty() || row.width() == headWidth) {
            return "";
        }
        for (int i = headWidth; i < row.width(); i++) {
            if (!row.cell(i).isBlank()) {
                return "COLUMNS";
            }
        }
        return row.width() < headWidth ? "COLUMNS" : "";
    }

    private Value value(int column, SourceRow row) {
        int place = places[column];
        CellBytes bytes = row.bytes();
        if (place < 0) {
            boolean isOfSheet = !row.origin().isEmpty()
                    && "@sheet".equals(senderColumns.get(shape.columns().get(column)));
            return isOfSheet ? own[column].of(meaning(column, Text.clean(sheet(row)))) : elsewhere[column];
        }
        if (bytes == null || place >= row.width()) {
            return value(column, row.cell(place), own[column]);
        }
        if (isLiteral[column]) {
            return own[column].of(bytes, place);
        }
        Value value = recent.get(column).find(bytes, place);
        if (value == null) {
            value = value(column, bytes.text(place), new Value());
            recent.get(column).remember(value);
        }
        return value;
    }

    /** @param unseen takes the value of a column of many words */
    private Value value(int column, String cell, Value unseen) {
        String text = Text.clean(cell);
        Map<String, Value> known = seen.get(column);
        if (known == null) {
            return unseen.of(meaning(column, text));
        }
        Value value = known.get(text);
        if (value == null) {
            value = new Value().of(meaning(column, text));
            if (known.size() < REMEMBERED) {
                known.put(text, value);
            }
        }
        return value;
    }

    /** What a column that is not in the table holds in every row. */
    private String elsewhere(int column, String canonical) {
        String constant = profile.constants().get(canonical);
        if (constant != null) {
            return constant;
        }
        String name = senderColumns.getOrDefault(canonical, "");
        return switch (name) {
            case "@sheet" -> meaning(column, Text.clean(sheet));
            case "@folder" -> meaning(column, file.folder());
            case "@file" -> meaning(column, file.name());
            default -> "";
        };
    }

    /** A corrected row stands on the sheet where it stood first. */
    private String sheet(SourceRow row) {
        String origin = row.origin();
        int from = origin.indexOf(':');
        int to = origin.lastIndexOf(':');
        return from >= 0 && from < to ? origin.substring(from + 1, to) : sheet;
    }

    private String meaning(int column, String text) {
        if (words[column] != null) {
            return words[column].code(text);
        }
        Cell cell = cells[column];
        if (cell == null) {
            return text;
        }
        return switch (cell) {
            case FEE -> text.isEmpty() ? "0" : text;
            case PROCEDURE -> procedure(text);
            case FIELD -> door.fieldCodes().code(text);
            case PERSON -> door.personKey().hide(text);
            case CONTENT -> Text.contentKey(text);
            case TITLE -> Masks.title(text);
            case STATUS, UNIT, OTHER_CODE -> text;
        };
    }

    /** A lone word is not taken for a code, unless the profile says that names are the codes. */
    private String procedure(String text) {
        if (profile.rules().procedureCode().equals("name")) {
            return Text.slug(text);
        }
        return Codes.isLoneWord(text) ? Words.UNKNOWN + text : text;
    }

    /** Rows of the table, the blank ones too. Refuses a file in which no whole table was found. */
    long received() {
        if (!hasTable) {
            throw search.refusal();
        }
        refuseIncomplete();
        return received;
    }

    /** A template has one table; its other sheets explain it. */
    private void refuseIncomplete() {
        boolean hasAll = hasTable && profile.format() == Format.TABLE;
        if (header.isEmpty() && !hasAll) {
            search.refuseIncomplete();
        }
    }

    long blank() {
        return blank;
    }

    /** How the rows name units, by number. */
    List<String> units() {
        return records.units();
    }

    /** Present when a total row tells another number of rows than there are. */
    Optional<FileRefused> wrongTotal() {
        return totalCheck.wrong();
    }

    /** How the sender calls the columns, by canonical name. */
    Map<String, String> senderColumns() {
        return new HashMap<>(senderColumns);
    }
}
