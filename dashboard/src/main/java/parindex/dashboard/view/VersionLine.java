package parindex.dashboard.view;

import java.util.List;
import java.util.Optional;
import parindex.warehouse.query.Snapshot;
import parindex.warehouse.query.VersionQueries;
import parindex.warehouse.query.VersionQueries.Version;

/** One version of a procedure in words. */
public record VersionLine(Page page, Version version) {

    static List<VersionLine> build(Page page, Snapshot snapshot, String procedureCode) {
        return new VersionQueries(snapshot)
                .of(procedureCode).stream()
                        .map(version -> new VersionLine(page, version))
                        .toList();
    }

    public String from() {
        return version.from().map(page::day).orElseGet(() -> page.say("version.ever"));
    }

    public String to() {
        return version.to().map(page::day).orElseGet(() -> page.say("version.still"));
    }

    /** "7 working days", "3 calendar days and 5 working days", "within the day". */
    public String duration() {
        String unit = version.unit().orElse("");
        String count = version.duration().map(d -> page.figures().shortest(d)).orElse("");
        return switch (unit) {
            case "" -> page.say("none");
            case "NONE" -> page.say("version.no_term");
            case "SAME_DAY" -> page.say("duration.SAME_DAY");
            case "MIXED" ->
                page.say(
                        "version.mixed",
                        count.isEmpty() ? "0" : count,
                        version.mixedWorkingDays()
                                .map(d -> page.figures().shortest(d))
                                .orElse("0"));
            default -> count.isEmpty() ? page.say("none") : count + " " + page.term("version.unit", unit);
        };
    }

    public String yesNo(Optional<Boolean> flag) {
        return flag.map(is -> page.say(is ? "version.yes" : "version.no")).orElseGet(() -> page.say("none"));
    }
}
