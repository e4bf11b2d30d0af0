package parindex.ingest.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parindex.ingest.profile.Profile;
import parindex.ingest.reader.FileRefused;
import parindex.ingest.reader.SourceRow;
import parindex.ingest.vocabulary.Text;

/** Looks for the head of a table below titles and mottos, row by row. */
final class HeaderSearch {
    private static final int LAST_ROW = 60;

    private final Profile profile;
    private final List<SourceRow> last = new ArrayList<>();
    private int rows;
    private String firstText = "";

    HeaderSearch(Profile profile) {
        this.profile = profile;
    }

    /** The head, once its last row was given. */
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
        return isHead(header) ? Optional.of(header) : Optional.empty();
    }

    /** Bears the dossier code and at least half of the other columns. */
    private boolean isHead(Header header) {
        long wanted = profile.columns().values().stream()
                .filter(names -> !names.get(0).startsWith("@"))
                .count();
        long found = profile.columns().values().stream()
                .filter(names -> !names.get(0).startsWith("@") && names.stream().anyMatch(header::has))
                .count();
        boolean hasCode = profile.columns().getOrDefault("dossier_code", List.of()).stream()
                .anyMatch(header::has);
        return hasCode && found * 2 >= wanted;
    }

    /** Why no head was found. */
    FileRefused refusal() {
        String folded = Text.fold(firstText);
        boolean looksLikeHead = profile.columns().getOrDefault("dossier_code", List.of()).stream()
                .anyMatch(name -> folded.contains(Text.fold(name)));
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
