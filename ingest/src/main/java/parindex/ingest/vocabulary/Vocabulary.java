package parindex.ingest.vocabulary;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import parindex.warehouse.domain.FoldedText;
import parindex.warehouse.domain.Persons;

/** What intake SQL may call, and by which name. Every engine registers this list and nothing else. */
public final class Vocabulary {
    private Vocabulary() {}

    /** A function of one text. */
    public record One(String name, Class<?> type, Function<String, ?> function) {}

    /** A function of two texts. */
    public record Two(String name, Class<?> type, BiFunction<String, String, ?> function) {}

    public static final List<One> OF_ONE = List.of(
            one("fold", String.class, FoldedText::fold),
            one("read_count", Long.class, Amounts::readCount),
            one("read_money", String.class, Amounts::readMoney),
            one("procedure_code", String.class, Codes::procedure),
            one("procedure_suffix", String.class, Codes::procedureSuffix),
            one("is_token", Boolean.class, Codes::isToken),
            one("is_nothing", Boolean.class, Codes::isNothing),
            one("is_personal", Boolean.class, Persons::areIn),
            one("is_address", Boolean.class, Persons::isAddress),
            one("is_number_of_person", Boolean.class, Persons::isNumber),
            one("shown_code", String.class, Codes::shown),
            one("safe_excerpt", String.class, Excerpts::safe));

    public static final List<Two> OF_TWO = List.of(
            two("read_instant", LocalDateTime.class, Instants::read),
            two("is_dossier_code", Boolean.class, Codes::isDossier));

    private static <T> One one(String name, Class<T> type, Function<String, T> function) {
        return new One(name, type, function);
    }

    private static <T> Two two(String name, Class<T> type, BiFunction<String, String, T> function) {
        return new Two(name, type, function);
    }
}
