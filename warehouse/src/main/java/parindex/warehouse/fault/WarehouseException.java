package parindex.warehouse.fault;

/**
 * The one exception that crosses rooms. It says who must act, on what, and what was tried, in Vietnamese and in English,
 * for example {@code RULES [core.dossier]: 3 khóa bị trùng / 3 keys occur twice}.
 */
public final class WarehouseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Fault fault;
    private final String subject;
    private final String vietnamese;
    private final String english;

    /** @param subject file, table, setting or address the fault is about; never personal data */
    public WarehouseException(Fault fault, String subject, String vietnamese, String english) {
        this(fault, subject, vietnamese, english, null);
    }

    public WarehouseException(Fault fault, String subject, String vietnamese, String english, Throwable cause) {
        super(fault + " [" + subject + "]: " + vietnamese + " / " + english, cause);
        this.fault = fault;
        this.subject = subject;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public Fault fault() {
        return fault;
    }

    public String subject() {
        return subject;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
