package parindex.ingest.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import parindex.ingest.profile.FeedShape;
import parindex.ingest.profile.Profile;
import parindex.ingest.profile.Profile.Format;
import parindex.ingest.reader.FileRefused;
import parindex.ingest.reader.LineEnds;
import parindex.ingest.reader.RowSink;
import parindex.ingest.reader.SourceRow;
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

    private final Profile profile;
    private final FeedShape shape;
    private final SentFile file;
    private final RawRow records;
    private final RowEvents events;
    private final TotalRow totals;
    private final TotalCheck totalCheck;
    private final int[] places;
    private final Value[] values;
    private final Value[] elsewhere;
    private final SentColumn[] columns;
    private final Map<String, String> senderColumns = new TreeMap<>();

    private HeaderSearch search;
    private Optional<Header> header = Optional.empty();
    private final BitSet wanted = new BitSet();
    private String sheet = "";
    private int headWidth;
    private int feePlace = NOT_SENT;
    /** Instead of a name that is a person's; empty where the sheet's own can be shown. */
    private String shownSheet = "";

    private final Set<String> sheetNames = new HashSet<>();
    private int sheets;
    private boolean hasTable;
    private boolean isLastShort;
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
        this.file = file;
        this.records = shape.isTyped()
                ? new TypedRow(file, shape, door.units(), records, now)
                : new RawRow.AsText(file.number(), records);
        this.events = new RowEvents(profile, file, events);
        this.totals = new TotalRow(profile.totalRows());
        this.totalCheck = new TotalCheck(file.handling().control());
        this.search = new HeaderSearch(profile, shape.codeColumn());
        this.places = new int[shape.columns().size()];
        this.values = new Value[places.length];
        this.elsewhere = new Value[places.length];
        this.columns = shape.columns().stream()
                .map(name -> new SentColumn(name, profile, shape, door))
                .toArray(SentColumn[]::new);
    }

    @Override
    public void sheet(String name) {
        sheet = name;
        totalCheck.sheet(name);
        sheets++;
        // Clerks call sheets after themselves. A row is known by sheet and line: no two sheets may have one name.
        boolean isTaken = name.startsWith("#") || !sheetNames.add(name);
        shownSheet = isTaken || Persons.areIn(name) || !Masks.title(name).equals(name) ? "#" + sheets : "";
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
            isLastShort = false;
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
        isLastShort = row.width() < headWidth && damage.equals("COLUMNS");
        // All values first: a row is appended whole or not at all.
        for (int i = 0; i < values.length; i++) {
            Value value = value(i, row);
            values[i] = damage.isEmpty() ? value : columns[i].literally(whole(value.text()));
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
        if (places[column] >= 0) {
            return columns[column].value(row, places[column]);
        }
        boolean isOfSheet = !row.origin().isEmpty()
                && "@sheet".equals(senderColumns.get(shape.columns().get(column)));
        return isOfSheet ? columns[column].value(sheet(row)) : elsewhere[column];
    }

    /** What a column that is not in the table holds in every row. */
    private String elsewhere(int column, String canonical) {
        String constant = profile.constants().get(canonical);
        if (constant != null) {
            return constant;
        }
        String name = senderColumns.getOrDefault(canonical, "");
        return switch (name) {
            case "@sheet" -> columns[column].meaning(Text.clean(sheet));
            case "@folder" -> columns[column].meaning(file.folder());
            case "@file" -> columns[column].meaning(file.name());
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

    /** Rows of the table, the blank ones too. Refuses a file in which no whole table was found. */
    long received() {
        if (!hasTable) {
            throw search.refusal();
        }
        refuseIncomplete();
        if (isLastShort && LineEnds.isMissing(file.content(), profile.limits())) {
            throw new FileRefused("FILE_TRUNCATED", "dòng cuối bị đứt giữa chừng", "its last row breaks off");
        }
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

    /** Present when a total row tells another number of rows than there are. */
    Optional<FileRefused> wrongTotal() {
        return totalCheck.wrong();
    }

    /** How the sender calls the columns, by canonical name. */
    Map<String, String> senderColumns() {
        return new HashMap<>(senderColumns);
    }
}
