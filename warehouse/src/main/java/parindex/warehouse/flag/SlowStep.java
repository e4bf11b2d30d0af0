package parindex.warehouse.flag;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The step whose share of the working time grew most since a change.
 *
 * @param now its share of the time of all steps since then, 0 to 1
 * @param past the same in the year before
 */
public record SlowStep(String step, double now, double past) {
    /** Empty where no steps are told on one of the two sides, or none grew. */
    static Optional<SlowStep> find(List<StepTime> times, int weeks) {
        var now = shares(times, 0, weeks);
        var past = shares(times, weeks, weeks + FlagRules.PAST_WEEKS);
        if (now.isEmpty() || past.isEmpty()) {
            return Optional.empty();
        }
        return now.entrySet().stream()
                .map(step -> new SlowStep(step.getKey(), step.getValue(), past.getOrDefault(step.getKey(), 0.0)))
                .filter(step -> step.now() > step.past())
                .max(Comparator.comparingDouble((SlowStep step) -> step.now() - step.past())
                        .thenComparing(SlowStep::step, Comparator.reverseOrder()));
    }

    private static Map<String, Double> shares(List<StepTime> times, int newest, int end) {
        var days = times.stream()
                .filter(time -> time.weeksAgo() >= newest && time.weeksAgo() < end)
                .collect(Collectors.groupingBy(StepTime::step, Collectors.summingDouble(StepTime::days)));
        double all = days.values().stream().mapToDouble(Double::doubleValue).sum();
        return all <= 0
                ? Map.of()
                : days.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue() / all));
    }
}
