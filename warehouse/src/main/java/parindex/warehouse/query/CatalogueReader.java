package parindex.warehouse.query;

import static org.jooq.Records.mapping;
import static parindex.warehouse.db.Tables.CRITERION;
import static parindex.warehouse.db.Tables.CRITERION_TERM;
import static parindex.warehouse.db.Tables.PERIOD;
import static parindex.warehouse.db.Tables.PROCEDURE;
import static parindex.warehouse.db.Tables.REPORT_PERIOD;
import static parindex.warehouse.db.Tables.SNAPSHOT;
import static parindex.warehouse.db.Tables.TIER;
import static parindex.warehouse.db.Tables.UNIT;
import static parindex.warehouse.db.Tables.UNIT_GROUP;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import parindex.warehouse.query.Catalogue.Criterion;
import parindex.warehouse.query.Catalogue.Group;
import parindex.warehouse.query.Catalogue.Identity;
import parindex.warehouse.query.Catalogue.Period;
import parindex.warehouse.query.Catalogue.PeriodKind;
import parindex.warehouse.query.Catalogue.Procedure;
import parindex.warehouse.query.Catalogue.Term;
import parindex.warehouse.query.Catalogue.Tier;
import parindex.warehouse.query.Catalogue.Unit;

/** Reads the small tables of a snapshot that name things, in the order in which pages list them. */
final class CatalogueReader {
    private CatalogueReader() {}

    static Identity identity(DSLContext db) {
        var s = SNAPSHOT;
        return db.select(
                        s.SNAPSHOT_ID,
                        s.DATA_DATE,
                        s.FINGERPRINT,
                        s.PROVINCE_ID,
                        s.PROVINCE_NAME_VI,
                        s.PROVINCE_NAME_EN,
                        s.INSTRUMENT_ID,
                        s.INSTRUMENT_VERSION,
                        s.VARIANT,
                        s.IS_SAMPLE,
                        s.DOSSIER_COUNT)
                .from(s)
                .fetchSingle(mapping(
                        (id, on, print, province, vi, en, instrument, version, variant, sample, count) -> new Identity(
                                id,
                                on,
                                print,
                                province,
                                new Bilingual(vi, en),
                                instrument,
                                version,
                                variant,
                                sample,
                                count)));
    }

    static List<Period> periods(DSLContext db) {
        var p = PERIOD;
        return db.select(p.PERIOD_ID, p.KIND, p.STARTS_ON, p.ENDS_BEFORE, p.PREVIOUS_ID, p.IS_COMPLETE)
                .from(p)
                .orderBy(p.STARTS_ON, p.PERIOD_ID)
                .fetch(mapping((id, kind, from, before, previous, complete) -> new Period(
                        id, PeriodKind.valueOf(kind), from, before, Optional.ofNullable(previous), complete)));
    }

    static List<Period> reportPeriods(DSLContext db) {
        var p = REPORT_PERIOD;
        return db.select(p.PERIOD_ID, p.KIND, p.STARTS_ON, p.ENDS_BEFORE, p.IS_COMPLETE)
                .from(p)
                .orderBy(p.STARTS_ON, p.PERIOD_ID)
                .fetch(mapping((id, kind, from, before, complete) ->
                        new Period(id, PeriodKind.valueOf(kind), from, before, Optional.empty(), complete)));
    }

    static List<Group> groups(DSLContext db) {
        return db.select(UNIT_GROUP.GROUP_ID, UNIT_GROUP.NAME_VI, UNIT_GROUP.NAME_EN)
                .from(UNIT_GROUP)
                .orderBy(UNIT_GROUP.SORT, UNIT_GROUP.GROUP_ID)
                .fetch(mapping((id, vi, en) -> new Group(id, new Bilingual(vi, en))));
    }

