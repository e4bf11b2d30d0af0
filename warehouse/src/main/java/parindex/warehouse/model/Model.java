package parindex.warehouse.model;

import static parindex.warehouse.fault.Fault.BUG;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import parindex.warehouse.fault.WarehouseException;

/**
 * One SQL file that makes one table: its name from its path, its grain from its header, the tables it stands on from its
 * text. A file that says so in its header makes a view: it is read once, so writing it down would be work for nothing.
 *
 * @param table with its schema: {@code core.dossier}; a mart's schema is {@code published}
 * @param grain columns that no two rows share and that are never null
 * @param references tables with a schema of ours that the text names
 */
record Model(String table, String text, List<String> grain, Set<String> references) {
    private static final Pattern GRAIN = Pattern.compile("(?m)^-- grain: ([a-z0-9_]+(?:, [a-z0-9_]+)*)$");
    private static final Pattern VIEW = Pattern.compile("(?m)^-- view: proved with ([a-z_]+\\.[a-z0-9_]+)$");
    private static final Pattern NOT_KEPT = Pattern.compile("(?m)^-- kept: no$");
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
    private static final Pattern REFERENCE =
            Pattern.compile("\\b(?:batch|staging|core|metric|published|reference|run)\\.[a-z_][a-z0-9_]*");

    Model {
        grain = List.copyOf(grain);
        references = Set.copyOf(references);
    }

    /** @param schema in which the table is made */
    static Model of(String schema, String name, String text) {
        String table = schema + "." + name;
        var header = GRAIN.matcher(text);
        if (!header.find()) {
            throw new WarehouseException(
                    BUG, table, "thiếu dòng \"-- grain: …\"", "the header line \"-- grain: ...\" is missing");
        }
        return new Model(table, text, List.of(header.group(1).split(", ")), references(text));
    }

    static Set<String> references(String text) {
        var references = new LinkedHashSet<String>();
        REFERENCE
                .matcher(COMMENT.matcher(text).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .forEach(references::add);
        return references;
    }

    /**
     * Of a view: the table that stands on it and whose grain is proved, in which a row that a view had twice would be
     * twice too. Empty: a table.
     */
    Optional<String> provedWith() {
        return VIEW.matcher(text).results().map(found -> found.group(1)).findFirst();
    }

    /** Whether it outlives the build; one that does not is read by models and marts only. */
    boolean isKept() {
        return !NOT_KEPT.matcher(text).find();
    }

    /** The text with each name of ours, table or function, written as {@code name} answers. */
    String text(UnaryOperator<String> name) {
        return REFERENCE.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll(found -> name.apply(found.group()));
    }

    String schema() {
        return table.substring(0, table.indexOf('.'));
    }
}
