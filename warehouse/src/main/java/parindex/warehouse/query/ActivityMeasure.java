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
    DOCUMENT_OVERDUE(ActivitySection.DOCUMENT, false, "edoc"),
    MAIL_ACCOUNT_ACTIVE(ActivitySection.MAIL, true, "mail_account", "mail_login"),
    MAIL_ACCOUNT_OF_STAFF(ActivitySection.MAIL, true, "staff_count", "mail_account"),
    MAIL_BOX_OPENED(ActivitySection.MAIL, true, "mail_login"),
    MAIL_SENT(ActivitySection.MAIL, Kind.COUNT, "mail_delivery"),
    MAIL_RECEIVED(ActivitySection.MAIL, Kind.COUNT, "mail_delivery"),
    QUESTION_IN_TIME(ActivitySection.PORTAL, true, "qa"),
    ITEM_POSTED(ActivitySection.PORTAL, true, "required_item"),
    ARTICLE_COUNT(ActivitySection.PORTAL, Kind.COUNT, "article"),
    ARTICLE_AGE(ActivitySection.PORTAL, Kind.DAYS, "article"),
    PAGE_COUNT(ActivitySection.PORTAL, Kind.COUNT, "web_hit");

    /** What a measure is a number of. */
    public enum Kind {
        /** Part of a whole. */
        SHARE,
        /** A plain count: 0 is a count, more is no better by itself. */
        COUNT,
        /** Days that have passed; many are bad news. They are never added. */
        DAYS
    }

    private final ActivitySection section;
    private final Kind kind;
    private final boolean isMoreBetter;
    private final List<String> feeds;

    ActivityMeasure(ActivitySection section, Kind kind, String... feeds) {
        this.section = section;
        this.kind = kind;
        this.isMoreBetter = kind != Kind.DAYS;
        this.feeds = List.of(feeds);
    }

    ActivityMeasure(ActivitySection section, boolean isMoreBetter, String... feeds) {
        this.section = section;
        this.kind = Kind.SHARE;
        this.isMoreBetter = isMoreBetter;
        this.feeds = List.of(feeds);
    }

    public ActivitySection section() {
        return section;
    }

    public Kind kind() {
        return kind;
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
