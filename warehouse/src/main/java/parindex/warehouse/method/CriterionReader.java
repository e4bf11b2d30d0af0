package parindex.warehouse.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import parindex.warehouse.settings.StrictConfig;

/** Reads one line of an instrument file, with all below it, under one variant. */
final class CriterionReader {
    private final String variant;
    private final Set<String> metrics;
    private final Set<String> levels;

    CriterionReader(String variant, Set<String> metrics, Set<String> levels) {
        this.variant = variant;
        this.metrics = Set.copyOf(metrics);
        this.levels = Set.copyOf(levels);
    }

    String variant() {
        return variant;
    }

    Criterion read(StrictConfig line) {
        return line.has("criteria") ? readGroup(line) : readLeaf(line);
    }

    private Criterion.Group readGroup(StrictConfig line) {
        line.only("code", "name", "max", "provenance", "criteria");
        var parts = new ArrayList<Criterion>();
        line.levels("criteria").forEach(part -> parts.add(read(part)));
        BigDecimal max = decimal(line, "max");
        BigDecimal sum = parts.stream().map(Criterion::max).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(max) != 0) {
            throw line.wrong(
                    "max",
                    "các tiêu chí của " + line.text("code") + " cộng lại được " + sum + " điểm, nhóm ghi " + max,
                    "the criteria of " + line.text("code") + " sum to " + sum + " points, the group says " + max);
        }
        return new Criterion.Group(line.text("code"), words(line, "name"), max, provenance(line, "code"), parts);
    }

    private Criterion.Leaf readLeaf(StrictConfig line) {
        line.only(
                "code",
                "name",
                "max",
                "provenance",
                "note",
                "metric",
                "applies-to",
                "part",
                "whole",
                "rule",
                "rule-variants",
                "silence",
                "silence-variants");
        Silence silence = silence(chosen(line, "silence"));
        CriterionRule rule = RuleReader.read(chosen(line, "rule"), line);
        List<String> fed = fed(line, rule);
        if (!fed.isEmpty() && !silence.canBeAwarded()) {
            throw line.wrong(
                    "code",
                    "chưa có dữ liệu để áp dụng " + silence + " cho tiêu chí có số liệu",
                    "there is no data yet to award " + silence + " to a criterion that is fed");
        }
        checkScope(line, fed);
        return new Criterion.Leaf(
                line.text("code"),
                words(line, "name"),
                provenance(line, "code"),
                rule,
                silence,
                words(line, "part"),
                words(line, "whole"),
                fed);
    }

    /** Keys of what feeds it: the metric named beside it, or those that its rule joins. */
    private List<String> fed(StrictConfig line, CriterionRule rule) {
        if (rule instanceof JoinedRule && line.has("metric")) {
            throw line.wrong(
                    "metric",
                    "quy tắc \"composite\" tự nêu các chỉ tiêu của mình",
                    "the rule \"composite\" names its metrics itself");
        }
        List<String> keys = rule.terms().isEmpty()
                ? line.findText("metric").stream().toList()
                : rule.terms().stream().map(CriterionRule.Term::metric).toList();
        var unknown = keys.stream()
                .map(key -> key.replaceFirst("/.*", ""))
                .filter(code -> !metrics.contains(code))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            throw line.wrong(
                    line.has("metric") ? "metric" : "code",
                    "kho không đếm chỉ tiêu " + unknown + "; đã biết: " + sorted(metrics),
                    "the warehouse counts no metric " + unknown + "; known are " + sorted(metrics));
        }
        return keys;
    }

    /** A criterion of some levels only is known, what it does to the others is not: it may not be fed before that is settled. */
    private void checkScope(StrictConfig line, List<String> fed) {
        if (!line.has("applies-to")) {
            return;
        }
        var scope = Set.copyOf(line.texts("applies-to"));
        if (!levels.containsAll(scope) || scope.isEmpty()) {
            throw line.wrong(
                    "applies-to", "cấp không thuộc bộ chỉ số: " + scope, "not a level of the instrument: " + scope);
        }
        if (!fed.isEmpty() && !scope.equals(levels)) {
            throw line.wrong(
                    "applies-to",
                    "tiêu chí có số liệu phải áp dụng cho mọi cấp",
                    "a criterion that is fed must apply to every level");
        }
    }

    private StrictConfig chosen(StrictConfig line, String key) {
        String variants = key + "-variants";
        if (line.has(key) == line.has(variants)
                || (line.has(variants) && !line.level(variants).has(variant))) {
            throw line.wrong(
                    line.has(variants) ? variants : "code",
                    "cần \"" + key + "\" hoặc \"" + variants + "\" có biến thể " + variant,
                    "need either \"" + key + "\", or \"" + variants + "\" with the variant " + variant);
        }
        return line.has(key) ? line.level(key) : line.level(variants).level(variant);
    }

    private static Silence silence(StrictConfig level) {
        level.only("does", "provenance");
        provenance(level, "does");
        return Silence.valueOf(
                constant(oneOf(level, "does", "full", "zero", "no-value", "prior-year", "share-siblings")));
    }

    /** @param anchor a key of the level that exists, whose line stands for the level */
    static Provenance provenance(StrictConfig level, String anchor) {
        if (!level.has("provenance")) {
            throw level.wrong(anchor, "thiếu nguồn gốc (provenance)", "no provenance is given");
        }
        return Provenance.valueOf(constant(oneOf(level, "provenance", "verified", "secondary", "inferred")));
    }

    static Words words(StrictConfig level, String key) {
        var words = level.level(key).only("vi", "en");
        return new Words(words.text("vi"), words.text("en"));
    }

    static BigDecimal decimal(StrictConfig level, String key) {
        String text = level.text(key);
        if (!text.matches("-?[0-9]{1,9}([.][0-9]{1,4})?")) {
            throw level.wrong(key, "cần một số, nhận được \"" + text + "\"", "need a number, got \"" + text + "\"");
        }
        return new BigDecimal(text);
    }

    static String oneOf(StrictConfig level, String key, String... allowed) {
        String value = level.text(key);
        if (Stream.of(allowed).noneMatch(value::equals)) {
            throw level.wrong(
                    key,
                    "cần một trong " + List.of(allowed) + ", nhận được \"" + value + "\"",
                    "need one of " + List.of(allowed) + ", got \"" + value + "\"");
        }
        return value;
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static List<String> sorted(Set<String> codes) {
        return codes.stream().sorted().toList();
    }
}
