package parindex.warehouse.query;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;
import static parindex.warehouse.db.Tables.CLOCK_DAY;
import static parindex.warehouse.db.Tables.DOSSIER;
import static parindex.warehouse.db.Tables.DOSSIER_EXCLUDED;
import static parindex.warehouse.db.Tables.DOSSIER_PAUSE;
import static parindex.warehouse.db.Tables.DOSSIER_VERDICT;
import static parindex.warehouse.db.Tables.SOURCE_WORDS;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import parindex.warehouse.explain.ClockTerm;
import parindex.warehouse.explain.ClockWords;
import parindex.warehouse.explain.RuleWords;
import parindex.warehouse.explain.Said;
import parindex.warehouse.query.DossierClock.Fact;
import parindex.warehouse.query.DossierClock.Line;
import parindex.warehouse.query.DossierClock.Sum;
import parindex.warehouse.query.DossierClock.Verdict;
import parindex.warehouse.query.DossierClock.Wait;
import parindex.warehouse.store.SqlFiles;

/** Reads the clock of one dossier out of a snapshot; the counting stands in {@code sql/explain/dossier_clock.sql}. */
public final class ClockQueries {
    private static final String STRETCHES =
            SqlFiles.text("explain/dossier_clock.sql").replaceAll("(?m)^\\s*--.*$", "");

    /** A dossier that a code may mean. */
    public record Match(String dossierId, String dossierCode, Optional<String> unitId) {}

    private final DSLContext db;

    public ClockQueries(Snapshot snapshot) {
        this(snapshot.db());
    }

    ClockQueries(DSLContext db) {
        this.db = db;
    }

    /** All dossiers with this code or id, also those that are in no figure; at most a hundred. */
    public List<Match> matches(String codeOrId) {
        return db.select(DOSSIER.DOSSIER_ID, DOSSIER.DOSSIER_CODE, DOSSIER.UNIT_ID)
                .from(DOSSIER)
                .where(DOSSIER.DOSSIER_CODE.eq(codeOrId).or(DOSSIER.DOSSIER_ID.eq(codeOrId)))
                .unionAll(db.select(
                                DOSSIER_EXCLUDED.DOSSIER_ID, DOSSIER_EXCLUDED.DOSSIER_CODE, DOSSIER_EXCLUDED.UNIT_ID)
                        .from(DOSSIER_EXCLUDED)
                        .where(DOSSIER_EXCLUDED.DOSSIER_CODE.eq(codeOrId).or(DOSSIER_EXCLUDED.DOSSIER_ID.eq(codeOrId))))
                .orderBy(inline(1))
                .limit(100)
                .fetch(row -> new Match(row.value1(), row.value2(), Optional.ofNullable(row.value3())));
    }

    /** The clock of one of them. */
    public DossierClock read(Match match) {
        Record told = db.selectFrom(DOSSIER)
                .where(DOSSIER.DOSSIER_ID.eq(match.dossierId()))
                .fetchOne();
        if (told == null) {
            return clock(match, Optional.empty(), List.of(), List.of(), List.of());
        }
        ClockTerm term = term(told);
        Result<Record> rows = db.resultQuery(STRETCHES, val(match.dossierId())).fetch();
        return clock(match, Optional.of(told), facts(told, term), rows, lines(rows, term));
    }

    private DossierClock clock(
            Match match, Optional<Record> told, List<Fact> facts, List<Record> rows, List<Line> lines) {
        return new DossierClock(
                match.dossierId(),
                match.dossierCode(),
                match.unitId(),
                told.map(row -> row.get(DOSSIER.PROCEDURE_CODE)),
                facts,
                lines,
                sums(rows),
                rows.isEmpty() ? 0 : rows.get(0).get("life_days", Integer.class),
                rows.isEmpty() ? 0 : rows.get(0).get("life_minutes", Integer.class),
                waits(match.dossierId()),
                verdicts(match.dossierId()));
    }

    private static ClockTerm term(Record told) {
        var d = DOSSIER;
        return new ClockTerm(
                Optional.ofNullable(told.get(d.TERM_SOURCE)),
                Optional.ofNullable(told.get(d.TERM_COUNT)),
                Optional.ofNullable(told.get(d.TERM_UNIT)),
                Optional.ofNullable(told.get(d.TERM_MIXED_DAYS)),
                Optional.ofNullable(told.get(d.TERM_EXTRA_DAYS)).orElse(0),
                Optional.ofNullable(told.get(d.TERM_BASIS)),
                Optional.ofNullable(told.get(d.START_RULE)).orElse("NEXT_DAY"),
                Optional.ofNullable(told.get(d.STARTED_ON))
                        .orElseGet(() -> told.get(d.RECEIVED_AT).toLocalDate()),
                Optional.ofNullable(told.get(d.END_RULE)).orElse("DECIDED"),
                Optional.ofNullable(told.get(d.PAUSE_MODE)).orElse("PAUSE"),
                told.get(d.DUE_BASIS));
    }

