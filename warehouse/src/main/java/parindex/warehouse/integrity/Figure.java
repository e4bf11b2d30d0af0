package parindex.warehouse.integrity;

import java.util.List;
import java.util.Optional;

/**
 * One figure that a unit publishes about itself, in the words and numbers of its document: a count, a count of a base, a
 * percentage, or a sum of others.
 *
 * @param id unique among the figures judged together
 * @param document the report it stands in; numbers and links are compared inside one document only
 * @param place whom it speaks of, in the document's words
 * @param period what days it speaks of, in the document's words
 * @param metric what is counted; words before a colon name the family: {@code one-stop: received}
 * @param count the count, or the part of a fraction, or what the parts of a sum add to
 * @param base the whole of a fraction, or the printed total of a sum
 * @param percent the printed share
 * @param countUnit what one is: dossiers, procedures, transfers, persons; empty when the document does not say
 * @param category the label as printed, where it is of a closed list
 * @param names the names that the document lists for this count
 * @param parts ids of the figures that add to this one
 */
public record Figure(
        String id,
        String document,
        String place,
        String period,
        String metric,
        Cell count,
        Cell base,
        Cell percent,
        String countUnit,
        String category,
        List<String> names,
        List<String> parts) {

    public Figure {
        names = List.copyOf(names);
        parts = List.copyOf(parts);
    }

    /**
     * What is printed in one place of a figure.
     *
     * @param text as printed; empty when nothing is
     * @param number what it says; empty also when the text cannot be read
     */
    public record Cell(String text, Optional<PrintedNumber> number) {
        public static final Cell NONE = new Cell("", Optional.empty());

        /** Reads a text by the grammar of its document. */
        static Cell of(NumberGrammar.Token token, NumberGrammar grammar) {
            return token.text().isBlank() ? NONE : new Cell(token.text().strip(), grammar.read(token));
        }

        public boolean isPrinted() {
            return !text.isEmpty();
        }

        /** Whether something is printed that is no number we can read. */
        public boolean isUnreadable() {
            return isPrinted() && number.isEmpty();
        }

        /** Whether an exact number is printed. */
        public boolean isExact() {
            return number.filter(PrintedNumber::isExact).isPresent();
        }
    }

    /** Numbers of this figure as texts, in the order of reading. */
    List<NumberGrammar.Token> tokens() {
        return List.of(
                new NumberGrammar.Token(count.text(), isOfPercentPoints()),
                new NumberGrammar.Token(base.text(), isOfPercentPoints()),
                new NumberGrammar.Token(percent.text(), true));
    }

    /** Whether the row states that parts add to a total. */
    public boolean isSum() {
        return MetricWords.isSum(metric) || !parts.isEmpty();
    }

    /** Whether counts are percentage points here, as in the sum of a distribution. */
    public boolean isOfPercentPoints() {
        return MetricWords.isSum(metric) && MetricWords.saysPercentPoints(metric);
    }

    /** The words that figures of one table share. */
    public String family() {
        return MetricWords.family(metric);
    }

    /** Whether nothing at all is printed where a value is announced. */
    public boolean isEmpty() {
        return !count.isPrinted() && !base.isPrinted() && !percent.isPrinted();
    }

    /** All that is printed, as people write it: {@code 2553 / 21196 = 12.05 %}. */
    public String printed() {
        String fraction = base.isPrinted() ? count.text() + " / " + base.text() : count.text();
        if (!percent.isPrinted()) {
            return fraction;
        }
        String share = percent.text().endsWith("%") ? percent.text() : percent.text() + "%";
        return fraction.isEmpty() ? share : fraction + " = " + share;
    }
}
