package parindex.dashboard.jobs;

/** What a child of ours says it is doing, for readers of both languages. */
public record Step(String vietnamese, String english) {
    private static final int LONGEST = 200;

    static Step of(String line) {
        String clean = line.replaceAll("\\p{Cntrl}", " ").strip();
        int cut = clean.indexOf(" / ");
        return cut < 0
                ? new Step(shortened(clean), shortened(clean))
                : new Step(shortened(clean.substring(0, cut)), shortened(clean.substring(cut + 3)));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
