package parindex.dashboard.view;

/** A long name cut at a word for the eye; the rest is still there for ears and for copying. */
public record ShortName(String shown, String rest) {

    /** @param length in characters; a name a little longer is left whole */
    public static ShortName of(String name, int length) {
        if (name.length() <= length + 8) {
            return new ShortName(name, "");
        }

        int space = name.lastIndexOf(' ', length);
        int end = space > length / 2 ? space : length;
        String shown = name.substring(0, end).replaceFirst("[\\s,;:.(]+$", "");
        return new ShortName(shown, name.substring(shown.length()));
    }

    public boolean isCut() {
        return !rest.isEmpty();
    }
}