    private List<Fact> facts(Record told, ClockTerm term) {
        var d = DOSSIER;
        Optional<Bilingual> rule = source(told.get(d.RULE_BASIS));
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                "TERM",
                new Bilingual("Thời hạn", "Term"),
                Optional.ofNullable(told.get(d.LEGAL_DUE_AT)),
                of(ClockWords.term(term)),
                term.basis().flatMap(this::source)));
        facts.add(new Fact(
                "START",
                new Bilingual("Bắt đầu", "Start"),
                Optional.of(told.get(d.RECEIVED_AT)),
                of(ClockWords.start(term)),
                rule));
        facts.add(new Fact(
                "DUE",
                new Bilingual("Hạn dùng để xét", "Due date it is judged by"),
                Optional.ofNullable(told.get(d.DUE_AT)),
                of(ClockWords.due(term)),
                Optional.empty()));
        facts.add(new Fact(
                "END",
                new Bilingual("Kết thúc", "End"),
                Optional.ofNullable(told.get(d.ENDED_AT)),
                of(ClockWords.end(term)),
                rule));
        facts.addAll(hours(told));
        return facts;
    }

    private List<Fact> hours(Record told) {
        var c = CLOCK_DAY;
        return db.select(c.CALENDAR_NAME_VI, c.CALENDAR_NAME_EN, c.KNOWN_FROM)
                .from(c)
                .where(c.CALENDAR_NO.eq(told.get(DOSSIER.CALENDAR_NO)))
                .and(c.DAY.eq(told.get(DOSSIER.RECEIVED_AT).toLocalDate()))
                .fetch(row -> new Fact(
                        "CALENDAR",
                        new Bilingual("Lịch làm việc", "Working calendar"),
                        Optional.empty(),
                        new Bilingual(
                                row.value1() + ". Đêm, giờ nghỉ trưa và ngày nghỉ không tính.",
                                row.value2() + ". Nights, noon and days off are not counted."),
                        Optional.empty()));
    }

    private List<Line> lines(List<Record> rows, ClockTerm term) {
        return rows.stream().map(row -> line(row, term)).toList();
    }

    private Line line(Record row, ClockTerm term) {
        String state = text(row, "state");
        String kind = text(row, "kind");
        Optional<Said> name = Optional.ofNullable(text(row, "name_vi")).map(vi -> new Said(vi, text(row, "name_en")));
        return new Line(
                state,
                kind,
                row.get("from_at", LocalDateTime.class),
                row.get("to_at", LocalDateTime.class),
                Optional.ofNullable(row.get("working_days", Integer.class)),
                row.get("working_minutes", Integer.class),
                row.get("other_minutes", Integer.class),
                of(ClockWords.stretch(term, state, kind, name, Optional.ofNullable(text(row, "reason")))),
                source(text(row, "source")));
    }

    private static List<Sum> sums(List<Record> rows) {
        var sums = new LinkedHashMap<String, Sum>();
        for (Record row : rows) {
            String state = text(row, "state");
            sums.put(
                    state,
                    new Sum(
                            state,
                            of(ClockWords.state(state)),
                            Optional.ofNullable(row.get("state_days", Integer.class)),
                            row.get("state_minutes", Integer.class)));
        }
        return List.copyOf(sums.values());
    }

    private List<Wait> waits(String dossierId) {
        var p = DOSSIER_PAUSE;
        return db.selectFrom(p)
                .where(p.DOSSIER_ID.eq(dossierId))
                .orderBy(p.PAUSE_NO)
                .fetch(row -> new Wait(
                        row.get(p.STARTS_AT),
                        Optional.ofNullable(row.get(p.ENDS_AT)),
                        row.get(p.MODE),
                        row.get(p.REASON),
                        row.get(p.MOVES_DUE),
                        Optional.ofNullable(row.get(p.WHY_NOT)),
                        row.get(p.WORKING_DAYS),
                        row.get(p.WORKING_MINUTES),
                        of(ClockWords.wait(
                                row.get(p.REASON),
                                row.get(p.MODE),
                                Optional.ofNullable(row.get(p.WHY_NOT)),
                                Optional.ofNullable(row.get(p.RESTARTS_ON))))));
    }

    private List<Verdict> verdicts(String dossierId) {
        var v = DOSSIER_VERDICT;
        return db.selectFrom(v)
                .where(v.DOSSIER_ID.eq(dossierId))
                .orderBy(v.RULE_SET.eq(RuleSet.OFFICIAL_II06.code()).desc(), v.RULE_SET)
                .fetch(row -> new Verdict(
                        row.get(v.RULE_SET),
                        of(RuleWords.rule(row.get(v.RULE_SET))),
                        of(RuleWords.law(row.get(v.RULE_SET))),
                        Optional.ofNullable(row.get(v.DUE_AT)),
                        row.get(v.OUTCOME),
                        of(RuleWords.outcome(row.get(v.OUTCOME), Optional.ofNullable(row.get(v.REASON)))),
                        row.get(v.LATE_WORKING_DAYS),
                        row.get(v.LATE_MINUTES),
                        Optional.ofNullable(row.get(v.CAUSE))
                                .map(RuleWords::cause)
                                .map(ClockQueries::of)));
    }

    /** What a reader is shown where a rule file cites this; what nobody put into words is shown as it is written. */
    private Optional<Bilingual> source(String cited) {
        if (cited == null) {
            return Optional.empty();
        }
        var s = SOURCE_WORDS;
        return Optional.of(db.select(s.WORDS_VI, s.WORDS_EN)
                .from(s)
                .where(s.SOURCE.eq(cited))
                .fetchOptional(row -> new Bilingual(row.value1(), row.value2()))
                .orElse(new Bilingual(cited, cited)));
    }

    private static String text(Record row, String column) {
        return row.get(column, String.class);
    }

    static Bilingual of(Said said) {
        return new Bilingual(said.vietnamese(), said.english());
    }
}
