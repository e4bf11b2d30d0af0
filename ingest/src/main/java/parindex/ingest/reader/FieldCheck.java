package parindex.ingest.reader;

/** What is wrong with the characters of one row; looked at for all its fields, also for those that nobody wants. */
final class FieldCheck {
    private final int maxField;
    private String damage = "";
    private boolean isBlank = true;

    FieldCheck(int maxField) {
        this.maxField = maxField;
    }

    void begin() {
        damage = "";
        isBlank = true;
    }

    /** Looks at a field; true when nothing about it is special. */
    boolean look(String text) {
        int length = text.length();
        if (length > maxField) {
            damage = "FIELD_TOO_LONG";
        }
        int most = 0;
        int least = Character.MAX_VALUE;
        for (int i = 0; i < length; i++) {
            char letter = text.charAt(i);
            most = Math.max(most, letter);
            least = Math.min(least, letter);
        }
        boolean isPlain = least >= ' ' && most > ' ' && most < Character.MIN_SURROGATE && most != '\u00a0';
        if (isPlain) {
            isBlank = false;
        } else {
            lookClosely(text);
        }
        return isPlain;
    }

    /** A field that was found to be plain before. */
    void plain() {
        isBlank = false;
    }

    private void lookClosely(String text) {
        int end = text.length();
        for (int i = 0; i < end; i++) {
            char letter = text.charAt(i);
            if (!Character.isSurrogate(letter)) {
                look(letter);
            } else if (i + 1 < end && Character.isSurrogatePair(letter, text.charAt(i + 1))) {
                isBlank = false;
                i++;
            } else {
                look('\ufffd'); // half a letter is none
            }
        }
    }

    private void look(char letter) {
        if (letter == '\ufffd') {
            damage = damage.isEmpty() ? "ENCODING" : damage;
        } else if (letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r') {
            damage = damage.isEmpty() ? "CONTROL_CHAR" : damage;
        }
        isBlank &= letter <= ' ' || letter == '\u00a0';
    }

    String damage() {
        return damage;
    }

    boolean isBlank() {
        return isBlank;
    }
}
