package parindex.warehouse.integrity;

import java.util.Optional;
import java.util.regex.Pattern;
import parindex.warehouse.domain.FoldedText;

/** What one of a count is: "7 TTHC" and "7 hồ sơ" are not the same seven. */
enum CountUnit {
    TRANSFER("lượt", "transfers", "transfers?|deliver(?:y|ies)|luot|transactions?|giao dich|luot giao dich"),
    DOSSIER("hồ sơ", "dossiers", "dossiers?|applications?|ho so"),
    PROCEDURE("thủ tục", "procedures", "procedures?|services?|tthc|thu tuc|thu tuc hanh chinh|dich vu cong"),
    PERSON("người", "persons", "persons?|people|staff|nguoi|can bo|cong chuc|vien chuc"),
    DOCUMENT("văn bản", "documents", "documents?|van ban");

    private final String vietnamese;
    private final String english;
    private final Pattern words;

    CountUnit(String vietnamese, String english, String words) {
        this.vietnamese = vietnamese;
        this.english = english;
        this.words = Pattern.compile("(?<![\\p{L}\\d])(?:" + words + ")(?![\\p{L}\\d])");
    }

    /** As the document says, else by the words of the metric; none when these name no kind or several. */
    static Optional<CountUnit> of(Figure figure) {
        return figure.countUnit().isBlank()
                ? in(figure.metric())
                : in(figure.countUnit().replace('_', ' '));
    }

    private static Optional<CountUnit> in(String text) {
        String folded = FoldedText.fold(text);
        CountUnit only = null;
        for (CountUnit unit : values()) {
            if (unit.words.matcher(folded).find()) {
                if (only != null) {
                    return Optional.empty();
                }
                only = unit;
            }
        }
        return Optional.ofNullable(only);
    }

    String vietnamese() {
        return vietnamese;
    }

    String english() {
        return english;
    }
}
