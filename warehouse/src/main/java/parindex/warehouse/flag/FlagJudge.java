package parindex.warehouse.flag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parindex.warehouse.domain.Share;

/**
 * Flags the procedures of a run that run late: each against its own past and against the same procedure in other units, all
 * of them together held to {@link FlagRules#Q}. A unit gains nothing by holding late dossiers back: what counts is what fell
 * due, not what was finished.
 */
public final class FlagJudge {
    private static final Comparator<Flag> WORST_FIRST = Comparator.comparingLong(Flag::excessDays)
            .reversed()
            .thenComparing(flag -> flag.now().part(), Comparator.reverseOrder())
            .thenComparing(Flag::unitId)
            .thenComparing(Flag::procedureCode);

    private FlagJudge() {}

    /** Which series a step belongs to. */
    public record Key(String unitId, String procedureCode) {}

    /** What was found of one series before all are seen together. */
    private record Trial(Series series, boolean hasPast, Optional<Change> change, Optional<Funnel> funnel) {
        static Trial of(Series series, Spread run, List<Series> procedure) {
            return new Trial(
                    series,
                    !Change.windows(series).isEmpty(),
                    Change.find(series, run),
                    Funnel.find(series, procedure));
        }

        /** Its past, its peers, both or neither: what fell due decides what can be asked, never what was missed. */
        boolean isAsked() {
            return hasPast || funnel.isPresent();
        }

        double chance() {
            return Math.min(1, Math.min(ownChance(), peersChance()));
        }

        /** Where two questions were asked each answer is paid for by its part. */
        double ownChance() {
            return change.map(Change::chance).orElse(1.0) / (funnel.isPresent() ? FlagRules.OWN_PAST : 1);
        }

        double peersChance() {
            return funnel.map(Funnel::chance).orElse(1.0) / (hasPast ? 1 - FlagRules.OWN_PAST : 1);
        }
    }

    /**
     * The flags, most waiting time lost first.
     *
     * @param steps time by step, where the logs of a series tell of steps
     */
    public static List<Flag> judge(List<Series> series, Map<Key, List<StepTime>> steps) {
        Spread run = Spread.ofAll(series.stream()
                .map(each -> Spread.of(each, FlagRules.STILL_WEEKS, FlagRules.STILL_WEEKS + FlagRules.PAST_WEEKS))
                .toList());
        Map<String, List<Series>> byProcedure = series.stream().collect(Collectors.groupingBy(Series::procedureCode));
        List<Trial> trials = series.stream()
                .map(each -> Trial.of(each, run, byProcedure.get(each.procedureCode())))
                .filter(Trial::isAsked)
                .toList();
        double[] qs = FalseDiscovery.qs(trials.stream().map(Trial::chance).toList());
        double line = 0;
        for (int i = 0; i < qs.length; i++) {
            if (qs[i] <= FlagRules.Q) {
                line = Math.max(line, trials.get(i).chance());
            }
        }
        var flags = new ArrayList<Flag>();
        for (int i = 0; i < qs.length; i++) {
            if (qs[i] <= FlagRules.Q) {
                Trial trial = trials.get(i);
                var key = new Key(trial.series().unitId(), trial.series().procedureCode());
                flags.add(flag(trial, line, qs[i], steps.getOrDefault(key, List.of())));
            }
        }
        flags.sort(WORST_FIRST);
        return List.copyOf(flags);
    }

    private static Flag flag(Trial trial, double line, double q, List<StepTime> steps) {
        boolean isChange = trial.ownChance() <= line;
        boolean isPeers = trial.peersChance() <= line;
        var series = trial.series();
        int weeks = isChange ? trial.change().orElseThrow().weeks() : FlagRules.PEER_WEEKS;
        int end = weeks + FlagRules.PAST_WEEKS;
        var now = series.between(0, weeks);
        Optional<Share> past = Optional.of(series.share(weeks, end)).filter(share -> share.whole() > 0);
        var chart = ControlChart.of(series.due(weeks, end));
        var normal = isChange ? series.between(weeks, end) : peers(trial);
        return new Flag(
                series.unitId(),
                series.procedureCode(),
                isChange && isPeers ? Flag.Kind.BOTH : isChange ? Flag.Kind.CHANGE : Flag.Kind.PEERS,
                q <= FlagRules.VERY_SURE ? Flag.Surety.VERY_SURE : Flag.Surety.SURE,
                weeks,
                now.share(),
                Wilson.of(now.share(), Wilson.SURE),
                past,
                trial.funnel().map(Funnel::peers),
                trial.funnel().map(Funnel::units).orElse(0),
                trial.chance(),
                q,
                now.openOverdue(),
                now.lateDays(),
                excess(now, normal),
                chart,
                (int) series.due(0, weeks).stream()
                        .filter(week -> (double) week.missed() / week.fellDue() > chart.upper(week.fellDue()))
                        .count(),
                isChange ? SlowStep.find(steps, weeks) : Optional.empty());
    }

    /** Of peers only the counts are known; each of their missed dossiers is taken to wait as long as one here. */
    private static WeekCount peers(Trial trial) {
        var peers = trial.funnel().orElseThrow().peers();
        var now = trial.series().between(0, FlagRules.PEER_WEEKS);
        long days = now.missed() == 0 ? 0 : Math.round((double) now.lateDays() / now.missed() * peers.part());
        return new WeekCount(0, peers.whole(), peers.part(), 0, days);
    }

    private static long excess(WeekCount now, WeekCount normal) {
        double expected = normal.fellDue() == 0 ? 0 : (double) normal.lateDays() / normal.fellDue() * now.fellDue();
        return Math.max(0, Math.round(now.lateDays() - expected));
    }
}
