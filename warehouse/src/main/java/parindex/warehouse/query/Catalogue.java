package parindex.warehouse.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;

/** What a snapshot is and the names of everything in it: read once, as nothing in a snapshot changes. */
public final class Catalogue {
    /** What every page must name: the snapshot, its data date and instrument, and whether its data are made up. */
    public record Identity(
            String snapshotId,
            LocalDate dataDate,
            String fingerprint,
            String provinceId,
            Bilingual province,
            String instrumentId,
            String instrumentVersion,
            String variant,
            boolean isSample,
            long dossiers) {}

    public enum PeriodKind {
        MONTH,
        QUARTER,
        YEAR,
        ALL,
        /** 15th of the month before to the 14th; of report forms and rates only, no page offers it for anything else. */
        REPORT_MONTH,
        REPORT_QUARTER,
        /** 15/12 to 14/6. */
        REPORT_HALF,
        /** 15/12 to 14/9. */
        REPORT_NINE,
        /** 15/12 to 14/12. */
        REPORT_YEAR;

        public boolean isReporting() {
            return compareTo(REPORT_MONTH) >= 0;
        }
    }

    /** @param endsBefore first day after the period */
    public record Period(
            String id,
            PeriodKind kind,
            LocalDate startsOn,
            LocalDate endsBefore,
            Optional<String> previousId,
            boolean isComplete) {}

    public record Group(String id, Bilingual name) {}

    public record Unit(
            String id,
            String code,
            Bilingual name,
            Bilingual shortName,
            String kind,
            Optional<String> groupId,
            Optional<String> parentId,
            Optional<LocalDate> lastDay,
            int children) {}

    /** @param duration legal duration in the stated unit; absent when none is stated */
    public record Procedure(
            String code,
            Bilingual name,
            Bilingual field,
            String level,
            Optional<BigDecimal> duration,
            Optional<String> durationUnit,
            String serviceLevel,
            boolean isCertifiedCopy,
            boolean isInCatalogue) {}

    /** @param target share from which full points are given */
    public record Criterion(
            String code,
            Optional<String> parentCode,
            Bilingual name,
            BigDecimal maxPoints,
            String ruleType,
            Optional<BigDecimal> target,
            Bilingual part,
            Bilingual whole,
            String silence,
            boolean hasFeed,
            String provenance) {

        public boolean isGroup() {
            return ruleType.equals("GROUP");
        }
    }

    /**
     * One of several counts that a criterion is judged by.
     *
     * @param metric its key: {@code metric} or {@code metric/CLASS}
     * @param points what one object of the class earns; empty: a condition
     */
    public record Term(String criterionCode, String metric, Bilingual name, Optional<BigDecimal> points) {}

    public record Tier(int tier, Bilingual name, BigDecimal minPercent) {}

    private final Identity identity;
    private final Map<String, Period> periods;
    private final Map<String, Period> reportPeriods;
    private final Map<String, Group> groups;
    private final Map<String, Unit> units;
    private final Map<String, Procedure> procedures;
    private final Map<String, Criterion> criteria;
    private final List<Term> terms;
    private final List<Tier> tiers;
    private final Map<String, Bilingual> fields;

    private Catalogue(DSLContext db) {
        identity = CatalogueReader.identity(db);
        periods = byKey(CatalogueReader.periods(db), Period::id);
        reportPeriods = byKey(CatalogueReader.reportPeriods(db), Period::id);
        groups = byKey(CatalogueReader.groups(db), Group::id);
        units = byKey(CatalogueReader.units(db), Unit::id);
        procedures = byKey(CatalogueReader.procedures(db), Procedure::code);
        criteria = byKey(CatalogueReader.criteria(db), Criterion::code);
        terms = CatalogueReader.terms(db);
        tiers = CatalogueReader.tiers(db);
        fields = CatalogueReader.fields(db);
    }

    static Catalogue read(DSLContext db) {
        return new Catalogue(db);
    }

    public Identity identity() {
        return identity;
    }

    /** Oldest first within each kind. */
    public List<Period> periods(PeriodKind kind) {
        return periods.values().stream().filter(p -> p.kind() == kind).toList();
    }

    public Optional<Period> findPeriod(String id) {
        return Optional.ofNullable(periods.get(id));
    }

    /** Reporting periods of one kind, oldest first. */
    public List<Period> reportPeriods(PeriodKind kind) {
        return reportPeriods.values().stream().filter(p -> p.kind() == kind).toList();
    }

    public Optional<Period> findReportPeriod(String id) {
        return Optional.ofNullable(reportPeriods.get(id));
    }

    /** What a page shows when nobody chose: the last complete quarter, else the last complete month, else everything. */
    public Period standardPeriod() {
        for (PeriodKind kind : List.of(PeriodKind.QUARTER, PeriodKind.MONTH)) {
            var complete = periods(kind).stream().filter(Period::isComplete).toList();
            if (!complete.isEmpty()) {
                return complete.get(complete.size() - 1);
            }
        }

        return wholeTime();
    }

    public Period wholeTime() {
        return periods(PeriodKind.ALL).get(0);
    }

    /** The last periods of one kind that begin before the given one ends, oldest first. */
    public List<Period> periodsUpTo(Period last, PeriodKind kind, int count) {
        var before = periods(kind).stream()
                .filter(p -> p.startsOn().isBefore(last.endsBefore()))
                .toList();
        return before.subList(Math.max(0, before.size() - count), before.size());
    }

    public List<Group> groups() {
        return List.copyOf(groups.values());
    }

    public Optional<Group> findGroup(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    public Optional<Unit> findUnit(String id) {
        return Optional.ofNullable(units.get(id));
    }

    public List<Unit> units() {
        return List.copyOf(units.values());
    }

    public List<Unit> unitsOf(String groupId) {
        return units.values().stream()
                .filter(u -> u.groupId().equals(Optional.of(groupId)))
                .toList();
    }

    public List<Unit> childrenOf(String unitId) {
        return units.values().stream()
                .filter(u -> u.parentId().equals(Optional.of(unitId)))
                .toList();
    }

    public Optional<Procedure> findProcedure(String code) {
        return Optional.ofNullable(procedures.get(code));
    }

    /** A field of administration by its code. */
    public Optional<Bilingual> findField(String code) {
        return Optional.ofNullable(fields.get(code));
    }

    public List<Procedure> procedures() {
        return List.copyOf(procedures.values());
    }

    /** In the order of the instrument, groups before their members. */
    public List<Criterion> criteria() {
        return List.copyOf(criteria.values());
    }

    public Optional<Criterion> findCriterion(String code) {
        return Optional.ofNullable(criteria.get(code));
    }

    /** What a criterion is judged by where that is more than one share, the best class first; else empty. */
    public List<Term> termsOf(String criterionCode) {
        return terms.stream()
                .filter(term -> term.criterionCode().equals(criterionCode))
                .toList();
    }

    /** Best first. */
    public List<Tier> tiers() {
        return tiers;
    }

    private static <T> Map<String, T> byKey(List<T> rows, Function<T, String> key) {
        var map = new LinkedHashMap<String, T>();
        rows.forEach(row -> map.put(key.apply(row), row));
        return Collections.unmodifiableMap(map);
    }
}
