package parindex.ingest.intake;

import java.io.Serializable;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import parindex.warehouse.domain.FoldedText;

/** Whom a sender means by a code, an electronic id or a name, and from when to when that was so. */
public final class UnitIndex implements Serializable {
    private static final long serialVersionUID = 1;

    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);
    private static final LocalDate STILL = LocalDate.of(9999, 12, 31);

    /**
     * A unit that a text may mean.
     *
     * @param rank how sure the text names it: 0 our id or the code, 1 electronic id, 2 another writing, 3 its name
     */
    public record Candidate(String unitId, LocalDate from, LocalDate to, int rank) implements Serializable {
        private boolean overlaps(Candidate other) {
            return !from.isAfter(other.to) && !other.from.isAfter(to);
        }
    }

    private final HashMap<String, List<Candidate>> byText = new HashMap<>();
    private final HashMap<String, List<Candidate>> byWriting = new HashMap<>();
    private final HashMap<String, List<String>> children = new HashMap<>();

    private UnitIndex() {}

    /** Reads {@code unit.csv} and {@code unit_alias.csv}. */
    public static UnitIndex of(Path dataFolder) {
        var index = new UnitIndex();
        var spans = new HashMap<String, Candidate>();
        for (Map<String, String> row : ReferenceRows.read(dataFolder, "unit.csv")) {
            String id = row.get("unit_id");
            var span = new Candidate(id, day(row.get("valid_from"), ALWAYS), day(row.get("valid_to"), STILL), 0);
            spans.put(id, span);
            index.children
                    .computeIfAbsent(row.getOrDefault("parent_id", ""), any -> new ArrayList<>())
                    .add(id);
            index.add(id, span, 0);
            index.add(row.getOrDefault("code", ""), span, 0);
            index.add(row.getOrDefault("e_id", ""), span, 1);
            index.add(row.getOrDefault("name_vi", ""), span, 3);
        }
        for (Map<String, String> row : ReferenceRows.read(dataFolder, "unit_alias.csv")) {
            Candidate span = spans.get(row.get("unit_id"));
            if (span != null) {
                index.add(row.get("alias"), span, 2);
            }
        }
        return index;
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        return text == null || text.isEmpty() ? otherwise : LocalDate.parse(text);
    }

    private void add(String text, Candidate span, int rank) {
        if (!text.isBlank()) {
            var candidate = new Candidate(span.unitId, span.from, span.to, rank);
            byText.computeIfAbsent(FoldedText.fold(text), any -> new ArrayList<>())
                    .add(candidate);
            byWriting.computeIfAbsent(written(text), any -> new ArrayList<>()).add(candidate);
        }
    }

    /** Letters with their accents, whatever the case: An Nghĩa is not Ân Nghĩa. */
    private static String written(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** Whom the text names in all of time; nobody when it names two at once. */
    public List<Candidate> find(String text) {
        return find(text, each -> true);
    }

    /** Whom the text names among those allowed. */
    public List<Candidate> find(String text, Set<String> allowed) {
        return find(text, each -> allowed.contains(each.unitId));
    }

    /** Accents are often lost, so they are only asked where the text without them names two. */
    private List<Candidate> find(String text, Predicate<Candidate> isAllowed) {
        List<Candidate> found = unambiguous(byText.getOrDefault(FoldedText.fold(text), List.of()).stream()
                .filter(isAllowed)
                .toList());
        return found.isEmpty()
                ? unambiguous(byWriting.getOrDefault(written(text), List.of()).stream()
                        .filter(isAllowed)
                        .toList())
                : found;
    }

    /** Surest rank only, each unit once. */
    private static List<Candidate> unambiguous(List<Candidate> all) {
        int best = all.stream().mapToInt(Candidate::rank).min().orElse(0);
        var found = new ArrayList<Candidate>();
        for (Candidate each : all) {
            boolean isNew = each.rank == best && found.stream().noneMatch(other -> other.unitId.equals(each.unitId));
            if (isNew && found.stream().anyMatch(each::overlaps)) {
                return List.of();
            }
            if (isNew) {
                found.add(each);
            }
        }
        return found;
    }

    /** The named unit on a day, else the last one of that name. */
    public Optional<String> find(String text, LocalDate day) {
        List<Candidate> found = find(text);
        return found.stream()
                .filter(each -> !day.isBefore(each.from) && !day.isAfter(each.to))
                .findFirst()
                .or(() -> found.stream().max(java.util.Comparator.comparing(Candidate::to)))
                .map(Candidate::unitId);
    }

    /** The units a text names, with all that are below them. */
    public Set<String> withChildren(String text) {
        var all = new HashSet<String>();
        find(text).forEach(each -> addWithChildren(each.unitId, all));
        return all;
    }

    private void addWithChildren(String unitId, Set<String> all) {
        if (all.add(unitId)) {
            children.getOrDefault(unitId, List.of()).forEach(child -> addWithChildren(child, all));
        }
    }
}
