package parindex.warehouse.warning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** What is known at the beginning of a month of all that fell due before it: by procedure, unit, channel and all in all. */
final class PastShares {
    private final Tuning tuning;
    private final PastShare all = new PastShare();
    private final Map<String, PastShare> byProcedure = new HashMap<>();
    private final Map<String, PastShare> byUnit = new HashMap<>();
    private final Map<String, PastShare> byChannel = new HashMap<>();
    private final Map<String, PastShare> byTerm = new HashMap<>();
    private final Map<String, PastShare> byBoth = new HashMap<>();

    PastShares(Tuning tuning) {
        this.tuning = tuning;
    }

    /** The share of a dossier's likes that missed their date, each kind drawn towards the wider one. */
    record Shares(double all, double channel, double term, double unit, double procedure, double both) {}

    void add(List<PastCount> month) {
        for (PastCount past : month) {
            all.add(past);
            byProcedure
                    .computeIfAbsent(past.procedure(), key -> new PastShare())
                    .add(past);
            byUnit.computeIfAbsent(past.unit(), key -> new PastShare()).add(past);
            byChannel.computeIfAbsent(past.channel(), key -> new PastShare()).add(past);
            byTerm.computeIfAbsent(term(past.termDays()), key -> new PastShare())
                    .add(past);
            byBoth.computeIfAbsent(both(past.procedure(), past.unit()), key -> new PastShare())
                    .add(past);
        }
    }

    /** A month has gone by. */
    void fade() {
        double factor = tuning.monthlyFade();
        all.fade(factor);
        for (var kind : List.of(byProcedure, byUnit, byChannel, byTerm, byBoth)) {
            kind.values().forEach(share -> share.fade(factor));
        }
    }

    Shares of(Watched watched) {
        int band = Bands.of(watched.leftDays());
        double ofAll = all.share(band, all.share(0, 0.5, 2), 2);
        double ofProcedure = share(byProcedure, watched.procedure(), band, ofAll);
        return new Shares(
                ofAll,
                share(byChannel, watched.channel(), band, ofAll),
                share(byTerm, term(watched.termDays()), band, ofAll),
                share(byUnit, watched.unit(), band, ofAll),
                ofProcedure,
                share(byBoth, both(watched.procedure(), watched.unit()), band, ofProcedure));
    }

    private double share(Map<String, PastShare> kind, String key, int band, double wider) {
        PastShare share = kind.get(key);
        return share == null ? wider : share.share(band, wider, tuning.shrinkage());
    }

    Tuning tuning() {
        return tuning;
    }

    PastShare all() {
        return all;
    }

    Optional<PastShare> procedure(String procedure) {
        return Optional.ofNullable(byProcedure.get(procedure));
    }

    Optional<PastShare> procedureInUnit(String procedure, String unit) {
        return Optional.ofNullable(byBoth.get(both(procedure, unit)));
    }

    /**
     * The chance that a dossier of this age will still be open when its days are over: of all, of its procedure, and of its
     * procedure in its unit, each drawn towards the wider kind.
     */
    Lasting lasting(Watched watched) {
        var procedure =
                Optional.ofNullable(byProcedure.get(watched.procedure())).map(PastShare::survival);
        var both = Optional.ofNullable(byBoth.get(both(watched.procedure(), watched.unit())))
                .map(PastShare::survival);
        IntToDoubleFunction ofAll = age -> all.survival().endsAfter(age, 0, 1);
        var ofProcedure = narrowed(procedure, ofAll);
        var ofBoth = narrowed(both, ofProcedure);
        return new Lasting(
                Survival.lasts(watched.ageDays(), watched.leftDays(), ofAll),
                Survival.lasts(watched.ageDays(), watched.leftDays(), ofProcedure),
                Survival.lasts(watched.ageDays(), watched.leftDays(), ofBoth));
    }

    /** Chances to outlast the days left, by survival at this age. */
    record Lasting(double all, double procedure, double both) {}

    private IntToDoubleFunction narrowed(Optional<Survival> kind, IntToDoubleFunction wider) {
        return kind.<IntToDoubleFunction>map(
                        own -> age -> own.endsAfter(age, wider.applyAsDouble(age), tuning.shrinkage()))
                .orElse(wider);
    }

    private static String term(int days) {
        return Integer.toString(Bands.of(days));
    }

    private static String both(String procedure, String unit) {
        return procedure + '|' + unit;
    }
}
