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

    void look(char[] text, int offset, int length) {
        if (length > maxField) {
            damage = "FIELD_TOO_LONG";
        }
        int end = offset + length;
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

    String damage() {
        return damage;
    }

    boolean isBlank() {
        return isBlank;
    }
}
