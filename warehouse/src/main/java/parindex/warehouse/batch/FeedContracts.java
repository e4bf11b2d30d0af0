package parindex.warehouse.batch;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.warehouse.batch.FeedContract.Column;
import parindex.warehouse.batch.FeedContract.Kind;
import parindex.warehouse.settings.StrictConfig;
import parindex.warehouse.store.SqlFiles;

/** Reads the contracts of all feeds that are packed with the program. */
public final class FeedContracts {
    private static final String KINDS =
            Stream.of(Kind.values()).map(FeedContracts::word).collect(Collectors.joining(", "));

    private final StrictConfig file;

    private FeedContracts(StrictConfig file) {
        this.file = file;
    }

    /** By name of the feed, in order. */
    public static List<FeedContract> packed() {
        var contracts = new ArrayList<FeedContract>();
        SqlFiles.layer("feed", ".conf")
                .forEach((name, text) ->
                        contracts.add(read(StrictConfig.read("sql/feed/" + name + ".conf", new StringReader(text)))));
        return List.copyOf(contracts);
    }

    /** One contract; whatever nobody would understand stops here, with the file and the line. */
    public static FeedContract read(StrictConfig file) {
        return new FeedContracts(file).contract();
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private FeedContract contract() {
        file.only("feed", "title", "columns", "key", "happened", "planned");
        var title = file.level("title").only("vi", "en");
        var contract = new FeedContract(
                file.text("feed"),
                title.text("vi"),
                title.text("en"),
                file.levels("columns").stream().map(FeedContracts::column).toList(),
                file.texts("key"),
                file.text("happened"),
                file.has("planned") && file.flag("planned"));
        prove(contract);
        return contract;
    }

    private void prove(FeedContract contract) {
        need(contract.feed().matches("[a-z][a-z_]{1,40}"), "feed", "a-z và/and _", contract.feed());
        contract.key().forEach(name -> need(contract.has(name), "key", "một cột / a column", name));
        need(contract.has(contract.happened()), "happened", "một cột / a column", contract.happened());
        Kind happened = contract.column(contract.happened()).kind();
        need(happened == Kind.DAY || happened == Kind.INSTANT, "happened", "day, instant", word(happened));
        for (Column column : contract.columns()) {
            boolean isKnown = column.notBefore().isEmpty() || contract.has(column.notBefore());
            need(isKnown, "columns", "một cột / a column", column.notBefore());
        }
    }

    private void need(boolean holds, String key, String what, String got) {
        if (!holds) {
            throw file.wrong(
                    key, "cần " + what + ", nhận được \"" + got + "\"", "need " + what + ", got \"" + got + "\"");
        }
    }

    private static Column column(StrictConfig level) {
        level.only("name", "type", "required", "vi", "en", "note", "example", "words", "min", "max", "not-before");
        var note = level.level("note").only("vi", "en");
        return new Column(
                level.text("name"),
                kind(level),
                level.has("required") && level.flag("required"),
                level.text("vi"),
                level.text("en"),
                note.findText("vi").orElse(""),
                note.findText("en").orElse(""),
                level.findText("example").orElse(""),
                words(level.level("words")),
                level.findText("min").map(BigDecimal::new),
                level.findText("max").map(BigDecimal::new),
                level.findText("not-before").orElse(""));
    }

    private static Kind kind(StrictConfig level) {
        String type = level.text("type");
        Optional<Kind> found =
                Stream.of(Kind.values()).filter(kind -> word(kind).equals(type)).findFirst();
        return found.orElseThrow(() -> level.wrong(
                "type", "cần " + KINDS + ", nhận được \"" + type + "\"", "need " + KINDS + ", got \"" + type + "\""));
    }

    private static Map<String, String> words(StrictConfig level) {
        var words = new HashMap<String, String>();
        level.keys().forEach(word -> words.put(word, level.text(word)));
        return words;
    }
}
