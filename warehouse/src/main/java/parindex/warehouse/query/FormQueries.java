package parindex.warehouse.query;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static parindex.warehouse.db.Tables.LISTED_PROCEDURE;
import static parindex.warehouse.db.Tables.PROCEDURE;
import static parindex.warehouse.db.Tables.PROCEDURE_FIGURE;
import static parindex.warehouse.db.Tables.REPORT_FIGURE;
import static parindex.warehouse.db.Tables.REPORT_PERIOD;
import static parindex.warehouse.db.Tables.UNIT;
import static parindex.warehouse.db.Tables.UNIT_HEIR;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** What the report forms II.06 and II.07 count, over calendar and over reporting periods. Reads marts; judges nothing. */
public final class FormQueries {
    /** One level of units and one field. @param groupId empty: units of no level */
    public record Line(String groupId, String fieldCode, Bilingual field, FormCounts counts) {}

    /** A unit that went whole into another. @param eventOn first day on which the other answers for it */
    public record Forebear(String unitId, LocalDate eventOn) {}

    /**
     * Procedures of one field.
     *
     * @param levels different procedures, then those of province, district and commune; one of several levels counts in each
     * @param oneStop the same of those with any dossier of a unit of that level
     * @param process the same of those with an internal process at a unit of that level; empty: no unit of it sent a list
     */
    public record ProcedureLine(Bilingual field, List<Long> levels, List<Long> oneStop, List<Optional<Long>> process) {}

    private static final List<String> LEVELS = List.of("PROVINCE", "DISTRICT", "COMMUNE");
    private static final List<String> GROUPS = List.of("DEPARTMENT", "DISTRICT", "COMMUNE");

    /** As a Vietnamese reader looks them up: đ follows d, and no letter with a mark stands behind z. */
    private static final Comparator<Bilingual> BY_NAME =
            comparing(Bilingual::vietnamese, nullsLast(Collator.getInstance(Locale.forLanguageTag("vi"))::compare));

    private final Snapshot snapshot;

