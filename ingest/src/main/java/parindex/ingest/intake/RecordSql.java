package parindex.ingest.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import parindex.warehouse.batch.FeedContract;
import parindex.warehouse.batch.FeedContract.Column;
import parindex.warehouse.batch.FeedContract.Kind;

/**
 * The intake SQL of a feed that has a contract, in the subset that both engines understand. It is written out of the
 * contract, because twenty feeds with the same rules would be twenty copies. One row of {@code record_judged} is one row sent, typed, with the code and column of what keeps it out.
 */
final class RecordSql {
    private static final int LONGEST_CODE = 200;
    private static final int LONGEST_TEXT = 500;

    /** Codes that a mail server draws by chance: some of them look like the number of a telephone. */
    private static final Set<String> DRAWN = Set.of("queue_code", "next_code");

    /** A trillion: no unit counts or pays more, and millions of them still add up without overflow. */
    private static final String LARGEST_NUMBER = "1000000000000";

    /** How far ahead a plan may lie; what lies further is mistyped. */
    private static final String PLANNED_AHEAD = "interval 2 years";

    static final String BAD_SHARE = """
            select
                j.file_no, coalesce(j.code, 'GOOD') as code, cast(sum(j.lines) as bigint) as row_count,
                min(j.line) as first_line
            from record_judged as j
            group by j.file_no, coalesce(j.code, 'GOOD')
            order by 1, row_count desc, code
            """;

    static final String RECEIPT = """
            with rows_with_fate as (
                select j.file_no, j.lines, j.happened_on, coalesce(j.code, r.code, 'ACCEPTED') as fate
                from record_judged as j
                left join record_repeated as r on r.file_no = j.file_no and r.sheet = j.sheet and r.line = j.line
                left join held_file as h on h.file_no = j.file_no
                where h.file_no is null
            )
            select
                f.file_no, f.fate, cast(sum(f.lines) as bigint) as row_count,
                min(f.happened_on) as first_on, max(f.happened_on) as last_on
            from rows_with_fate as f
            group by f.file_no, f.fate
            order by f.file_no, f.fate
            """;

    private final FeedContract contract;

    RecordSql(FeedContract contract) {
        this.contract = contract;
    }

    private List<Column> columns(Predicate<Column> wanted) {
        return contract.columns().stream().filter(wanted).toList();
    }

    private String list(Function<Column, String> text) {
        return contract.columns().stream().map(text).collect(Collectors.joining(", "));
    }

    private static boolean isTyped(Column column) {
        return switch (column.kind()) {
            case DAY, INSTANT, COUNT, AMOUNT, FLAG -> true;
            default -> false;
        };
    }

    String unitTexts() {
        var units = columns(column -> column.kind() == Kind.UNIT);
        if (units.isEmpty()) {
            return "select f.file_no, '' as unit_text from sent_file as f";
        }
        return units.stream()
                .map(unit -> "select distinct r.file_no, coalesce(r." + unit.name()
                        + ", '') as unit_text from raw_record as r join sent_file as f on f.file_no = r.file_no")
                .collect(Collectors.joining("\nunion\n"));
    }

    /** Text read as what it should be; null when it cannot be. */
    private static String typed(Column column) {
        String text = "r." + column.name();
        return switch (column.kind()) {
            case DAY -> "cast(read_instant(" + text + ", f.instant_form) as date)";
            case INSTANT -> "read_instant(" + text + ", f.instant_form)";
            case COUNT -> "read_count(" + text + ")";
            case AMOUNT -> "try_cast(read_money(" + text + ") as decimal(18,2))";
            case FLAG -> "case " + text + " when 'true' then true when 'false' then false end";
            default -> text;
        };
    }

