package parindex.warehouse.app;

import static parindex.warehouse.app.Listing.Column.hidden;
import static parindex.warehouse.app.Listing.Column.number;
import static parindex.warehouse.app.Listing.Column.sentence;
import static parindex.warehouse.fault.Fault.REQUEST;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import parindex.warehouse.app.Listing.Column;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.query.Bilingual;
import parindex.warehouse.query.ClockQueries.Match;
import parindex.warehouse.query.DossierClock;
import parindex.warehouse.query.FigureNames;
import parindex.warehouse.query.FigureSource;
import parindex.warehouse.query.WarningQueries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parindex explain}: the clock of one dossier as a table that a citizen can follow. */
@Command(
        name = "explain",
        description = {
            "Đồng hồ của một hồ sơ: từng khoảng thời gian, có tính hay không và vì sao, hạn theo từng cách tính.",
            "The clock of one dossier: each stretch of time, whether it counts and why, due date by each rule set."
        },
        footer = {
            "",
            "CSV, JSON: part (FACT, STRETCH, SUM, WAIT, VERDICT, WARNING), code, from, to, working_days, working_minutes,",
            "other_minutes (nobody works then: nights, noon, days off), words, source. STRETCH adds up to SUM."
        },
        mixinStandardHelpOptions = true)
public final class ExplainCommand implements Callable<Integer> {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

    private static final List<Column> COLUMNS = List.of(
            hidden("part"),
            hidden("code"),
            hidden("from"),
            hidden("to"),
            Column.words("Từ", "From"),
            Column.words("Đến", "To"),
            number("working_days", "Ngày làm việc", "Working days"),
            number("working_minutes", "Phút làm việc", "Working minutes"),
            number("other_minutes", "Phút ngoài giờ", "Minutes outside"),
            hidden("source"),
            sentence("words", "Vì sao", "Why"));

    @Parameters(
            paramLabel = "DOSSIER",
            description = {"Mã hồ sơ, hoặc mã định danh 32 ký tự.", "Code of the dossier, or its id of 32 characters."})
    private String dossier;

