package parindex.ingest.gather;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A web interface that gives records as JSON, or one CSV.
 *
 * @param url where the first page is asked
 * @param items path of the list of records in an answer; empty when the answer is the list
 * @param watermark path of the value in a record that tells when it changed; empty: the time of the pull stands for it
 * @param dates patterns of that value, {@code iso} is always understood
 * @param sinceParameter name of the parameter that asks for changes only; empty when everything is read each time
 * @param sinceFormat pattern of its value, in local time of Vietnam
 * @param maxMebibytes more than this in one pull is refused
 */
public record WebOrigin(
        URI url,
        Login login,
        Format format,
        String items,
        String watermark,
        List<String> dates,
        String sinceParameter,
        String sinceFormat,
        Paging paging,
        int maxMebibytes,
        int timeoutSeconds)
        implements PullSource.Origin {

    public WebOrigin {
        dates = List.copyOf(dates);
    }

    /** What the answers are made of. */
    public enum Format {
        JSON,
        CSV
    }

    /** Who we are for the server; secrets stay in their files until they are sent. */
    public sealed interface Login {
        record Nobody() implements Login {}

        record Token(Path file) implements Login {}

        record Password(String user, Path file) implements Login {}
    }

    /** How one answer leads to the next. */
    public sealed interface Paging {
        /** One answer has it all. */
        record None() implements Paging {}

        /** @param path of the next page's address in an answer; the last one has none */
        record NextLink(String path) implements Paging {}

        /**
         * Pages are asked by number until one is empty.
         *
         * @param number path of the answer's own page number, which must be the one asked for
         * @param total path of the number of all records, which must be what came
         */
        record Numbered(String parameter, int first, Optional<String> number, Optional<String> total)
                implements Paging {}
    }

    @Override
    public String told() {
        return url.getScheme() + "://" + url.getAuthority() + url.getPath();
    }

    @Override
    public String suffix() {
        return format == Format.JSON ? "json" : "csv";
    }
}
