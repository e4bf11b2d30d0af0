package parindex.warehouse.query;

/**
 * Names the sets of procedures that a criterion counts in one unit and period, where its two counts are procedures and
 * not dossiers (QĐ 766/QĐ-TTg, ONLINE_ACTIVE and PAY_TTHC_ACTIVE).
 */
public enum ProcedureSet {
    /** Offered online, FULL or PARTIAL, and received by the unit at any time up to the period's end. */
    ONLINE_OFFERED("Thủ tục cung cấp trực tuyến", "Procedures offered online"),
    ONLINE_USED("Thủ tục trực tuyến có phát sinh hồ sơ trực tuyến", "Procedures with dossiers filed online"),
    FEE_CHARGED("Thủ tục có hồ sơ phải nộp phí, lệ phí", "Procedures with dossiers that carry a fee"),
    FEE_PAID_ONLINE("Thủ tục có giao dịch thanh toán trực tuyến", "Procedures with fees paid online");

    private final Bilingual title;

    ProcedureSet(String vietnamese, String english) {
        this.title = new Bilingual(vietnamese, english);
    }

    public Bilingual title() {
        return title;
    }
}
