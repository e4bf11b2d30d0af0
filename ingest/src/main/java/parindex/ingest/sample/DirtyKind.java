package parindex.ingest.sample;

import parindex.ingest.sample.DossierView.Status;

/**
 * The known ways in which rows of the sample are dirty, each with what the intake should answer: a quarantine code of
 * {@code reason.csv}, or a flag on a row that is accepted all the same.
 */
enum DirtyKind {
    IMPOSSIBLE_DATE("DATE_INVALID", Fate.QUARANTINED, "ngày không có thật (31/02)", "impossible date (31/02)"),
    UNKNOWN_UNIT("UNIT_UNKNOWN", Fate.QUARANTINED, "mã cơ quan không có trong danh mục", "unknown unit code"),
    MISSING_DOSSIER_CODE("ID_REQUIRED", Fate.QUARANTINED, "thiếu mã hồ sơ", "missing dossier code"),
    ENDED_BEFORE_RECEIVED("ORDER", Fate.QUARANTINED, "kết thúc trước khi tiếp nhận", "ended before it was received"),
    UNKNOWN_STATUS("ENUM", Fate.QUARANTINED, "trạng thái lạ", "unknown status word"),
    TOO_FEW_COLUMNS("COLUMNS", Fate.QUARANTINED, "thiếu cột", "too few columns"),
    TOTAL_ROW("TOTAL_ROW", Fate.QUARANTINED, "dòng cộng, tổng cộng", "subtotal and total rows"),
    DUE_BEFORE_RECEIVED("DUE_ORDER", Fate.QUARANTINED, "hẹn trả trước khi tiếp nhận", "due before it was received"),
    NUMBER_FORMAT("NUMBER_FORMAT", Fate.QUARANTINED, "lệ phí không phải là số", "fee that is not a number"),
    FUTURE_RECEIPT("DATE_FUTURE", Fate.QUARANTINED, "tiếp nhận sau ngày xuất tệp", "received after the export"),
    DUE_SENTINEL("DUE_SENTINEL", Fate.FLAGGED, "ngày hẹn 01/01/0001", "due date 0001-01-01"),
    CLOSED_WITHOUT_DATE(
            "STATUS_DATE", Fate.QUARANTINED, "đã xong mà không có ngày", "closed without any date of closing"),
    LOST_ZEROS("ID_FORMAT", Fate.QUARANTINED, "mã hồ sơ mất số 0", "dossier code that lost its zeros");

    /** What should become of such a row. */
    enum Fate {
        QUARANTINED,
        FLAGGED
    }

    final String code;
    final Fate fate;
    final String vietnamese;
    final String english;

    DirtyKind(String code, Fate fate, String vietnamese, String english) {
        this.code = code;
        this.fate = fate;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** Whether a row that shows this dossier so can be spoilt in this way. */
    boolean suits(DossierView view) {
        Status status = view.status();
        return switch (this) {
            case ENDED_BEFORE_RECEIVED, CLOSED_WITHOUT_DATE -> status.isClosed();
            case DUE_BEFORE_RECEIVED, DUE_SENTINEL -> Timeline.happens(view.dueAt());
            case NUMBER_FORMAT -> view.dossier().feeDong() > 0;
            case IMPOSSIBLE_DATE, FUTURE_RECEIPT -> Timeline.happens(view.receivedAt());
            case UNKNOWN_UNIT, MISSING_DOSSIER_CODE, UNKNOWN_STATUS, TOO_FEW_COLUMNS -> true;
            case LOST_ZEROS -> view.dossier().code().matches(".*-0\\d{3}");
            case TOTAL_ROW -> false;
        };
    }

    /** A dossier code as a spreadsheet leaves it: {@code 000.00.45.H08-240701-0012} becomes {@code 0.0.45.H08-240701-12}. */
    static String withoutZeros(String dossierCode) {
        return dossierCode.replaceAll("(^|[.-])0+(?=\\d)", "$1");
    }
}