    public FormQueries(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** By level and field, in the order of their names; a unit answers for those that went whole into it. */
    public List<Line> lines(String periodId, Optional<String> unitId, Optional<String> groupId) {
        boolean isReport = DatedRows.isReport(periodId);
        Table<?> counted = isReport ? REPORT_FIGURE : PROCEDURE_FIGURE;
        Field<String> unit = counted.field(REPORT_FIGURE.UNIT_ID.getName(), String.class);
        Field<String> procedure = counted.field(REPORT_FIGURE.PROCEDURE_CODE.getName(), String.class);
        Condition where =
                counted.field(REPORT_FIGURE.PERIOD_ID.getName(), String.class).eq(periodId);
        if (unitId.isPresent()) {
            where = where.and(unit.eq(unitId.get())
                    .or(unit.in(select(UNIT_HEIR.UNIT_ID)
                            .from(UNIT_HEIR)
                            .where(UNIT_HEIR.HEIR_ID.eq(unitId.get()))
                            .and(UNIT_HEIR.EVENT_ON.lt(new DatedRows(periodId).endsBefore())))));
        }
        Field<String> group = coalesce(UNIT.GROUP_ID, inline(""));
        Field<String> fieldCode = coalesce(PROCEDURE.FIELD_CODE, inline(""));
        if (groupId.isPresent()) {
            where = where.and(group.eq(groupId.get()));
        }
        return snapshot
                .db()
                .select(group.as("g"), fieldCode.as("f"), PROCEDURE.FIELD_NAME_VI, PROCEDURE.FIELD_NAME_EN)
                .select(sums(counted))
                .from(counted)
                .leftJoin(UNIT)
                .on(UNIT.UNIT_ID.eq(unit))
                .leftJoin(PROCEDURE)
                .on(PROCEDURE.PROCEDURE_CODE.eq(procedure))
                .where(where)
                .groupBy(group, fieldCode, PROCEDURE.FIELD_NAME_VI, PROCEDURE.FIELD_NAME_EN)
                .orderBy(PROCEDURE.FIELD_NAME_VI, fieldCode, group)
                .fetch(row -> new Line(
                        row.get("g", String.class),
                        row.get("f", String.class),
                        new Bilingual(row.get(PROCEDURE.FIELD_NAME_VI), row.get(PROCEDURE.FIELD_NAME_EN)),
                        counts(row)))
                .stream()
                .sorted(comparing(Line::field, BY_NAME))
                .toList();
    }

    /** Units that the unit took over before the period ended, in the order of their ids. */
    public List<Forebear> forebears(String unitId, String periodId) {
        return snapshot.db()
                .select(UNIT_HEIR.UNIT_ID, UNIT_HEIR.EVENT_ON)
                .from(UNIT_HEIR)
                .where(UNIT_HEIR.HEIR_ID.eq(unitId))
                .and(UNIT_HEIR.EVENT_ON.lt(new DatedRows(periodId).endsBefore()))
                .orderBy(UNIT_HEIR.UNIT_ID)
                .fetch(row -> new Forebear(row.value1(), row.value2()));
    }

    /** The last day that the numbers of a period speak of. */
    public LocalDate judgedOn(String periodId) {
        LocalDate dataDate = snapshot.catalogue().identity().dataDate();
        LocalDate last = snapshot.db()
                .select(new DatedRows(periodId).endsBefore())
                .fetchSingle()
                .value1()
                .minusDays(1);
        return last.isBefore(dataDate) ? last : dataDate;
    }

    /** False: the files begin inside the period, so that its first days are missing. */
    public boolean isCovered(String periodId) {
        return snapshot.db()
                .select(REPORT_PERIOD.IS_COVERED)
                .from(REPORT_PERIOD)
                .where(REPORT_PERIOD.PERIOD_ID.eq(periodId))
                .fetchOptional(REPORT_PERIOD.IS_COVERED)
                .orElse(true);
    }

    /** Procedures of the catalogue by field, at the data date. */
    public List<ProcedureLine> procedures() {
        var all = new ArrayList<Field<Long>>();
        all.add(distinct(DSL.noCondition(), "all_levels"));
        for (String level : LEVELS) {
            all.add(distinct(PROCEDURE.LEVEL.contains(level), level));
        }
        var seen = PROCEDURE_FIGURE.as("seen");
        for (int i = 0; i < GROUPS.size(); i++) {
            all.add(distinct(
                    PROCEDURE.PROCEDURE_CODE.in(select(seen.PROCEDURE_CODE)
                            .from(seen)
                            .join(UNIT)
                            .on(UNIT.UNIT_ID.eq(seen.UNIT_ID))
                            .where(UNIT.GROUP_ID.eq(GROUPS.get(i)))
                            .and(seen.PERIOD_ID.eq(
                                    snapshot.catalogue().wholeTime().id()))),
                    "seen_" + LEVELS.get(i)));
        }
        all.add(distinct(
                PROCEDURE.PROCEDURE_CODE.in(select(seen.PROCEDURE_CODE)
                        .from(seen)
                        .where(seen.PERIOD_ID.eq(
                                snapshot.catalogue().wholeTime().id()))),
                "seen_any"));
        all.add(distinct(DSL.or(LEVELS.stream().map(FormQueries::hasProcess).toList()), "process_any"));
        for (String level : LEVELS) {
            all.add(distinct(hasProcess(level), "process_" + level));
        }
        var told = toldLevels();
        return snapshot
                .db()
                .select(PROCEDURE.FIELD_NAME_VI, PROCEDURE.FIELD_NAME_EN)
                .select(all)
                .from(PROCEDURE)
                .where(PROCEDURE.IN_CATALOGUE)
                .groupBy(PROCEDURE.FIELD_NAME_VI, PROCEDURE.FIELD_NAME_EN)
                .orderBy(PROCEDURE.FIELD_NAME_VI)
                .fetch(row -> new ProcedureLine(
                        new Bilingual(row.get(PROCEDURE.FIELD_NAME_VI), row.get(PROCEDURE.FIELD_NAME_EN)),
                        all.subList(0, 4).stream().map(row::get).toList(),
                        List.of(row.get(all.get(7)), row.get(all.get(4)), row.get(all.get(5)), row.get(all.get(6))),
                        process(all.subList(8, 12).stream().map(row::get).toList(), told)))
                .stream()
                .sorted(comparing(ProcedureLine::field, BY_NAME))
                .toList();
    }

    /** A procedure of the level in the catalogue that some unit of the level has an internal process for. */
    private static Condition hasProcess(String level) {
        var listed = LISTED_PROCEDURE;
        return PROCEDURE
                .LEVEL
                .contains(level)
                .and(PROCEDURE.PROCEDURE_CODE.in(select(listed.PROCEDURE_CODE)
                        .from(listed)
                        .where(listed.LEVEL.eq(level))
                        .and(listed.PROCESS_COUNT.gt(0L))));
    }

    /** Levels of which any unit sent its list of procedures. */
    private Set<String> toldLevels() {
        return snapshot.db()
                .selectDistinct(LISTED_PROCEDURE.LEVEL)
                .from(LISTED_PROCEDURE)
                .fetchSet(LISTED_PROCEDURE.LEVEL);
    }

    /** @param counts of all levels, then of each; what nobody told is empty and not 0 */
    private static List<Optional<Long>> process(List<Long> counts, Set<String> told) {
        var known = new ArrayList<Optional<Long>>();
        known.add(LEVELS.stream().anyMatch(told::contains) ? Optional.of(counts.get(0)) : Optional.empty());
        for (int i = 0; i < LEVELS.size(); i++) {
            known.add(told.contains(LEVELS.get(i)) ? Optional.of(counts.get(i + 1)) : Optional.empty());
        }
        return List.copyOf(known);
    }

    private static Field<Long> distinct(Condition condition, String as) {
        return countDistinct(PROCEDURE.PROCEDURE_CODE)
                .filterWhere(condition)
                .cast(Long.class)
                .as(name(as));
    }

    private static List<Field<Long>> sums(Table<?> counted) {
        return COLUMNS.stream()
                .map(column ->
                        sum(counted.field(column, Long.class)).cast(Long.class).as(column))
                .toList();
    }

    private static final List<String> COLUMNS = List.of(
            "received_online",
            "received_direct",
            "received_postal",
            "received_unknown",
            "carried_in",
            "early",
            "on_time",
            "late",
            "finished_no_due",
            "withdrawn",
            "open_in_term",
            "open_paused",
            "open_overdue",
            "open_no_due");

    private static FormCounts counts(Record row) {
        var n = COLUMNS.stream()
                .map(column -> row.get(field(name(column), Long.class)))
                .toList();
        return new FormCounts(
                n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5), n.get(6), n.get(7), n.get(8), n.get(9),
                n.get(10), n.get(11), n.get(12), n.get(13));
    }
}
