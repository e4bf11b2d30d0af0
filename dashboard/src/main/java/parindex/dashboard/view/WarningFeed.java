package parindex.dashboard.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import parindex.warehouse.query.FlagQueries;
import parindex.warehouse.query.FlagQueries.Flag;
import parindex.warehouse.query.Snapshot;
import parindex.warehouse.query.WarningQueries;

/**
 * Alerts as a feed: each late procedure in a unit, and each unit with anything to do. Counts and names of procedures only,
 * nothing that a source wrote by hand. An item keeps its id from snapshot to snapshot, in each language its own.
 *
 * @param updated when the snapshot was judged: the end of its data date in Vietnam
 * @param self address of the feed
 * @param alternate address of the page that says the same
 */
public record WarningFeed(
        String language,
        String id,
        String title,
        String author,
        OffsetDateTime updated,
        String self,
        String alternate,
        List<Entry> entries) {
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
    /** Dossiers in a step where dossiers are often late: their number, for the step's name is written by hand. */
    private static final String IN_STEP = "IN_STEP";

    private static final List<String> TO_DO =
            List.of("OVERDUE", "DUE_24H", "DUE_SOON", "SUSPENDED_LONG", "RESULT_NOT_HANDED", IN_STEP);

    /** A feed that nobody reads to its end. */
    private static final int MOST_PROCEDURES = 200;

    /** One item; {@code summary} is plain text. */
    public record Entry(String id, String title, String summary, String link) {}

    /** @param baseUrl what stands before every address; empty: addresses hold on this server */
    public static WarningFeed build(Page page, Snapshot snapshot, Optional<String> unitId, String baseUrl) {
        var flags = new FlagQueries(snapshot)
                .flags(Optional.empty()).stream()
                        .filter(flag -> unitId.isEmpty() || unitId.get().equals(flag.unitId()))
                        .limit(MOST_PROCEDURES)
                        .map(flag -> entry(page, flag, baseUrl));
        var counts = counts(new WarningQueries(snapshot)).entrySet().stream()
                .filter(unit -> unitId.isEmpty() || unitId.get().equals(unit.getKey()))
                .sorted(Comparator.comparing((Map.Entry<String, Map<String, Long>> unit) ->
                                -unit.getValue().getOrDefault("OVERDUE", 0L))
                        .thenComparing(Map.Entry::getKey))
                .flatMap(unit -> entry(page, unit.getKey(), unit.getValue(), baseUrl).stream());
        String unit = unitId.orElse("");
        return new WarningFeed(
                page.language().code(),
                id(page, "feed", unit),
                unit.isEmpty() ? page.say("feed.title") : page.say("feed.title_of", page.unitName(unit)),
                page.say("brand") + " " + page.provinceName(),
                page.catalogue()
                        .identity()
                        .dataDate()
                        .plusDays(1)
                        .atStartOfDay()
                        .atOffset(VIETNAM),
                baseUrl + page.link("/canh-bao.atom", "don-vi", unit),
                baseUrl + page.link("/canh-bao", "don-vi", unit),
                Stream.concat(flags, counts).toList());
    }

    private static Map<String, Map<String, Long>> counts(WarningQueries queries) {
        var counts = new TreeMap<String, Map<String, Long>>();
        queries.flagCountsByUnit().forEach((unit, flags) -> counts.put(unit, new TreeMap<>(flags)));
        queries.inLateStepByUnit().forEach((unit, count) -> counts.computeIfAbsent(unit, key -> new TreeMap<>())
                .put(IN_STEP, count));
        return counts;
    }

    private static Entry entry(Page page, Flag flag, String baseUrl) {
        String name = page.procedureName(flag.procedureCode());
        var share = flag.now().share();
        return new Entry(
                id(page, "procedure", flag.unitId(), flag.procedureCode()),
                page.say("feed.flag", page.unitName(flag.unitId()), name),
                page.say(
                        "feed.flag_summary",
                        page.day(flag.now().from()),
                        page.count(share.part()),
                        page.count(share.whole()),
                        page.count(flag.openOverdue()),
                        page.say("flag." + flag.surety())),
                baseUrl + page.link("/thu-tuc/" + Address.encode(flag.procedureCode())));
    }

    /** Empty where the unit has nothing to do. */
    private static Optional<Entry> entry(Page page, String unitId, Map<String, Long> counts, String baseUrl) {
        var told = new ArrayList<String>();
        for (String kind : TO_DO) {
            long count = counts.getOrDefault(kind, 0L);
            if (count > 0) {
                told.add(page.say("flag." + kind) + ": " + page.count(count));
            }
        }
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entry(
                        id(page, "unit", unitId),
                        page.say("feed.unit", page.unitName(unitId)),
                        String.join("; ", told) + ".",
                        baseUrl + page.link("/canh-bao", "don-vi", unitId)));
    }

    /** A name made of what the item is about, so that readers know it again. */
    private static String id(Page page, String... parts) {
        String name = "parindex|" + page.catalogue().identity().provinceId() + "|"
                + page.language().code() + "|" + String.join("|", parts);
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
