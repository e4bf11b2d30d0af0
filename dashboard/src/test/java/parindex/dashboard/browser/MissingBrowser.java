package parindex.dashboard.browser;

/** There is no browser to test with; the message says why, in Vietnamese and in English. */
final class MissingBrowser extends Exception {
    private static final long serialVersionUID = 1;

    MissingBrowser(String vietnamese, String english) {
        super("không có trình duyệt để kiểm thử: " + vietnamese + " / no browser to test with: " + english);
    }
}
