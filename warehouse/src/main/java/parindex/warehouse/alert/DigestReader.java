package parindex.warehouse.alert;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import parindex.warehouse.alert.Digest.LateProcedure;
import parindex.warehouse.alert.Recipient.Subscription;
import parindex.warehouse.query.Bilingual;
import parindex.warehouse.query.Catalogue;
import parindex.warehouse.query.FlagQueries;
import parindex.warehouse.query.FlagQueries.Flag;
import parindex.warehouse.query.Snapshot;
import parindex.warehouse.query.WarningQueries;

/** Asks a snapshot what to tell of a unit. Many recipients of one unit cost one question. */
final class DigestReader {
    private static final String HIGH = "HIGH";

    private final Catalogue catalogue;
    private final WarningQueries warnings;
    private final List<Flag> flags;
    private final Map<String, Map<String, Long>> countsOf = new ConcurrentHashMap<>();

    DigestReader(Snapshot snapshot) {
        this.catalogue = snapshot.catalogue();
        this.warnings = new WarningQueries(snapshot);
        this.flags = new FlagQueries(snapshot).flags(Optional.empty());
    }

    Digest read(Subscription subscription) {
        String unitId = subscription.unitId();
        var counts = new LinkedHashMap<String, Long>();
        countsOf.computeIfAbsent(unitId, this::counts).forEach((kind, count) -> {
            if (count > 0 && !subscription.unsubscribed().contains(kind)) {
                counts.put(kind, count);
            }
        });
        List<LateProcedure> procedures = subscription.unsubscribed().contains(Kinds.PROCEDURE)
                ? List.of()
                : flags.stream()
                        .filter(flag -> isAll(unitId) || flag.unitId().equals(unitId))
                        .map(this::procedure)
                        .toList();
        return new Digest(unitId, name(unitId), counts, procedures);
    }

    private Map<String, Long> counts(String unitId) {
        Optional<String> unit = isAll(unitId) ? Optional.empty() : Optional.of(unitId);
        var counts = new LinkedHashMap<>(warnings.flagCounts(unit));
        counts.put(Kinds.AT_RISK, warnings.countBand(unit, HIGH));
        return counts;
    }

    private LateProcedure procedure(Flag flag) {
        String code = flag.procedureCode();
        Bilingual name = catalogue
                .findProcedure(code)
                .map(Catalogue.Procedure::name)
                .filter(found -> !found.vietnamese().isBlank())
                .orElse(new Bilingual(code, code));
        return new LateProcedure(
                code, name, name(flag.unitId()), flag.now().from(), flag.now().share(), flag.openOverdue());
    }

    private Bilingual name(String unitId) {
        return isAll(unitId)
                ? catalogue.identity().province()
                : catalogue.findUnit(unitId).map(Catalogue.Unit::name).orElse(new Bilingual(unitId, unitId));
    }

    private static boolean isAll(String unitId) {
        return unitId.equals(Recipient.ALL_UNITS);
    }
}
