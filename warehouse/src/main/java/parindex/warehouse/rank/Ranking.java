package parindex.warehouse.rank;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parindex.warehouse.method.Instrument;
import parindex.warehouse.rank.Standing.Placed;
import parindex.warehouse.rank.Standing.Reason;
import parindex.warehouse.rank.Standing.Unplaced;

/**
 * Places the units of each group apart by their published index: 1, 1, 3. Two units whose printed figures are equal
 * share a place, so every place can be checked against the page it stands on.
 */
public final class Ranking {
    private static final Comparator<Standing> BEST_FIRST = Comparator.comparing(
                    Ranking::percent, Comparator.reverseOrder())
            .thenComparing(standing -> standing.contender().unitId());

    private final Instrument instrument;
    private final PlaceRules rules;

    public Ranking(Instrument instrument, PlaceRules rules) {
        this.instrument = instrument;
        this.rules = rules;
    }

    /** Group by group, best first, units without a place at the end; one standing for each contender. */
    public List<Standing> rank(List<Contender> contenders) {
        Map<String, List<Contender>> groups =
                contenders.stream().collect(groupingBy(Contender::groupId, TreeMap::new, toList()));
        var standings = new ArrayList<Standing>();
        groups.values().forEach(group -> standings.addAll(rankGroup(group)));
        return standings;
    }

    private List<Standing> rankGroup(List<Contender> group) {
        var judged = group.stream().map(this::judge).sorted(BEST_FIRST).toList();
        var standings = new ArrayList<Standing>();
        int place = 0;
        BigDecimal above = null;
        for (Standing each : judged) {
            if (each.verdict() instanceof Placed seat) {
                place = seat.percent().equals(above) ? place : standings.size() + 1;
                above = seat.percent();
                standings.add(new Standing(each.contender(), new Placed(place, seat.percent(), seat.tier())));
            } else {
                standings.add(each);
            }
        }
        return standings;
    }

    /** Everything but the place, which needs the others. */
    private Standing judge(Contender unit) {
        var percent = unit.score().percent(instrument.total());
        if (unit.score().isSilentSomewhere() || unit.quietWorkingDays() > rules.silentWorkingDays()) {
            return new Standing(unit, new Unplaced(Reason.SILENT));
        }
        if (percent.isEmpty()) {
            return new Standing(unit, new Unplaced(Reason.NO_DATA));
        }
        if (unit.handled() < rules.minDossiers()) {
            return new Standing(unit, new Unplaced(Reason.TOO_FEW));
        }
        int tier = instrument.tier(percent.get()).number();
        return new Standing(unit, new Placed(1, percent.get(), tier));
    }

    /** Below every index for those without a place. */
    private static BigDecimal percent(Standing standing) {
        return standing.verdict() instanceof Placed seat ? seat.percent() : BigDecimal.ONE.negate();
    }
}
