package parindex.warehouse.query;

import static parindex.warehouse.db.Tables.DOSSIER;
import static parindex.warehouse.db.Tables.DOSSIER_PERIOD;
import static parindex.warehouse.db.Tables.FIGURE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** What the dashboard may ask about the counts of a unit, a group or the whole province. Reads marts; computes nothing. */
public final class FigureQueries {
    /** Whose counts are meant. */
    public record Scope(String kind, String id) {
        public static final Scope PROVINCE = new Scope("ALL", "all");

        public static Scope unit(String unitId) {
            return new Scope("UNIT", unitId);
        }

        public static Scope group(String groupId) {
            return new Scope("GROUP", groupId);
        }
    }

    /** @param medianDays working days from receipt to end; absent when nothing was finished */
    public record Figure(
            String periodId,
            String scopeId,
            String state,
            Counts counts,
            Optional<BigDecimal> medianDays,
            Optional<BigDecimal> p90Days,
            Optional<LocalDate> lastActivityOn) {

        /** False: the unit owes data and sent none, or did not exist. Its zeros then mean nothing. */
        public boolean isReported() {
            return state.equals("REPORTED");
        }
    }

    private final Snapshot snapshot;

    public FigureQueries(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Empty if the snapshot holds no such scope in this period. */
    public Optional<Figure> find(String periodId, Scope scope) {
        return Optional.ofNullable(history(List.of(periodId), scope).get(periodId));
    }

    /** By period; periods without a row are absent. */
    public Map<String, Figure> history(Collection<String> periodIds, Scope scope) {
        var figures = new HashMap<String, Figure>();
        snapshot.db()
                .select(fields())
                .from(FIGURE)
                .where(FIGURE.PERIOD_ID.in(periodIds))
                .and(FIGURE.SCOPE_KIND.eq(scope.kind()))
                .and(FIGURE.SCOPE_ID.eq(scope.id()))
                .forEach(row -> figures.put(row.get(FIGURE.PERIOD_ID), figure(row)));
        return figures;
    }

    /** Every unit of the period, by unit id. */
    public Map<String, Figure> units(String periodId) {
        var figures = new HashMap<String, Figure>();
        snapshot.db()
                .select(fields())
                .from(FIGURE)
                .where(FIGURE.PERIOD_ID.eq(periodId))
                .and(FIGURE.SCOPE_KIND.eq("UNIT"))
                .forEach(row -> figures.put(row.get(FIGURE.SCOPE_ID), figure(row)));
        return figures;
    }

    /** Dossiers that are open past their due date at the data date, by how long; bands without any count 0. */
    public Map<AgeBand, Long> overdueAges(String wholeTimeId, Optional<String> unitId) {
        var filter = DossierFilter.of(wholeTimeId, DossierSet.OPEN_OVERDUE);
        var rows = snapshot.db()
                .select(DOSSIER.LATE_WORKING_DAYS, DSL.count())
                .from(DOSSIER_PERIOD)
                .join(DOSSIER)
                .on(DOSSIER.DOSSIER_ID.eq(DOSSIER_PERIOD.DOSSIER_ID))
                .where(unitId.map(filter::inUnit).orElse(filter).condition())
                .groupBy(DOSSIER.LATE_WORKING_DAYS)
                .fetch();
        var ages = new EnumMap<AgeBand, Long>(AgeBand.class);
        for (AgeBand band : AgeBand.BANDS) {
            ages.put(
                    band,
                    rows.stream()
                            .filter(r -> r.value1() >= band.from() && r.value1() <= band.to())
                            .mapToLong(r -> r.value2())
                            .sum());
        }

        return ages;
    }

    private static List<Field<?>> fields() {
        var fields = new ArrayList<Field<?>>(List.of(
                FIGURE.PERIOD_ID,
                FIGURE.SCOPE_ID,
                FIGURE.STATE,
                FIGURE.MEDIAN_WORKING_DAYS,
                FIGURE.P90_WORKING_DAYS,
                FIGURE.LAST_ACTIVITY_ON));
        fields.addAll(Counts.columns(FIGURE));
        return fields;
    }

    private static Figure figure(Record row) {
        return new Figure(
                row.get(FIGURE.PERIOD_ID),
                row.get(FIGURE.SCOPE_ID),
                row.get(FIGURE.STATE),
                Counts.read(row),
                Optional.ofNullable(row.get(FIGURE.MEDIAN_WORKING_DAYS)),
                Optional.ofNullable(row.get(FIGURE.P90_WORKING_DAYS)),
                Optional.ofNullable(row.get(FIGURE.LAST_ACTIVITY_ON)));
    }
}
