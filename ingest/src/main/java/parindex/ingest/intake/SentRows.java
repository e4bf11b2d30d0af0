package parindex.ingest.intake;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import parindex.ingest.profile.Profile;
import parindex.ingest.reader.FileRefused;
import parindex.ingest.reader.RowSink;
import parindex.ingest.reader.SourceRow;

/**
 * Finds rows of a file that was kept, as they were sent, by the same readers that judged them. Only columns that the profile
 * maps are read: names and numbers of people that nobody asked for stay where they are.
 */
public final class SentRows implements RowSink {
    private final Profile profile;
    private final Set<String> places;
    private final Map<String, Map<String, String>> found = new HashMap<>();

    private HeaderSearch search;
    private boolean hasHead;
    private final TreeMap<Integer, String> nameByColumn = new TreeMap<>();
    private final BitSet wanted = new BitSet();

    private SentRows(Profile profile, Set<String> places) {
        this.profile = profile;
        this.places = places;
        this.search = search();
    }

    private HeaderSearch search() {
        return new HeaderSearch(
                profile,
                profile.columns().keySet().stream().sorted().findFirst().orElse(""));
    }

    /** Where a row stands inside its file. */
    public static String place(String sheet, long line) {
        return sheet + ":" + line;
    }

    /**
     * The rows at these places, cells by the name of their column in the order of the file.
     *
     * @param places as {@link #place} writes them
     */
    public static Map<String, Map<String, String>> read(SentFile file, Set<String> places) {
        var rows = new SentRows(file.profile(), places);
        try {
            FileReading.read(file, rows);
        } catch (FileRefused e) {
            return Map.of(); // it could be read once; whoever asks says that it no longer can
        }
        return rows.found;
    }

    @Override
    public void sheet(String name) {
        hasHead = false;
        search = search();
        nameByColumn.clear();
        wanted.clear();
    }

    @Override
    public boolean wants(int column) {
        return !hasHead || wanted.get(column);
    }

    @Override
    public void row(SourceRow row) {
        if (!hasHead) {
            search.look(row).ifPresent(this::begin);
        } else if (places.contains(place(row.sheet(), row.line()))) {
            var cells = new LinkedHashMap<String, String>();
            nameByColumn.forEach((column, name) -> cells.put(name, row.cell(column)));
            found.put(place(row.sheet(), row.line()), cells);
        }
    }

    private void begin(Header head) {
        hasHead = true;
        var mapped = profile.columns().values().stream()
                .map(head::firstOf)
                .flatMap(Optional::stream)
                .filter(name -> !name.startsWith("@"));
        var events = profile.events().stream().flatMap(event -> Stream.of(event.at(), event.newDue()));
        var totals = profile.totalRows().columns().stream();
        List<String> names = Stream.of(mapped, events, totals)
                .flatMap(each -> each)
                .filter(name -> !name.isEmpty())
                .toList();
        for (String name : names) {
            int column = head.column(name);
            if (column >= 0) {
                nameByColumn.putIfAbsent(column, name);
                wanted.set(column);
            }
        }
    }
}
