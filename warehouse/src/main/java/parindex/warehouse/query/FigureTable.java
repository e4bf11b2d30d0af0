package parindex.warehouse.query;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.extract;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static parindex.warehouse.db.Tables.DOSSIER;
import static parindex.warehouse.db.Tables.FIGURE;
import static parindex.warehouse.db.Tables.PERIOD;
import static parindex.warehouse.db.Tables.PROCEDURE;
import static parindex.warehouse.db.Tables.PROCEDURE_FIGURE;
import static parindex.warehouse.db.Tables.UNIT;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The counts of a snapshot by unit, group, procedure, field, channel or year, for reports and for checks against them. */
public final class FigureTable {
    private static final String NOT_STATED = "";

    private final DSLContext snapshot;

    FigureTable(DSLContext snapshot) {
        this.snapshot = snapshot;
    }

    /** @param codes one for each dimension that was asked for */
    public record Row(String periodId, List<String> codes, FigureCounts counts) {}

    /** In the order of the periods, then of the codes. Units and groups without any dossier have their row of zeros. */
    public List<Row> rows(List<FigureDimension> by, List<String> periods) {
        return by.size() == 1 && isScope(by.get(0)) ? ofScope(by.get(0), periods) : ofProcedures(by, periods);
    }

    /** Each dossier once, by the year it was received in, as it stands at the data date; the period is {@code all}. */
    public List<Row> byYearReceived(List<FigureDimension> by) {
        Map<FigureDimension, Field<String>> columns = new EnumMap<>(FigureDimension.class);
        columns.put(FigureDimension.UNIT, DOSSIER.UNIT_ID);
        columns.put(FigureDimension.GROUP, coalesce(UNIT.GROUP_ID, inline(NOT_STATED)));
        columns.put(FigureDimension.PROCEDURE, DOSSIER.PROCEDURE_CODE);
        columns.put(FigureDimension.FIELD, coalesce(PROCEDURE.FIELD_CODE, inline(NOT_STATED)));
        columns.put(FigureDimension.CHANNEL, DOSSIER.CHANNEL);
        columns.put(
                FigureDimension.RECEIVED_YEAR,
                extract(DOSSIER.RECEIVED_AT, DatePart.YEAR).cast(String.class));
        columns.put(FigureDimension.ALL, inline("all"));
        var codes = by.stream().map(columns::get).toList();
        var fields = new ArrayList<Field<?>>(codes);
        fields.addAll(dossierCounts());
        return snapshot.select(fields)
                .from(DOSSIER)
                .leftJoin(UNIT)
                .on(UNIT.UNIT_ID.eq(DOSSIER.UNIT_ID))
                .leftJoin(PROCEDURE)
                .on(PROCEDURE.PROCEDURE_CODE.eq(DOSSIER.PROCEDURE_CODE))
                .groupBy(codes)
                .orderBy(codes)
                .fetch(row -> new Row("all", codes(row, 0, by.size()), counts(row)));
    }

    /** Whether counts of it lie ready, with silence as rows. */
    public static boolean isScope(FigureDimension dimension) {
        return dimension == FigureDimension.UNIT
                || dimension == FigureDimension.GROUP
                || dimension == FigureDimension.ALL;
    }

    private List<Row> ofScope(FigureDimension scope, List<String> periods) {
        var fields = new ArrayList<Field<?>>(List.of(FIGURE.PERIOD_ID, FIGURE.SCOPE_ID));
        for (FigureCount count : FigureCount.values()) {
            fields.add(column(FIGURE, count));
        }
        return snapshot.select(fields)
                .from(FIGURE)
                .join(PERIOD)
                .on(PERIOD.PERIOD_ID.eq(FIGURE.PERIOD_ID))
                .where(FIGURE.SCOPE_KIND.eq(scope.name()))
                .and(FIGURE.STATE.ne("NOT_ALIVE"))
                .and(FIGURE.PERIOD_ID.in(periods))
                .orderBy(PERIOD.STARTS_ON, FIGURE.PERIOD_ID, FIGURE.SCOPE_ID)
                .fetch(row -> new Row(row.get(FIGURE.PERIOD_ID), codes(row, 1, 1), counts(row)));
    }

