package parindex.ingest.reader;

/** What is wrong with the characters of one row; looked at for all its fields, also for those that nobody wants. */
final class FieldCheck {
    private final int maxField;
    private String damage = "";
    private boolean isBlank = true;
    private boolean isAscii;

    FieldCheck(int maxField) {
        this.maxField = maxField;
    }

    void begin() {
        damage = "";
        isBlank = true;
    }

    /** Looks at a field, and gives the hash of its letters. {@link #isAscii} speaks of the last one. */
    int look(char[] text, int offset, int length) {
        if (length > maxField) {
            damage = "FIELD_TOO_LONG";
        }
        int end = offset + length;
        int hash = 0;
        int most = 0;
        int least = Character.MAX_VALUE;
        for (int i = offset; i < end; i++) {
            char letter = text[i];
            hash = 31 * hash + letter;
            most = Math.max(most, letter);
            least = Math.min(least, letter);
        }
        isAscii = most < 0x80;
        boolean isPlain = least >= ' ' && most > ' ' && most < Character.MIN_SURROGATE && most != '\u00a0';
        if (isPlain) {
            isBlank = false;
        } else {
            lookClosely(text, offset, end);
        }
        return hash;
    }

    private void lookClosely(char[] text, int offset, int end) {
        for (int i = offset; i < end; i++) {
            if (!Character.isSurrogate(text[i])) {
                look(text[i]);
            } else if (i + 1 < end && Character.isSurrogatePair(text[i], text[i + 1])) {
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

    boolean isAscii() {
        return isAscii;
    }

    String damage() {
        return damage;
    }

    boolean isBlank() {
        return isBlank;
    }
}