    static List<Unit> units(DSLContext db) {
        var u = UNIT;
        return db.select(
                        u.UNIT_ID,
                        u.CODE,
                        u.NAME_VI,
                        u.NAME_EN,
                        u.SHORT_NAME_VI,
                        u.SHORT_NAME_EN,
                        u.KIND,
                        u.GROUP_ID,
                        u.PARENT_ID,
                        u.VALID_TO,
                        u.CHILDREN)
                .from(u)
                .orderBy(u.UNIT_ID)
                .fetch(mapping((id, code, vi, en, shortVi, shortEn, kind, group, parent, lastDay, children) -> new Unit(
                        id,
                        code,
                        new Bilingual(vi, en),
                        new Bilingual(shortVi, shortEn),
                        kind,
                        Optional.ofNullable(group),
                        Optional.ofNullable(parent),
                        Optional.ofNullable(lastDay),
                        children)));
    }

    static List<Procedure> procedures(DSLContext db) {
        var p = PROCEDURE;
        return db.select(
                        p.PROCEDURE_CODE,
                        p.NAME_VI,
                        p.NAME_EN,
                        p.FIELD_NAME_VI,
                        p.FIELD_NAME_EN,
                        p.LEVEL,
                        p.DURATION_COUNT,
                        p.DURATION_UNIT,
                        p.SERVICE_LEVEL,
                        p.IS_CERTIFIED_COPY,
                        p.IN_CATALOGUE)
                .from(p)
                .orderBy(p.PROCEDURE_CODE)
                .fetch(mapping(
                        (code, vi, en, fieldVi, fieldEn, level, count, unit, service, copy, known) -> new Procedure(
                                code,
                                new Bilingual(vi, en),
                                new Bilingual(fieldVi, fieldEn),
                                level,
                                Optional.ofNullable(count),
                                Optional.ofNullable(unit),
                                service,
                                copy,
                                known)));
    }

    static Map<String, Bilingual> fields(DSLContext db) {
        var fields = new HashMap<String, Bilingual>();
        db.selectDistinct(PROCEDURE.FIELD_CODE, PROCEDURE.FIELD_NAME_VI, PROCEDURE.FIELD_NAME_EN)
                .from(PROCEDURE)
                .forEach(row -> fields.put(row.value1(), new Bilingual(row.value2(), row.value3())));
        return Map.copyOf(fields);
    }

    static List<Criterion> criteria(DSLContext db) {
        var c = CRITERION;
        return db.select(
                        c.CRITERION_CODE,
                        c.PARENT_CODE,
                        c.NAME_VI,
                        c.NAME_EN,
                        c.MAX_POINTS,
                        c.RULE_TYPE,
                        c.TARGET,
                        c.PART_VI,
                        c.PART_EN,
                        c.WHOLE_VI,
                        c.WHOLE_EN,
                        c.SILENCE,
                        c.HAS_FEED,
                        c.PROVENANCE)
                .from(c)
                .orderBy(c.SORT, c.CRITERION_CODE)
                .fetch(mapping(
                        (code, up, vi, en, max, rule, target, partVi, partEn, wholeVi, wholeEn, none, fed, src) ->
                                new Criterion(
                                        code,
                                        Optional.ofNullable(up),
                                        new Bilingual(vi, en),
                                        max,
                                        rule,
                                        Optional.ofNullable(target),
                                        new Bilingual(partVi, partEn),
                                        new Bilingual(wholeVi, wholeEn),
                                        none,
                                        fed,
                                        src)));
    }

    static List<Term> terms(DSLContext db) {
        var t = CRITERION_TERM;
        return db.select(t.CRITERION_CODE, t.METRIC_CODE, t.NAME_VI, t.NAME_EN, t.POINTS)
                .from(t)
                .orderBy(t.CRITERION_CODE, t.SORT)
                .fetch(mapping((criterion, metric, vi, en, points) ->
                        new Term(criterion, metric, new Bilingual(vi, en), Optional.ofNullable(points))));
    }

    static List<Tier> tiers(DSLContext db) {
        return db.select(TIER.TIER_, TIER.NAME_VI, TIER.NAME_EN, TIER.MIN_PERCENT)
                .from(TIER)
                .orderBy(TIER.TIER_)
                .fetch(mapping((tier, vi, en, min) -> new Tier(tier, new Bilingual(vi, en), min)));
    }
}