    private List<Row> ofProcedures(List<FigureDimension> by, List<String> periods) {
        Map<FigureDimension, Field<String>> columns = new EnumMap<>(FigureDimension.class);
        columns.put(FigureDimension.UNIT, PROCEDURE_FIGURE.UNIT_ID);
        columns.put(FigureDimension.GROUP, coalesce(UNIT.GROUP_ID, inline(NOT_STATED)));
        columns.put(FigureDimension.PROCEDURE, PROCEDURE_FIGURE.PROCEDURE_CODE);
        columns.put(FigureDimension.FIELD, coalesce(PROCEDURE.FIELD_CODE, inline(NOT_STATED)));
        columns.put(FigureDimension.CHANNEL, PROCEDURE_FIGURE.CHANNEL);
        columns.put(FigureDimension.ALL, inline("all"));
        var codes = by.stream().map(columns::get).toList();
        var grain = new ArrayList<Field<?>>(List.of(PERIOD.STARTS_ON, PROCEDURE_FIGURE.PERIOD_ID));
        grain.addAll(codes);
        var fields = new ArrayList<>(grain);
        for (FigureCount count : FigureCount.values()) {
            fields.add(sum(column(PROCEDURE_FIGURE, count)).cast(Long.class).as(count.column()));
        }
        return snapshot.select(fields)
                .from(PROCEDURE_FIGURE)
                .join(PERIOD)
                .on(PERIOD.PERIOD_ID.eq(PROCEDURE_FIGURE.PERIOD_ID))
                .leftJoin(UNIT)
                .on(UNIT.UNIT_ID.eq(PROCEDURE_FIGURE.UNIT_ID))
                .leftJoin(PROCEDURE)
                .on(PROCEDURE.PROCEDURE_CODE.eq(PROCEDURE_FIGURE.PROCEDURE_CODE))
                .where(PROCEDURE_FIGURE.PERIOD_ID.in(periods))
                .groupBy(grain)
                .orderBy(grain)
                .fetch(row -> new Row(row.get(PROCEDURE_FIGURE.PERIOD_ID), codes(row, 2, by.size()), counts(row)));
    }

    private static List<Field<?>> dossierCounts() {
        var accepted = DOSSIER.OUTCOME.ne("REFUSED");
        var finished = DOSSIER.OUTCOME.in("EARLY", "ON_TIME", "LATE", "FINISHED_NO_DUE");
        var counts = new ArrayList<Field<?>>();
        for (FigureCount each : FigureCount.values()) {
            Condition condition =
                    switch (each) {
                        case RECEIVED -> accepted;
                        case CARRIED_IN -> DSL.falseCondition();
                        case FINISHED -> finished;
                        case EARLY, ON_TIME, LATE, FINISHED_NO_DUE, WITHDRAWN, REFUSED ->
                            DOSSIER.OUTCOME.eq(each.name());
                        case OPEN_IN_TERM, OPEN_PAUSED, OPEN_OVERDUE, OPEN_NO_DUE -> DOSSIER.OUTCOME.eq(each.name());
                        case CLOSING_OPEN -> DOSSIER.OUTCOME.startsWith("OPEN_");
                        case RECEIVED_ONLINE -> accepted.and(DOSSIER.CHANNEL.eq("ONLINE"));
                        case RECEIVED_DIRECT -> accepted.and(DOSSIER.CHANNEL.eq("DIRECT"));
                        case RECEIVED_POSTAL -> accepted.and(DOSSIER.CHANNEL.eq("POSTAL"));
                        case RECEIVED_UNKNOWN -> accepted.and(DOSSIER.CHANNEL.notIn("ONLINE", "DIRECT", "POSTAL"));
                        case RECEIVED_DIGITISED -> accepted.and(DOSSIER.IS_DIGITISED);
                        case RECEIVED_WITH_FEE -> accepted.and(DOSSIER.HAS_FEE);
                        case RECEIVED_PAID_ONLINE -> accepted.and(DOSSIER.PAID_ONLINE);
                        case FINISHED_ELECTRONIC -> finished.and(DOSSIER.HAS_ELECTRONIC_RESULT);
                    };
            counts.add(count().filterWhere(condition).cast(Long.class).as(each.column()));
        }
        return counts;
    }

    private static Field<Long> column(Table<?> table, FigureCount count) {
        return table.field(count.column(), Long.class);
    }

    private static List<String> codes(Record row, int from, int count) {
        var codes = new ArrayList<String>();
        for (int n = from; n < from + count; n++) {
            codes.add(row.get(n, String.class));
        }
        return codes;
    }

    private static FigureCounts counts(Record row) {
        var counts = new EnumMap<FigureCount, Long>(FigureCount.class);
        for (FigureCount count : FigureCount.values()) {
            counts.put(count, row.get(count.column(), Long.class));
        }
        return new FigureCounts(counts);
    }
}
