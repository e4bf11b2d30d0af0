package parindex.ingest.profile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import parindex.ingest.profile.FeedShape.Cell;
import parindex.ingest.profile.Profile.EndedBeforeReceived;
import parindex.ingest.profile.Profile.Format;
import parindex.ingest.profile.Profile.NamePart;
import parindex.ingest.profile.Profile.Promise;
import parindex.ingest.profile.Profile.Raw;
import parindex.ingest.profile.Profile.Rules;
import parindex.ingest.profile.Profile.TotalRows;
import parindex.ingest.reader.Limits;
import parindex.warehouse.batch.FeedContract;
import parindex.warehouse.batch.FeedContract.Column;
import parindex.warehouse.batch.FeedContract.Kind;

/** The shape of a feed and the profile of its own template, both as its contract says. */
public final class TemplateProfile {
    private static final List<String> DATES =
            List.of("dd/MM/yyyy HH:mm:ss", "dd/MM/yyyy HH:mm", "HH:mm dd/MM/yyyy", "dd/MM/yyyy");
    private static final Map<String, String> YES_NO = Map.of(
            "Có", "true", "Không", "false", "x", "true", "1", "true", "0", "false", "true", "true", "false", "false",
            "yes", "true", "no", "false");
    private static final int MAX_BAD_PERCENT = 50;
    /** What bodies, procedures and fields are called: many bear the name of a person, and none is one. */
    private static final Set<String> OF_BODIES =
            Set.of("name_vi", "issuing_body", "deciding_bodies", "field_name", "names");
    /** A file named {@code phan-anh_2025-06-30.xlsx} says on which day it was made. */
    private static final NamePart MADE_ON = new NamePart(
            Pattern.compile("_(20\\d\\d-\\d\\d-\\d\\d)\\.[A-Za-z]+$"),
            ProfileFile.instantForm(List.of("yyyy-MM-dd"), ProfileFile.VIETNAM));

    private TemplateProfile() {}

    public static FeedShape shape(FeedContract contract) {
        var words = new HashMap<String, Set<String>>();
        var cells = new HashMap<String, Cell>();
        for (Column column : contract.columns()) {
            if (column.kind() == Kind.WORD) {
                words.put(column.name(), new HashSet<>(column.words().values()));
            } else if (column.kind() == Kind.FLAG) {
                words.put(column.name(), Set.of("true", "false"));
            } else if (column.kind() == Kind.CODE) {
                cells.put(column.name(), Cell.CODE);
            } else if (column.kind() == Kind.PERSON) {
                cells.put(column.name(), Cell.PERSON);
            } else if (column.kind() == Kind.CONTENT) {
                cells.put(column.name(), Cell.CONTENT);
            } else if (column.kind() == Kind.TEXT && !OF_BODIES.contains(column.name())) {
                cells.put(column.name(), Cell.TITLE);
            }
        }
        var names = contract.columns().stream().map(Column::name).toList();
        return new FeedShape(contract.feed(), names, contract.key().get(0), words, cells, Set.of());
    }

    /** Reads the template filled in: heads in Vietnamese or English, a workbook or delimited text. */
    public static Profile of(FeedContract contract) {
        String id = contract.profileId();
        var columns = new HashMap<String, List<String>>();
        var optional = new HashSet<String>();
        var words = new HashMap<String, Map<String, String>>();
        for (Column column : contract.columns()) {
            columns.put(column.name(), List.of(column.vi(), column.en(), column.name()));
            if (!column.isRequired()) {
                optional.add(column.name());
            }
            words(column).ifPresent(meanings -> words.put(column.name(), meanings));
        }
        return new Profile(
                id,
                id,
                contract.feed(),
                Format.TABLE,
                Optional.empty(),
                ',',
                1,
                ProfileFile.instantForm(DATES, ProfileFile.VIETNAM),
                Promise.DAY,
                Optional.of(MADE_ON),
                Optional.empty(),
                columns,
                optional,
                Map.of(),
                Map.of(),
                words,
                List.of(),
                new TotalRows(List.of(contract.columns().get(0).vi()), ProfileFile.TOTAL_WORDS),
                new Rules(EndedBeforeReceived.QUARANTINE, MAX_BAD_PERCENT, "any", "code"),
                Limits.defaults(),
                Raw.KEPT);
    }

    /** The words of the contract, and the codes themselves. */
    private static Optional<Map<String, String>> words(Column column) {
        if (column.kind() == Kind.FLAG) {
            return Optional.of(YES_NO);
        }
        if (column.kind() != Kind.WORD) {
            return Optional.empty();
        }
        var meanings = new HashMap<>(column.words());
        column.words().values().forEach(code -> meanings.put(code, code));
        return Optional.of(meanings);
    }
}