    String judged() {
        Column happened = contract.column(contract.happened());
        String version = contract.has("updated_at") ? "r.updated_at" : "cast(null as timestamp)";
        return """
            with rows_as_read as (
                select
                    r.file_no, r.sheet, r.line, r.lines, r.origin, r.damage, r.damage_column,
                    f.file_id, f.source, f.exported_at, f.written_at, f.sender_unit_id, f.correction_ticks,
                    %s,
                    %s,
                    md5(concat_ws('|', %s)) as content_hash
                from raw_record as r
                join sent_file as f on f.file_no = r.file_no
            ),
            rows_with_units as (
                select
                    r.file_no, r.sheet, r.line, r.lines, r.origin, r.damage, r.damage_column,
                    r.file_id, r.source, r.exported_at, r.written_at, r.sender_unit_id, r.correction_ticks, r.content_hash,
                    %s,
                    %s,
                    %s
                    cast(r.%s as date) as happened_on,
                    %s as told_version_at
                from rows_as_read as r
                %s
            ),
            rows_with_verdict as (
                select
                    r.file_no, r.sheet, r.line, r.lines, r.origin, r.damage_column, r.file_id, r.source,
                    r.content_hash, %s as happened_on, r.sender_unit_id,
                    coalesce(
                        r.told_version_at, r.exported_at, r.written_at, cast(r.happened_on as timestamp)
                    ) + interval 1 microsecond * r.correction_ticks as version_at,
                    %s,
                    %s,
                    case
                        when r.damage is not null then r.damage || ':@damage'
                        %s
                    end as verdict
                from rows_with_units as r
                cross join run_clock as c
            )
            select
                r.file_no, r.sheet, r.line, r.lines, r.origin, r.file_id, r.source, r.content_hash, r.happened_on,
                r.version_at, r.sender_unit_id,
                %s,
                case when r.verdict is not null then split_part(r.verdict, ':', 1) end as code,
                case
                    when r.verdict is null then null
                    when split_part(r.verdict, ':', 2) = '@damage' then r.damage_column
                    else split_part(r.verdict, ':', 2)
                end as column_name,
                case split_part(r.verdict, ':', 2)
                    %s
                end as excerpt
            from rows_with_verdict as r
            """.formatted(
                        list(column -> "r." + column.name() + " as " + column.name() + "_text"),
                        list(column -> typed(column) + " as " + column.name()),
                        list(column -> "coalesce(r." + column.name() + ", '-')"),
                        list(column -> "r." + column.name() + "_text"),
                        list(RecordSql::withUnit),
                        foreign(),
                        happened.name(),
                        version,
                        unitJoins(happened),
                        // what is planned is told today: nobody takes its day for how far the data reach
                        contract.isPlanned() ? "least(r.happened_on, cast(c.now_at as date))" : "r.happened_on",
                        list(column -> "r." + column.name() + "_text"),
                        list(column -> "r." + column.stored()),
                        String.join("\n            ", verdicts()),
                        list(column -> "r." + column.stored()),
                        excerpts());
    }

    private static String withUnit(Column column) {
        return column.kind() == Kind.UNIT
                ? "u_" + column.name() + ".unit_id as " + column.stored()
                : "r." + column.name();
    }

    private String foreign() {
        return contract.has("unit") ? "coalesce(u_unit.is_foreign, false) as is_unit_foreign," : "";
    }

    private String unitJoins(Column happened) {
        return columns(column -> column.kind() == Kind.UNIT).stream()
                .map(unit -> """
                    left join unit_match as u_%1$s
                        on u_%1$s.file_no = r.file_no and u_%1$s.unit_text = coalesce(r.%1$s, '')
                        and coalesce(cast(r.%2$s as date), cast(r.exported_at as date), date '2000-01-01')
                            between u_%1$s.valid_from and u_%1$s.valid_to""".formatted(unit.name(), happened.name()))
                .collect(Collectors.joining("\n"));
    }

    private List<String> verdicts() {
        var all = new ArrayList<String>();
        String code = contract.key().get(0);
        boolean isText =
                !isTyped(contract.column(code)) && contract.column(code).kind() != Kind.UNIT;
        if (isText) {
            all.add(when("is_nothing(r." + code + "_text)", "ID_REQUIRED", code));
        }
        contract.columns().forEach(column -> all.addAll(verdicts(column)));
        String happened = contract.happened();
        String ahead = contract.isPlanned() ? PLANNED_AHEAD : "interval 10 minutes";
        all.add(when("r." + happened + " > c.now_at + " + ahead, "DATE_FUTURE", happened));
        all.add(when("r.happened_on < date '1990-01-01'", "DATE_INVALID", happened));
        columns(column -> !column.notBefore().isEmpty())
                .forEach(column -> all.add(when(
                        "cast(r." + column.name() + " as date) < cast(r." + column.notBefore() + " as date)",
                        "ORDER",
                        column.name())));
        return all;
    }

    private static String when(String condition, String code, String column) {
        return "when " + condition + " then '" + code + ":" + column + "'";
    }

    private List<String> verdicts(Column column) {
        var all = new ArrayList<String>();
        String name = column.name();
        String text = "r." + name + "_text";
        if (column.isRequired() && column.kind() != Kind.UNIT) {
            all.add(when(text + " is null", "VALUE_REQUIRED", name));
        }
        switch (column.kind()) {
            case CODE -> {
                all.add(when("length(" + text + ") > " + LONGEST_CODE, "FIELD_TOO_LONG", name));
                all.add(when("not is_token(" + text + ")", "CODE_FORMAT", name));
                all.add(when("is_address(" + text + ")", "PERSONAL_DATA", name));
                if (!DRAWN.contains(name)) {
                    all.add(when("is_number_of_person(" + text + ")", "PERSONAL_DATA", name));
                }
            }
            case TEXT -> {
                String longest = column.max().map(BigDecimal::toPlainString).orElse(String.valueOf(LONGEST_TEXT));
                all.add(when("length(" + text + ") > " + longest, "FIELD_TOO_LONG", name));
                all.add(when("is_personal(" + text + ")", "PERSONAL_DATA", name));
            }
            case WORD, FLAG -> all.add(when("left(" + text + ", 1) = '?'", "ENUM", name));
            case DAY, INSTANT -> all.add(when(text + " is not null and r." + name + " is null", "DATE_INVALID", name));
            case COUNT, AMOUNT -> {
                all.add(when(text + " is not null and r." + name + " is null", "NUMBER_FORMAT", name));
                String min = column.min().map(Object::toString).orElse("0");
                all.add(when("r." + name + " < " + min, "RANGE", name));
                String max = column.max().map(Object::toString).orElse(LARGEST_NUMBER);
                all.add(when("r." + name + " > " + max, "RANGE", name));
            }
            case UNIT -> {
                if (name.equals("unit")) {
                    all.add(when("r.is_unit_foreign", "UNIT_FOREIGN", name));
                }
                if (column.isRequired()) {
                    all.add(when("r." + column.stored() + " is null", "UNIT_UNKNOWN", name));
                }
            }
            case PERSON, CONTENT -> {}
        }
        return all;
    }

