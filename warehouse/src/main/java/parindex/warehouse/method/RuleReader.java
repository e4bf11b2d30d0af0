package parindex.warehouse.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import parindex.warehouse.settings.StrictConfig;

/** Reads how a line of an instrument file turns shares into points, and refuses a rule that could not. */
final class RuleReader {
    private RuleReader() {}

    /** @param line the criterion, which has the maximum and the metric */
    static CriterionRule read(StrictConfig rule, StrictConfig line) {
        rule.only("type", "target", "bands", "marks", "terms", "cases");
        BigDecimal max = CriterionReader.decimal(line, "max");
        String type = CriterionReader.oneOf(rule, "type", "linear", "target", "bands", "monitor", "marks", "composite");
        onlyOf(rule, type, "target", "target");
        onlyOf(rule, type, "bands", "bands");
        onlyOf(rule, type, "marks", "marks");
        onlyOf(rule, type, "composite", "terms");
        onlyOf(rule, type, "composite", "cases");
        if (max.signum() < 0 || type.equals("monitor") != (max.signum() == 0)) {
            throw line.wrong(
                    "max",
                    "chỉ tiêu chí theo dõi có 0 điểm, nhận được " + max,
                    "only a monitored criterion has 0 points, got " + max);
        }
        return switch (type) {
            case "bands" -> bands(rule, max);
            case "marks" -> marks(rule, line, max);
            case "composite" -> joined(rule, max);
            case "target" -> new CriterionRule.Target(max, target(rule));
            case "monitor" -> new CriterionRule.Monitor();
            default -> new CriterionRule.Linear(max);
        };
    }

    private static CriterionRule.Bands bands(StrictConfig rule, BigDecimal max) {
        var bands = new ArrayList<CriterionRule.Band>();
        for (StrictConfig each : rule.levels("bands")) {
            each.only("from", "points");
            bands.add(new CriterionRule.Band(
                    CriterionReader.decimal(each, "from"), CriterionReader.decimal(each, "points")));
        }
        try {
            var steps = new CriterionRule.Bands(bands);
            if (steps.max().compareTo(max) == 0) {
                return steps;
            }
        } catch (IllegalArgumentException e) {
            // told below, with the line
        }
        throw rule.wrong(
                "bands",
                "các bậc phải đi xuống từ " + max + " điểm tới tỷ lệ 0, nhận được " + bands,
                "steps must go down from " + max + " points to a share of 0, got " + bands);
    }

    private static BigDecimal target(StrictConfig rule) {
        BigDecimal target = CriterionReader.decimal(rule, "target");
        if (target.signum() <= 0 || target.compareTo(BigDecimal.ONE) > 0) {
            throw rule.wrong(
                    "target",
                    "cần mục tiêu trên 0 và không quá 1, nhận được " + target,
                    "need a target above 0 and at most 1, got " + target);
        }
        return target;
    }

    private static void onlyOf(StrictConfig rule, String type, String owner, String key) {
        if (type.equals(owner) != rule.has(key)) {
            throw rule.wrong(
                    "type",
                    "chỉ quy tắc \"" + owner + "\" có và phải có \"" + key + "\"",
                    "the rule \"" + owner + "\", and no other, has a \"" + key + "\"");
        }
    }

    private static MarkRule marks(StrictConfig rule, StrictConfig line, BigDecimal max) {
        String metric = line.text("metric");
        var marks = new ArrayList<CriterionRule.Term>();
        for (StrictConfig each : rule.levels("marks")) {
            each.only("class", "points", "name");
            marks.add(new CriterionRule.Term(
                    metric + "/" + each.text("class"),
                    CriterionReader.words(each, "name"),
                    Optional.of(CriterionReader.decimal(each, "points"))));
        }
        try {
            var read = new MarkRule(marks);
            if (read.max().compareTo(max) == 0) {
                return read;
            }
        } catch (IllegalArgumentException e) {
            // told below, with the line
        }
        throw rule.wrong(
                "marks",
                "điểm của từng loại phải đi xuống từ " + max + ", nhận được " + marks,
                "marks must go down from " + max + ", got " + marks);
    }

    private static JoinedRule joined(StrictConfig rule, BigDecimal max) {
        var terms = new ArrayList<CriterionRule.Term>();
        var held = new HashSet<String>();
        for (StrictConfig each : rule.levels("terms")) {
            each.only("metric", "name", "of-nothing");
            String metric = each.text("metric");
            terms.add(new CriterionRule.Term(metric, CriterionReader.words(each, "name"), Optional.empty()));
            if (CriterionReader.oneOf(each, "of-nothing", "holds", "no-value").equals("holds")) {
                held.add(metric);
            }
        }
        var cases = new ArrayList<JoinedRule.Case>();
        for (StrictConfig each : rule.levels("cases")) {
            each.only("points", "all");
            var all = new ArrayList<JoinedRule.Condition>();
            for (StrictConfig condition : each.levels("all")) {
                all.add(condition(condition, terms));
            }
            cases.add(new JoinedRule.Case(CriterionReader.decimal(each, "points"), all));
        }
        try {
            var read = new JoinedRule(terms, held, cases);
            if (read.max().compareTo(max) == 0) {
                return read;
            }
        } catch (IllegalArgumentException e) {
            // told below, with the line
        }
        throw rule.wrong(
                "cases",
                "các trường hợp phải đi xuống từ " + max + " điểm, trường hợp cuối không kèm điều kiện; nhận được "
                        + cases,
                "cases must go down from " + max + " points, the last one without a condition; got " + cases);
    }

    private static JoinedRule.Condition condition(StrictConfig condition, List<CriterionRule.Term> terms) {
        condition.only("metric", "from", "above");
        String metric = condition.text("metric");
        int term = terms.stream().map(CriterionRule.Term::metric).toList().indexOf(metric);
        if (term < 0 || condition.has("from") == condition.has("above")) {
            throw condition.wrong(
                    "metric",
                    "điều kiện cần một chỉ tiêu trong \"terms\" và đúng một trong \"from\", \"above\"",
                    "a condition needs a metric of \"terms\" and exactly one of \"from\" and \"above\"");
        }
        boolean isStrict = condition.has("above");
        return new JoinedRule.Condition(
                term, CriterionReader.decimal(condition, isStrict ? "above" : "from"), isStrict);
    }
}
