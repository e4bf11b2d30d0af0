package parindex.warehouse.query;

import java.util.List;
import java.util.Locale;

/**
 * What is counted of the feeds outside the one-stop office. Three buttons and five levels are different questions: two
 * measures, never added.
 */
public enum ActivityMeasure {
    FEEDBACK_IN_TIME(ActivitySection.FEEDBACK, true, "feedback"),
    SATISFIED_THREE_BUTTON(ActivitySection.SURVEY, true, "survey_response", "survey_total"),
    SATISFIED_FIVE_LEVEL(ActivitySection.SURVEY, true, "survey_response", "survey_total"),
    ANSWERED_YES(ActivitySection.SURVEY, true, "survey_response", "survey_total"),
    FEE_PAID_ONLINE(ActivitySection.PAYMENT, true, "online_payment"),
    POST_DELIVERED(ActivitySection.POST, true, "postal_delivery"),
    MEETING_BY_VIDEO(ActivitySection.MEETING, true, "video_meeting"),
    TASK_IN_TIME(ActivitySection.TASK, true, "task"),
    CERTIFICATE_USED(ActivitySection.SIGNATURE, true, "digital_signature"),
    ISO_OF_2015(ActivitySection.ISO, true, "iso_certificate"),
    PROCEDURE_SHOWN(ActivitySection.PUBLICATION, true, "procedure_publication"),
    DOCUMENT_SIGNED(ActivitySection.DOCUMENT, true, "edoc"),
    DOCUMENT_WITH_PAPER(ActivitySection.DOCUMENT, false, "edoc"),
    DOCUMENT_ACCEPTED_IN_DAY(ActivitySection.DOCUMENT, true, "edoc"),
    DOCUMENT_NEVER_ACCEPTED(ActivitySection.DOCUMENT, false, "edoc"),
    DOCUMENT_OVERDUE(ActivitySection.DOCUMENT, false, "edoc");

    private final ActivitySection section;
    private final boolean isMoreBetter;
    private final List<String> feeds;

    ActivityMeasure(ActivitySection section, boolean isMoreBetter, String... feeds) {
        this.section = section;
        this.isMoreBetter = isMoreBetter;
        this.feeds = List.of(feeds);
    }

    public ActivitySection section() {
        return section;
    }

    /** Whether a greater share is good news. */
    public boolean isMoreBetter() {
        return isMoreBetter;
    }

    /** Feeds of which any one tells of it. */
    public List<String> feeds() {
        return feeds;
    }

    /** As {@code published.activity} and addresses write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
