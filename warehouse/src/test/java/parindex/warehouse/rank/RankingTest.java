package parindex.warehouse.rank;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.warehouse.method.Instrument;
import parindex.warehouse.score.CriterionScore;
import parindex.warehouse.score.CriterionScore.State;
import parindex.warehouse.score.Instruments;
import parindex.warehouse.score.Observation;
import parindex.warehouse.score.UnitScore;

class RankingTest {
    private static final Instrument INSTRUMENT = Instruments.of(List.of());
    private static final Ranking RANKING = new Ranking(INSTRUMENT, new PlaceRules(30, 10));

    private static Contender unit(String id, String group, String points, String max, long handled, int quiet) {
        var criterion = new CriterionScore(
                "c0", State.SCORED, new Observation.NoFeed(), new BigDecimal(points), new BigDecimal(max));
        return new Contender(id, group, new UnitScore(List.of(criterion)), handled, quiet);
    }

    private static Contender unit(String id, String points) {
        return unit(id, "DISTRICT", points, "100", 30, 10);
    }

    private static List<String> lines(List<Standing> standings) {
        return standings.stream()
                .map(each -> each.contender().unitId() + " "
                        + (each.verdict() instanceof Standing.Placed placed
                                ? placed.place() + " tier " + placed.tier()
                                : ((Standing.Unplaced) each.verdict()).reason()))
                .toList();
    }

    @Test
    void equalFiguresShareAPlaceAndTheNextIsSkipped() {
        var standings = RANKING.rank(List.of(unit("c", "70"), unit("b", "91.5"), unit("a", "91.5"), unit("d", "12")));
        assertEquals(List.of("a 1 tier 1", "b 1 tier 1", "c 3 tier 3", "d 4 tier 5"), lines(standings));
    }

    @Test
    void figuresThatArePrintedAlikeShareAPlace() {
        // 81.234 and 81.2301 are both published as 81.23
        var standings = RANKING.rank(List.of(unit("a", "81.234"), unit("b", "81.2301"), unit("c", "81.22")));
        assertEquals(List.of("a 1 tier 2", "b 1 tier 2", "c 3 tier 2"), lines(standings));
    }

    @ParameterizedTest(name = "{0} points of 100: tier {1}, {2}")
    @CsvSource({
        "90.00, 1, exactly on the cut is the better tier",
        "89.995, 1, published as 90.00",
        "89.9949, 2, published as 89.99",
        "89.99, 2, below the cut",
        "50, 4, on the lowest cut",
        "0, 5, nothing",
        "100, 1, everything",
    })
    void tiersFollowThePublishedFigure(String points, int tier, String why) {
        assertEquals(List.of("a 1 tier " + tier), lines(RANKING.rank(List.of(unit("a", points)))), why);
    }

    @Test
    void groupsAreRankedApart() {
        var standings = RANKING.rank(List.of(
                unit("d1", "DISTRICT", "60", "100", 50, 0),
                unit("c1", "COMMUNE", "70", "100", 50, 0),
                unit("d2", "DISTRICT", "65", "100", 50, 0)));
        assertEquals(List.of("c1 1 tier 3", "d2 1 tier 4", "d1 2 tier 4"), lines(standings));
    }

    @Test
    void whoHasNoPlaceLeavesNoHole() {
        var standings = RANKING.rank(List.of(
                unit("few", "DISTRICT", "99", "100", 29, 0),
                unit("quiet", "DISTRICT", "98", "100", 500, 11),
                unit("empty", "DISTRICT", "0", "0", 500, 0),
                unit("last", "DISTRICT", "10", "100", 500, 10)));
        assertEquals(List.of("last 1 tier 5", "empty NO_DATA", "few TOO_FEW", "quiet SILENT"), lines(standings));
    }

    @Test
    void whoKeepsBackOneCriterionGetsNoPlace() {
        var kept = new CriterionScore("c1", State.SILENT, new Observation.Silent(), BigDecimal.ZERO, BigDecimal.ZERO);
        var best = new CriterionScore("c0", State.SCORED, new Observation.NoFeed(), BigDecimal.TEN, BigDecimal.TEN);
        var sly = new Contender("sly", "DISTRICT", new UnitScore(List.of(best, kept)), 500, 0);
        assertEquals(List.of("a 1 tier 5", "sly SILENT"), lines(RANKING.rank(List.of(sly, unit("a", "1")))));
    }

    @Test
    void keepingBackNeverHelpsAndNeverHurtsAnother() {
        var random = new Random(12);
        for (int n = 0; n < 10_000; n++) {
            var units = new ArrayList<Contender>();
            for (int id = 0; id < 2 + random.nextInt(6); id++) {
                units.add(unit("u" + id, String.valueOf(random.nextInt(101))));
            }
            var before = places(units);
            Contender sly = units.get(random.nextInt(units.size()));
            var silent =
                    new CriterionScore("c1", State.SILENT, new Observation.Silent(), BigDecimal.ZERO, BigDecimal.ZERO);
            var kept = new ArrayList<>(sly.score().criteria());
            kept.add(silent);
            units.set(units.indexOf(sly), new Contender(sly.unitId(), sly.groupId(), new UnitScore(kept), 30, 0));
            var after = places(units);
            assertEquals(0, after.get(sly.unitId()));
            after.remove(sly.unitId());
            after.forEach((unit, place) -> assertTrue(place <= before.get(unit), unit));
        }
    }

    private static Map<String, Integer> places(List<Contender> units) {
        return new TreeMap<>(RANKING.rank(units).stream()
                .collect(toMap(
                        each -> each.contender().unitId(),
                        each -> each.verdict() instanceof Standing.Placed placed ? placed.place() : 0)));
    }

    /** The other way to say it: a place is one more than the number of better units in the group. */
    @Test
    void aSecondWayOfCountingGivesTheSamePlaces() {
        var random = new Random(11);
        for (int n = 0; n < 10_000; n++) {
            var units = new ArrayList<Contender>();
            int count = random.nextInt(9);
            for (int id = 0; id < count; id++) {
                units.add(unit(
                        "u" + id,
                        random.nextBoolean() ? "A" : "B",
                        BigDecimal.valueOf(random.nextInt(41) * 125L, 3).toString(),
                        random.nextInt(10) == 0 ? "48" : "5",
                        random.nextInt(4) == 0 ? 29 : 30,
                        random.nextInt(4) == 0 ? 11 : 10));
            }
            assertEquals(naive(units), places(units));
            Collections.shuffle(units, random);
            assertEquals(naive(units), places(units));
        }
    }

    private static Map<String, Integer> naive(List<Contender> units) {
        Map<String, Integer> places = new TreeMap<>();
        for (Contender unit : units) {
            int better = 0;
            for (Contender other : units) {
                if (isPlaced(other) && other.groupId().equals(unit.groupId()) && cents(other) > cents(unit)) {
                    better++;
                }
            }
            places.put(unit.unitId(), isPlaced(unit) ? better + 1 : 0);
        }
        return places;
    }

    private static boolean isPlaced(Contender unit) {
        return unit.handled() >= 30 && unit.quietWorkingDays() <= 10;
    }

    /** Hundredths of a percent, half up, in whole numbers: floor(2 x 10000 p / m + 1) / 2. */
    private static long cents(Contender unit) {
        long points = unit.score().points().movePointRight(3).longValueExact();
        long max = unit.score().max().movePointRight(3).longValueExact();
        return (2 * 10_000 * points + max) / (2 * max);
    }
}