    @Mixin
    private SnapshotOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        options.print(spec.commandLine().getOut(), this::listing);
        return ExitCode.DONE.number();
    }

    private Listing listing(FigureSource source) {
        var matches = source.clock().matches(dossier);
        if (matches.isEmpty()) {
            throw new WarehouseException(
                    REQUEST,
                    dossier,
                    "bản chốt không có hồ sơ này; kiểm tra mã (đủ cả phần H..-), hoặc nạp tệp của đơn vị rồi chạy build",
                    "there is no such dossier in the snapshot; check the code (with its H..- part), or take in the"
                            + " unit's file and run build");
        }
        if (matches.size() > 1) {
            String list = matches.stream()
                    .map(match -> match.dossierId() + " (" + match.unitId().orElse("?") + ")")
                    .collect(Collectors.joining(", "));
            throw new WarehouseException(
                    REQUEST,
                    dossier,
                    "có " + matches.size() + " hồ sơ mang mã này; gọi lại bằng mã định danh: " + list,
                    matches.size() + " dossiers bear this code; ask again by id: " + list);
        }
        Match match = matches.get(0);
        var rows = rows(source.clock().read(match));
        rows.addAll(warning(source.warnings(), match.dossierId()));
        return new Listing(
                SnapshotOptions.title(Listing.Language.vi, "Hồ sơ " + match.dossierCode(), source.origin()),
                SnapshotOptions.title(Listing.Language.en, "Dossier " + match.dossierCode(), source.origin()),
                COLUMNS,
                rows);
    }

    private List<List<Object>> rows(DossierClock clock) {
        var rows = new ArrayList<List<Object>>();
        for (var fact : clock.facts()) {
            String words = word(fact.label()) + ": " + word(fact.words());
            rows.add(row(
                    "FACT",
                    fact.code(),
                    fact.at(),
                    Optional.empty(),
                    null,
                    null,
                    null,
                    fact.source().map(this::word),
                    words));
        }
        for (var line : clock.lines()) {
            rows.add(row(
                    "STRETCH",
                    line.state() + "/" + line.kind(),
                    Optional.of(line.from()),
                    Optional.of(line.to()),
                    line.days().orElse(null),
                    line.minutes(),
                    line.otherMinutes(),
                    line.source().map(this::word),
                    word(line.words())));
        }
        for (var sum : clock.sums()) {
            String words = options.word(new FigureNames.Name("Cộng: ", "Sum: ")) + word(sum.words());
            rows.add(row(
                    "SUM",
                    sum.state(),
                    Optional.empty(),
                    Optional.empty(),
                    sum.days().orElse(null),
                    sum.minutes(),
                    null,
                    Optional.empty(),
                    words));
        }
        if (!clock.lines().isEmpty()) {
            rows.add(row(
                    "SUM",
                    "ALL",
                    Optional.of(clock.lines().get(0).from()),
                    Optional.of(clock.lines().get(clock.lines().size() - 1).to()),
                    clock.lifeDays(),
                    clock.lifeMinutes(),
                    clock.otherMinutes(),
                    Optional.empty(),
                    options.word(new FigureNames.Name(
                            "Cộng tất cả, từ tiếp nhận đến kết thúc hoặc ngày số liệu",
                            "All, from receipt to end or data date"))));
        }
        for (var wait : clock.waits()) {
            rows.add(row(
                    "WAIT",
                    wait.whyNot().orElse(wait.mode()),
                    Optional.of(wait.starts()),
                    wait.ends(),
                    wait.days(),
                    wait.minutes(),
                    null,
                    Optional.empty(),
                    word(wait.words())));
        }
        for (var verdict : clock.verdicts()) {
            rows.add(row(
                    "VERDICT",
                    verdict.ruleSet() + "/" + verdict.outcome(),
                    Optional.empty(),
                    verdict.dueAt(),
                    verdict.lateDays(),
                    verdict.lateMinutes(),
                    null,
                    Optional.of(word(verdict.law())),
                    word(verdict.rule()) + ": " + word(verdict.words())
                            + verdict.cause()
                                    .map(cause -> " (" + word(cause) + ")")
                                    .orElse("")));
        }
        return rows;
    }

    /** Of an open dossier whose date is still to come: how likely it is missed, and why. */
    private List<List<Object>> warning(WarningQueries warnings, String dossierId) {
        var rows = new ArrayList<List<Object>>();
        warnings.find(dossierId).ifPresent(warned -> rows.add(warning(warned.band(), WarningSentences.chance(warned))));
        if (!rows.isEmpty()) {
            warnings.reasons(List.of(dossierId))
                    .getOrDefault(dossierId, List.of())
                    .forEach(reason -> rows.add(warning(reason.code(), WarningSentences.reason(reason))));
        }
        return rows;
    }

    private List<Object> warning(String code, Bilingual words) {
        return row(
                "WARNING", code, Optional.empty(), Optional.empty(), null, null, null, Optional.empty(), word(words));
    }

    private List<Object> row(
            String part,
            String code,
            Optional<LocalDateTime> from,
            Optional<LocalDateTime> to,
            Integer days,
            Integer minutes,
            Integer otherMinutes,
            Optional<String> source,
            String words) {
        return Arrays.asList(
                part,
                code,
                from.map(LocalDateTime::toString).orElse(null),
                to.map(LocalDateTime::toString).orElse(null),
                from.map(MINUTE::format).orElse(null),
                to.map(MINUTE::format).orElse(null),
                days,
                minutes,
                otherMinutes,
                source.orElse(null),
                words + source.map(law -> " [" + law + "]").orElse(""));
    }

    private String word(Bilingual words) {
        return options.word(new FigureNames.Name(words.vietnamese(), words.english()));
    }
}
