package parindex.warehouse.integrity;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a figure of a one-stop table counts, by its own words; what is received online only has no role. */
enum Role {
    OPENING(
            "carried in|carried over|opening|opening balance|ky truoc chuyen qua|ky truoc chuyen sang|ton dau ky|ton dau"),
    PENDING_OVERDUE("(?:pending|open|in process|dang giai quyet|ton)(?: and|:|,)? (?:overdue|late|qua han|tre han)"),
    PENDING_IN_TERM(
            "(?:pending|open|in process|dang giai quyet|ton)(?:,|:)? (?:in term|in time|within term|trong han|chua den han)"),
    PENDING(
            "pending|open|in process|closing|closing balance|dang giai quyet|con ton|ton cuoi ky|ton cuoi|chua giai quyet"),
    IN_TIME(
            "(?:solved )?(?:early (?:or|and) on time|on time or early)|(?:giai quyet )?(?:truoc va dung han|som va dung han)"),
    LATE("(?:solved|finished|returned) late|late|overdue|(?:giai quyet |tra )?(?:qua han|tre han|tre hen)"),
    EARLY("(?:solved )?early|(?:giai quyet )?(?:truoc han|som han|som)"),
    ON_TIME("(?:solved |finished |returned )?on time|(?:giai quyet |tra )?(?:dung han|dung hen)"),
    SOLVED("solved|finished|resolved|settled|da giai quyet|giai quyet|da tra"),
    RECEIVED("received|entered|tiep nhan|da tiep nhan|nhan");

    private static final Pattern FILLER = Pattern.compile(
            "\\([^)]*\\)|(?<![\\p{L}])(?:dossiers|applications|total|ho so|tong so|tong|in the period|trong ky|so)(?![\\p{L}])");
    private static final Pattern SPACES = Pattern.compile(" +");

    private final Pattern words;

    Role(String words) {
        this.words = Pattern.compile(words);
    }

    /** The role of a figure within its family; none for figures without a family. */
    static Optional<Role> of(Figure figure) {
        if (figure.family().isEmpty() || figure.isSum()) {
            return Optional.empty();
        }
        String own = FILLER.matcher(MetricWords.ownWords(figure.metric())).replaceAll(" ");
        String bare = SPACES.matcher(own).replaceAll(" ").strip();
        for (Role role : values()) {
            if (role.words.matcher(bare).matches()) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
