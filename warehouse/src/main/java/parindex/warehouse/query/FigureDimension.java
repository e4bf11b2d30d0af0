package parindex.warehouse.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** By what counts can be told apart. */
public enum FigureDimension {
    UNIT("Đơn vị", "Unit"),
    GROUP("Nhóm", "Group"),
    PROCEDURE("Thủ tục", "Procedure"),
    FIELD("Lĩnh vực", "Field"),
    CHANNEL("Kênh nộp", "Channel"),
    /** The year in which the dossiers were received, each as it stands at the data date. */
    RECEIVED_YEAR("Năm tiếp nhận", "Year received"),
    ALL("Toàn bộ", "All");

    private final String vietnamese;
    private final String english;

    FigureDimension(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** As it is typed and printed. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }

    /** Whether it has a code beside its name. */
    public boolean isNamed() {
        return this == UNIT || this == GROUP || this == PROCEDURE || this == FIELD;
    }

    /** Empty when nothing is called so. */
    public static Optional<FigureDimension> find(String key) {
        return List.of(values()).stream().filter(each -> each.key().equals(key)).findFirst();
    }
}
