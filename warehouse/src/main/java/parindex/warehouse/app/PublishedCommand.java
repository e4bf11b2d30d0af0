package parindex.warehouse.app;

import static parindex.warehouse.app.Listing.Column.hidden;
import static parindex.warehouse.app.Listing.Column.sentence;
import static parindex.warehouse.app.Listing.Column.text;
import static parindex.warehouse.app.Listing.Column.words;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import parindex.warehouse.app.Listing.Column;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.integrity.Check;
import parindex.warehouse.integrity.Figure;
import parindex.warehouse.integrity.FigureJudge;
import parindex.warehouse.integrity.Finding;
import parindex.warehouse.integrity.Judged;
import parindex.warehouse.integrity.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parindex published}: whether the figures that reports print about a unit can be right. */
@Command(
        name = "published",
        description = {
            "Kiểm tra số liệu đã in trong báo cáo (K1–K16): tổng, tỷ lệ, lỗi in, số dùng hai lần, thiếu mẫu số.",
            "Checks figures printed in reports (K1–K16): sums, percentages, misprints, numbers used twice, missing bases."
        },
        footer = {
            "",
            "Các cột của FILE / Columns of FILE: document (report), metric; tùy chọn / optional: figure, place, period,",
            "numerator, denominator, published_percent, count_unit, category, names (A; B), parts (2+3).",
            "CSV, JSON: figure_id, document, place, period, metric, printed, verdict (INCONSISTENT, CONSISTENT,",
            "NOTHING_TO_CHECK), check, weight (INCONSISTENT, WARNING), others, diagnosis_vi, diagnosis_en.",
            "Mã thoát 3: có số liệu không khớp / Exit code 3: something is inconsistent."
        },
        mixinStandardHelpOptions = true)
public final class PublishedCommand implements Callable<Integer> {
    private static final List<Column> HEAD = List.of(
            hidden("figure_id"),
            hidden("document"),
            hidden("place"),
            hidden("period"),
            text("metric", "Chỉ tiêu", "Metric"),
            text("printed", "Đã in", "Printed"),
            hidden("verdict"),
            words("Kết luận", "Verdict"),
            text("check", "Phép thử", "Check"),
            hidden("weight"),
            hidden("others"));

    @Parameters(
            paramLabel = "FILE",
            description = {"Tệp CSV (UTF-8), mỗi dòng một số liệu.", "CSV file (UTF-8), one figure a row."})
    private Path file;

    @Option(
            names = "--all",
            description = {"Cả những số liệu không có gì để nói.", "Also the figures with nothing to say about."})
    private boolean isAll;

    @Mixin
    private ListingOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var judged = FigureJudge.judge(PublishedFile.read(file));
        options.print(listing(judged), spec.commandLine().getOut());
        boolean isWrong = judged.stream().anyMatch(each -> each.verdict() == Verdict.INCONSISTENT);
        return (isWrong ? ExitCode.DONE_WITH_FINDINGS : ExitCode.DONE).number();
    }

    private Listing listing(List<Judged> judged) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        judged.forEach(each -> counts.merge(each.verdict(), 1, Integer::sum));
        int wrong = counts.getOrDefault(Verdict.INCONSISTENT, 0);
        int right = counts.getOrDefault(Verdict.CONSISTENT, 0);
        int open = counts.getOrDefault(Verdict.NOTHING_TO_CHECK, 0);
        return new Listing(
                judged.size() + " số liệu: " + wrong + " không khớp, " + right + " khớp, " + open
                        + " không có gì để đối chiếu",
                judged.size() + " figures: " + wrong + " inconsistent, " + right + " consistent, " + open
                        + " with nothing to check against",
                columns(),
                judged.stream().flatMap(this::rows).toList());
    }

    /** CSV and JSON have the diagnosis in both languages, a table in the one asked for. */
    private List<Column> columns() {
        Column vietnamese = sentence("diagnosis_vi", "Nhận định", "");
        Column english = sentence("diagnosis_en", "", "Diagnosis");
        return options.language() == Listing.Language.vi
                ? Stream.concat(HEAD.stream(), Stream.of(vietnamese, hidden("diagnosis_en")))
                        .toList()
                : Stream.concat(HEAD.stream(), Stream.of(hidden("diagnosis_vi"), english))
                        .toList();
    }

    private Stream<List<Object>> rows(Judged judged) {
        if (judged.findings().isEmpty()) {
            return isAll
                    ? Stream.of(row(judged, judged.check(), "", "", judged.vietnamese(), judged.english()))
                    : Stream.of();
        }
        return judged.findings().stream()
                .map(finding -> row(
                        judged,
                        finding.check(),
                        finding.weight().name(),
                        String.join(" ", finding.others()),
                        finding.vietnamese(),
                        finding.english()));
    }

    private List<Object> row(
            Judged judged, Check check, String weight, String others, String vietnamese, String english) {
        Figure figure = judged.figure();
        Verdict verdict = judged.verdict();
        boolean isWarning = verdict != Verdict.INCONSISTENT && weight.equals(Finding.Weight.WARNING.name());
        String words = options.language() == Listing.Language.vi ? verdict.vietnamese() : verdict.english();
        String warning = options.language() == Listing.Language.vi ? "lưu ý" : "take care";
        return Arrays.asList(
                figure.id(),
                figure.document(),
                figure.place(),
                figure.period(),
                figure.metric(),
                figure.printed(),
                verdict.name(),
                isWarning ? warning : words,
                check.name(),
                weight,
                others,
                vietnamese,
                english);
    }
}
