package parindex.ingest.vocabulary;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parindex.warehouse.domain.FoldedText;
import parindex.warehouse.domain.Persons;

/** Codes of dossiers and procedures; what has not the shape of a code never passes as one, so no name can slip through. */
public final class Codes {
    private static final Pattern ANY_DOSSIER = Pattern.compile("(?=.*[0-9])[\\p{L}0-9][\\p{L}0-9._/#-]{0,59}");
    private static final Pattern NATIONAL_PROCEDURE = Pattern.compile("([0-9]\\.[0-9]{6})(?:\\.([0-9A-Za-z.]{1,30}))?");
    private static final Pattern LOCAL_PROCEDURE = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9._-]{1,39}");
    private static final Pattern FIELD = Pattern.compile("[A-Z][A-Z0-9]{0,11}([-._][A-Z0-9]{1,12}){0,5}");
    /** {@code 18/QĐ-UBND}, {@code 18a /QĐ-UBND}, and identifiers that end so: {@code H08.45,2025/03/03,18/QĐ-UBND}. */
    private static final Pattern DOCUMENT =
            Pattern.compile("(?:[^/]*,)?[0-9]{1,9}\\p{L}{0,2}[\\s\\p{Z}\\p{Cf}]*/.*\\p{L}.*", Pattern.DOTALL);

    private static final int LONGEST_SHOWN = 100;
    private static final int LONGEST_NUMBER = 200;
    private static final Set<String> NOTHING = Set.of("", "0", "null", "n/a", "#n/a", "na", "none", "-", "x");

    private Codes() {}

    /** True for what senders write when they have no code: blank, 0, NULL, N/A. */
    public static Boolean isNothing(String text) {
        return text == null || NOTHING.contains(FoldedText.fold(text));
    }

    /** A code has no spaces, so that no name passes for one; none at all is for others to judge. */
    public static Boolean isToken(String text) {
        if (text != null) {
            for (int i = 0; i < text.length(); i++) {
                if (isGap(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * A document's number without the spaces that clerks put beside its slash: {@code 18 /QĐ-UBND}; else as sent. One is a
     * number before its first slash and letters behind, so that two names or two codes with a slash between them stay two.
     */
    public static String withoutGapsAtSlash(String text) {
        if (text.indexOf('/') < 0
                || text.length() > LONGEST_NUMBER
                || isToken(text)
                || !DOCUMENT.matcher(text).matches()) {
            return text;
        }
        var closed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isGap(text.charAt(i)) || !isBesideSlash(text, i)) {
                closed.append(text.charAt(i));
            }
        }
        return closed.toString();
    }

    /** Whether the gap that this sign is part of begins or ends at a slash. */
    private static boolean isBesideSlash(String text, int place) {
        int before = place;
        while (before >= 0 && isGap(text.charAt(before))) {
            before--;
        }
        int after = place;
        while (after < text.length() && isGap(text.charAt(after))) {
            after++;
        }
        return before >= 0 && text.charAt(before) == '/' || after < text.length() && text.charAt(after) == '/';
    }

    /** A code of a row that was set aside, as far as it may be shown: a lone word, or one with spaces, may be a name. */
    public static String shown(String text) {
        boolean isCode = text != null
                && text.length() <= LONGEST_SHOWN
                && isToken(text)
                && text.chars().anyMatch(Character::isDigit)
                && !Persons.areIn(text);
        return isCode ? text : null;
    }

    /** Spaces of any width, also none: two codes that look the same would be two records. */
    private static boolean isGap(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.FORMAT;
    }

    /** @param shape {@code national}; {@code any} for systems with numbers of their own, persons' excepted; {@code lettered}: any, but no mere number */
    public static Boolean isDossier(String text, String shape) {
        if (text == null) {
            return false;
        }
        return switch (String.valueOf(shape)) {
            case "any" -> ANY_DOSSIER.matcher(text).matches() && !Persons.isNumber(text);
            case "lettered" ->
                ANY_DOSSIER.matcher(text).matches() && text.chars().anyMatch(Character::isLetter);
            default -> isNationalDossier(text);
        };
    }

    /** {@code 000.00.53.H48-220921-0099}: body of parts of 1 to 10 signs, creation day, daily counter of 4 to 10 digits. */
    private static boolean isNationalDossier(String text) {
        int counter = text.lastIndexOf('-') + 1;
        int day = counter - 7;
        boolean hasCounter = text.length() - counter >= 4 && text.length() - counter <= 10;
        if (day < 2 || !hasCounter || text.charAt(day - 1) != '-') {
            return false;
        }
        for (int i = day; i < text.length(); i++) {
            if (i != counter - 1 && !isDigit(text.charAt(i))) {
                return false;
            }
        }
        int part = 0;
        for (int i = 0; i < day - 1; i++) {
            char letter = text.charAt(i);
            boolean isEnd = letter == '.';
            if (isEnd && part == 0 || !isEnd && !isDigit(letter) && (letter < 'A' || letter > 'Z')) {
                return false;
            }
            part = isEnd ? 0 : part + 1;
            if (part > 10) {
                return false;
            }
        }
        return part > 0;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** National part {@code N.NNNNNN}, else the local code; null when the text is neither. */
    public static String procedure(String text) {
        if (text == null) {
            return null;
        }
        Matcher national = NATIONAL_PROCEDURE.matcher(text);
        if (national.matches()) {
            return national.group(1).endsWith(".000000") ? null : national.group(1);
        }
        boolean isBrokenNational =
                text.length() > 1 && Character.isDigit(text.charAt(0)) && ".,".indexOf(text.charAt(1)) >= 0;
        return !isBrokenNational && LOCAL_PROCEDURE.matcher(text).matches() ? text : null;
    }

    /** Publishing body after the national part: {@code 000.00.00.H08}; null when there is none. */
    public static String procedureSuffix(String text) {
        if (text == null) {
            return null;
        }
        Matcher national = NATIONAL_PROCEDURE.matcher(text);
        return national.matches() ? national.group(2) : null;
    }

    /** True for {@code G03-GD10} and {@code DAT_DAI}; a lone word of letters may be anybody's name. */
    public static boolean isField(String text) {
        return FIELD.matcher(text).matches() && !isLoneWord(text);
    }

    /** Letters only: no code that came in a cell looks like that, names do. */
    public static boolean isLoneWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
