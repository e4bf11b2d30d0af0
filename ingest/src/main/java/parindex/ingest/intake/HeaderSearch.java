package parindex.ingest.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parindex.ingest.profile.Profile;
import parindex.ingest.reader.FileRefused;
import parindex.ingest.reader.SourceRow;
import parindex.warehouse.domain.FoldedText;

/** Looks for the head of a table below titles and mottos, row by row. */
final class HeaderSearch {
    private static final int LAST_ROW = 60;

    private final Profile profile;
    private final String codeColumn;
    private final List<SourceRow> last = new ArrayList<>();
    private int rows;
    private List<String> missing = List.of();
    private String firstText = "";

    HeaderSearch(Profile profile, String codeColumn) {
        this.profile = profile;
        this.codeColumn = codeColumn;
    }

    /** The head, once its last row was given; one that lacks columns is remembered, for a better one may follow. */
    Optional<Header> look(SourceRow row) {
        rows++;
        if (firstText.isEmpty() && !row.isBlank()) {
            firstText = row.cell(0);
        }
        last.add(row);
        if (last.size() > profile.headerRows()) {
            last.remove(0);
        }
        if (rows > LAST_ROW || last.size() < profile.headerRows()) {
            return Optional.empty();
        }
        var header = new Header(last);
        List<String> lacking = missing(header);
        if (lacking.isEmpty()) {
            return Optional.of(header);
        }
        boolean isBest = missing.isEmpty() || lacking.size() < missing.size();
        if (isBest && hasCode(header) && lacking.size() * 2 <= wanted()) {
            missing = lacking;
        }
        return Optional.empty();
    }

    /** By the alphabet: the order of a map differs from one run of the program to the next. */
    private List<String> missing(Header header) {
        var lacking = new ArrayList<String>();
        profile.columns().forEach((column, names) -> {
            if (header.firstOf(names).isEmpty() && !profile.optional().contains(column)) {
                lacking.add(names.get(0));
            }
        });
        profile.events().stream()
                .flatMap(event -> Stream.of(event.at(), event.newDue()))
                .filter(name -> !name.isEmpty() && !header.has(name) && !lacking.contains(name))
                .forEach(lacking::add);
        lacking.sort(null);
        return lacking;
    }

    private int wanted() {
        return profile.columns().size()
                - profile.optional().size()
                + profile.events().size();
    }

    private boolean hasCode(Header header) {
        return profile.columns().getOrDefault(codeColumn, List.of()).stream().anyMatch(header::has);
    }

    /** Refuses a table that has a head, but not all of its columns. */
    void refuseIncomplete() {
        if (!missing.isEmpty()) {
            String names = "\"" + String.join("\", \"", missing) + "\"";
            throw new FileRefused("COLUMN_REQUIRED", names, names);
        }
    }

    /** Why no head was found. */
    FileRefused refusal() {
        refuseIncomplete();
        String folded = FoldedText.fold(firstText);
        boolean looksLikeHead = profile.columns().getOrDefault(codeColumn, List.of()).stream()
                .anyMatch(name -> folded.contains(FoldedText.fold(name)));
        Optional<String> other = Stream.of(";", ",", "\t", "|")
                .filter(sign -> sign.charAt(0) != profile.delimiter() && firstText.contains(sign))
                .findFirst();
        if (profile.format() == Profile.Format.CSV && looksLikeHead && other.isPresent()) {
            String sign = other.get().equals("\t") ? "tab" : other.get();
            return new FileRefused(
                    "DELIMITER",
                    "hồ sơ nguồn ghi \"" + profile.delimiter() + "\", tệp dùng \"" + sign + "\"",
                    "the profile says \"" + profile.delimiter() + "\", the file uses \"" + sign + "\"");
        }
        return new FileRefused("HEADER_MISSING", "", "");
    }
}
