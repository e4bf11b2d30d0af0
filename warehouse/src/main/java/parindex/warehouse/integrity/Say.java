package parindex.warehouse.integrity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes numbers into sentences: 2.553 and 12,05 in Vietnamese, 2,553 and 12.05 in English. */
final class Say {
    private Say() {}

    static String vi(BigDecimal number) {
        return en(number).replace(',', '_').replace('.', ',').replace('_', '.');
    }

    static String en(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }

    static String vi(PrintedNumber number) {
        String word =
                switch (number.bound()) {
                    case EXACT -> "";
                    case MORE_THAN -> "hơn ";
                    case LESS_THAN -> "gần ";
                    case ABOUT -> "khoảng ";
                };
        return word + vi(number.value());
    }

    static String en(PrintedNumber number) {
        String word =
                switch (number.bound()) {
                    case EXACT -> "";
                    case MORE_THAN -> "more than ";
                    case LESS_THAN -> "nearly ";
                    case ABOUT -> "about ";
                };
        return word + en(number.value());
    }

    static String vi(List<Relation.Term> terms) {
        return joined(terms, term -> vi(term.number()));
    }

    static String en(List<Relation.Term> terms) {
        return joined(terms, term -> en(term.number()));
    }

    private static String joined(List<Relation.Term> terms, Function<Relation.Term, String> word) {
        return terms.stream().map(word).collect(Collectors.joining(" + "));
    }
}