    private String excerpts() {
        return contract.columns().stream()
                .filter(column -> column.kind() != Kind.PERSON && column.kind() != Kind.CONTENT)
                .map(column -> "when '" + column.name() + "' then safe_excerpt(replace(r." + column.name()
                        + "_text, '?', ''))")
                .collect(Collectors.joining("\n        "));
    }

    private String key(String table) {
        return "concat_ws('|', " + table + ".source, "
                + contract.key().stream()
                        .map(name -> "coalesce(cast(" + table + "."
                                + contract.column(name).stored() + " as string), '-')")
                        .collect(Collectors.joining(", "))
                + ")";
    }

    /**
     * Rows that say nothing new (DUP_SAME) or contradict their own file (DUP_CONFLICT); held files do not count. Of versions
     * that say the same one after the other the newest stays, so that another batch cannot come between.
     */
    String repeated() {
        return """
            with records as (
                select j.file_no, j.sheet, j.line, j.version_at, j.content_hash, %s as record_key
                from record_judged as j
                left join held_file as h on h.file_no = j.file_no
                where j.code is null and h.file_no is null
            ),
            contradictions as (
                select r.file_no, r.record_key, r.version_at
                from records as r
                group by r.file_no, r.record_key, r.version_at
                having count(distinct r.content_hash) > 1
            ),
            versions as (
                select
                    r.file_no, r.sheet, r.line, r.content_hash,
                    c.file_no is not null as is_contradiction,
                    lag(r.content_hash) over (
                        partition by r.record_key, c.file_no is not null
                        order by r.version_at desc nulls last, r.file_no, r.sheet, r.line
                    ) as content_after
                from records as r
                left join contradictions as c
                    on c.file_no = r.file_no and c.record_key = r.record_key
                    and c.version_at is not distinct from r.version_at
            )
            select
                v.file_no, v.sheet, v.line,
                case when v.is_contradiction then 'DUP_CONFLICT' else 'DUP_SAME' end as code
            from versions as v
            where v.is_contradiction or v.content_after = v.content_hash
            """.formatted(key("j"));
    }

    /** Written while it is asked, in the order of reading: no row is sorted or kept for it. */
    String accepted() {
        return """
            select
                j.source, %s,
                j.lines as line_count, j.version_at, j.content_hash, j.file_id, j.sheet, j.line, j.origin
            from record_judged as j
            left join record_repeated as r on r.file_no = j.file_no and r.sheet = j.sheet and r.line = j.line
            left join held_file as h on h.file_no = j.file_no
            where j.code is null and r.file_no is null and h.file_no is null
            """.formatted(list(column -> "j." + column.stored()));
    }

    String quarantine() {
        String unit = contract.has("unit") ? "coalesce(j.unit_id, j.sender_unit_id)" : "j.sender_unit_id";
        Column first = contract.column(contract.key().get(0));
        // What has not the shape of a code may be a name, and a name passes nowhere.
        String code =
                switch (first.kind()) {
                    case PERSON, TEXT, CONTENT -> "cast(null as string)";
                    case CODE, WORD -> "shown_code(j." + first.name() + ")";
                    default -> "cast(j." + first.stored() + " as string)";
                };
        return """
            with rows_set_aside as (
                select
                    j.file_no, j.file_id, j.sheet, j.line, j.origin, %1$s as unit_id, %2$s as dossier_code,
                    coalesce(j.code, r.code) as code,
                    case when j.code is null then '%3$s' else j.column_name end as column_name,
                    j.excerpt
                from record_judged as j
                left join record_repeated as r on r.file_no = j.file_no and r.sheet = j.sheet and r.line = j.line
                left join held_file as h on h.file_no = j.file_no
                where h.file_no is null and (j.code is not null or r.code = 'DUP_CONFLICT')
            )
            select
                q.file_id, '%4$s' as record_kind, q.sheet, q.line, q.unit_id, q.dossier_code,
                coalesce(c.sender_name, q.column_name) as column_name,
                q.code, m.reason_vi, m.reason_en, q.excerpt, q.origin
            from rows_set_aside as q
            left join sender_column as c on c.file_no = q.file_no and c.canonical = q.column_name
            left join reason as m on m.code = q.code
            order by q.file_no, q.sheet, q.line
            """.formatted(unit, code, first.name(), contract.feed().toUpperCase(java.util.Locale.ROOT));
    }
}
