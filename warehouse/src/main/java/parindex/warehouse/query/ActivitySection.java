package parindex.warehouse.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What units do beside their dossiers, in the order in which a leader reads it. */
public enum ActivitySection {
    FEEDBACK,
    SURVEY,
    PAYMENT,
    POST,
    MEETING,
    TASK,
    SIGNATURE,
    ISO,
    PUBLICATION,
    DOCUMENT,
    MAIL,
    PORTAL;

    /** As addresses write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is counted in it, in order; one at least. */
    public List<ActivityMeasure> measures() {
        return Arrays.stream(ActivityMeasure.values())
                .filter(measure -> measure.section() == this)
                .toList();
    }

    /** The feeds from which it is made, the one with a template first. */
    public List<String> feeds() {
        return measures().stream()
                .flatMap(measure -> measure.feeds().stream())
                .distinct()
                .toList();
    }
}
