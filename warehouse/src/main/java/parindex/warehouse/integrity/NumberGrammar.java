package parindex.warehouse.integrity;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import parindex.warehouse.domain.FoldedText;
import parindex.warehouse.integrity.PrintedNumber.Bound;

/**
 * Which sign a document writes before decimals and which between thousands, decided once from all numbers of the document
 * (check K10). Without any evidence it is the Vietnamese one: {@code 1.499} is one thousand four hundred and ninety-nine.
 *
 * @param decimal {@code ,} or {@code .}; the other one stands between thousands, and so may a space
 * @param isMixed numbers of the document speak for both
 */
public record NumberGrammar(char decimal, boolean isMixed) {
    private static final char VIETNAMESE = ',';
    private static final char ENGLISH = '.';
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f]+");
    private static final Pattern DIGITS = Pattern.compile("\\d[\\d., ]*(?<=\\d)");
    private static final List<BoundWord> BOUND_WORDS = List.of(
            new BoundWord("(?:>=?|≥|\\+)|(?:hon|tren|more than|over|above|at least)(?= )", Bound.MORE_THAN),
            new BoundWord("(?:<=?|≤)|(?:gan|duoi|nearly|almost|under|below|less than)(?= )", Bound.LESS_THAN),
            new BoundWord("[~≈]|(?:khoang|xap xi|chung|about|around|approximately|some|uoc)(?= )", Bound.ABOUT));

    private record BoundWord(Pattern pattern, Bound bound) {
        BoundWord(String pattern, Bound bound) {
            this(Pattern.compile("^(?:" + pattern + ") ?"), bound);
        }
    }

    /**
     * A number as it stands in a cell.
     *
     * @param isPercent a share: one thousand per cent and more is not what it means
     */
    public record Token(String text, boolean isPercent) {}

    /** Looks at every number of one document. */
    public static NumberGrammar decide(Collection<Token> tokens) {
        long vietnamese =
                tokens.stream().filter(token -> spokenFor(token) == VIETNAMESE).count();
        long english =
                tokens.stream().filter(token -> spokenFor(token) == ENGLISH).count();
        return new NumberGrammar(english > vietnamese ? ENGLISH : VIETNAMESE, english > 0 && vietnamese > 0);
    }

    /** Whether this number is written by another grammar than its document's. */
    public boolean isAgainst(Token token) {
        char spoken = spokenFor(token);
        return spoken != 0 && spoken != decimal;
    }

    /** The number in a text such as {@code "hơn 3.000 hồ sơ"} or {@code "85,45 %"}; empty when there is none to read. */
    public Optional<PrintedNumber> read(Token token) {
        var digits = number(token.text());
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        char spoken = spokenFor(token);
        char sign = spoken == 0 ? decimal : spoken; // without a sign either will do
        String grouped = digits.get();
        String plain = grouped.replace(" ", "")
                .replace(sign == VIETNAMESE ? "." : ",", "")
                .replace(sign, '.');
        if (plain.indexOf('.') != plain.lastIndexOf('.') || !isGrouped(grouped, sign)) {
            return Optional.empty();
        }
        var value = new BigDecimal(plain);
        return Optional.of(
                new PrintedNumber(token.text().strip(), value, Math.max(0, value.scale()), bound(token.text())));
    }

    private static Bound bound(String text) {
        String folded = folded(text);
        return BOUND_WORDS.stream()
                .filter(word -> word.pattern().matcher(folded).find())
                .map(BoundWord::bound)
                .findFirst()
                .orElse(Bound.EXACT);
    }

    /** The digits with their signs, without the words and the per cent sign around them. */
    private static Optional<String> number(String text) {
        String rest = folded(text);
        for (BoundWord word : BOUND_WORDS) {
            rest = word.pattern().matcher(rest).replaceFirst("");
        }
        var digits = DIGITS.matcher(rest);
        return digits.lookingAt()
                        && !DIGITS.matcher(rest.substring(digits.end())).find()
                ? Optional.of(digits.group())
                : Optional.empty();
    }

    private static String folded(String text) {
        return SPACE.matcher(FoldedText.fold(text)).replaceAll(" ").strip();
    }

    /** Between thousands stand exactly three digits. */
    private static boolean isGrouped(String digits, char sign) {
        int end = digits.lastIndexOf(sign) < 0 ? digits.length() : digits.lastIndexOf(sign);
        String[] groups = digits.substring(0, end).split("[., ]", -1);
        for (int n = 1; n < groups.length; n++) {
            if (groups[n].length() != 3) {
                return false;
            }
        }
        return groups.length == 1 || groups[0].length() <= 3;
    }

    /**
     * The decimal sign that this number proves, or 0 when it has no sign. Counts are whole: three digits after a sign are
     * thousands; shares are below a thousand: a sign in them begins decimals.
     */
    private static char spokenFor(Token token) {
        String digits = number(token.text()).orElse("");
        int comma = digits.lastIndexOf(',');
        int dot = digits.lastIndexOf('.');
        if (comma < 0 && dot < 0) {
            return 0;
        }
        if (comma >= 0 && dot >= 0) {
            return comma > dot ? VIETNAMESE : ENGLISH;
        }
        char sign = comma >= 0 ? ',' : '.';
        int at = Math.max(comma, dot);
        boolean isThousands = digits.indexOf(sign) != at
                || digits.length() - at - 1 == 3
                        && at <= 3
                        && digits.charAt(0) != '0'
                        && !token.isPercent()
                        && digits.indexOf(' ') < 0;
        return isThousands ? other(sign) : sign;
    }

    private static char other(char sign) {
        return sign == VIETNAMESE ? ENGLISH : VIETNAMESE;
    }
}
