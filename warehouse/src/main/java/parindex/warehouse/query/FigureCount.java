package parindex.warehouse.query;

import java.util.Locale;

/** The counts of {@code published.figure} and its sisters, by the name of their column. */
public enum FigureCount {
    RECEIVED("Tiếp nhận", "Received"),
    CARRIED_IN("Kỳ trước chuyển sang", "Carried in"),
    FINISHED("Đã giải quyết", "Finished"),
    EARLY("Trước hạn", "Early"),
    ON_TIME("Đúng ngày hẹn", "On the due day"),
    LATE("Quá hạn", "Late"),
    FINISHED_NO_DUE("Xong, không hẹn", "Finished, no due date"),
    WITHDRAWN("Rút, dừng", "Withdrawn"),
    CLOSING_OPEN("Đang giải quyết", "Open"),
    OPEN_IN_TERM("Đang, còn hạn", "Open in term"),
    OPEN_PAUSED("Đang tạm dừng", "Open, paused"),
    OPEN_OVERDUE("Đang, quá hạn", "Open overdue"),
    OPEN_NO_DUE("Đang, không hẹn", "Open, no due date"),
    REFUSED("Từ chối tiếp nhận", "Refused"),
    RECEIVED_ONLINE("Nhận trực tuyến", "Received online"),
    RECEIVED_DIRECT("Nhận trực tiếp", "Received at the desk"),
    RECEIVED_POSTAL("Nhận qua bưu chính", "Received by post"),
    RECEIVED_UNKNOWN("Nhận, không rõ kênh", "Received, channel unknown"),
    RECEIVED_DIGITISED("Nhận, có số hóa", "Received, digitised"),
    RECEIVED_WITH_FEE("Nhận, có phí", "Received with a fee"),
    RECEIVED_PAID_ONLINE("Nhận, trả phí trực tuyến", "Received, paid online"),
    FINISHED_ELECTRONIC("Xong, kết quả điện tử", "Finished, electronic result");

    private final String vietnamese;
    private final String english;

    FigureCount(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** Column in the snapshot, and key in what the commands print. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
