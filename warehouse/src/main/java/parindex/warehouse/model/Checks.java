package parindex.warehouse.model;

import static java.lang.System.Logger.Level.INFO;
import static parindex.warehouse.fault.Fault.BUG;
import static parindex.warehouse.fault.Fault.RULES;

import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.store.Sql;
import parindex.warehouse.store.SqlFiles;

/**
 * Runs {@code sql/checks} over warehouse and unfinished snapshot. Each text answers offending rows; its first line says
 * whether one of them stops the build ({@code -- stop}) or is only told ({@code -- tell}).
 */
public final class Checks {
    private static final System.Logger LOG = System.getLogger(Checks.class.getName());
    private static final int SHOWN = 3;

    private final Sql sql;
    private final SortedMap<String, String> texts;

    private Checks(Connection connection, SortedMap<String, String> texts) {
        this.sql = new Sql(connection, "checks");
        this.texts = texts;
    }

    public static Checks packed(Connection connection) {
        return new Checks(connection, SqlFiles.layer("checks"));
    }

    static Checks of(Connection connection, SortedMap<String, String> texts) {
        return new Checks(connection, texts);
    }

    /** Rows found by those that only tell, by check, where any; stops at the first that must. */
    public Map<String, Long> run() {
        long started = System.nanoTime();
        var told = new LinkedHashMap<String, Long>();
        texts.forEach((name, text) -> {
            boolean stops = stops(name, text);
            long offending = sql.on("checks." + name).number("select count(*) from (\n" + text + "\n)");
            if (offending > 0 && stops) {
                throw stopped(name, text, offending);
            }
            if (offending > 0) {
                told.put(name, offending);
                var first = first(name, text);
                LOG.log(
                        INFO,
                        () -> String.format(
                                Locale.ROOT, "check %s tells of %,d rows, such as %s", name, offending, first));
            }
        });
        LOG.log(
                INFO,
                () -> String.format(
                        Locale.ROOT, "ran %d checks in %.1f s", texts.size(), (System.nanoTime() - started) / 1e9));
        return told;
    }

    private WarehouseException stopped(String name, String text, long offending) {
        List<List<String>> first = first(name, text);
        String law = text.lines().skip(1).findFirst().orElse("").replaceFirst("^-- ", "");
        return new WarehouseException(
                RULES,
                "checks." + name,
                offending + " dòng vi phạm (" + law + "), ví dụ " + first,
                offending + " rows break it (" + law + "), such as " + first);
    }

    private List<List<String>> first(String name, String text) {
        return sql.on("checks." + name).rows("from (\n" + text + "\n) limit " + SHOWN);
    }

    private static boolean stops(String name, String text) {
        String first = text.lines().findFirst().orElse("").strip();
        return switch (first) {
            case "-- stop" -> true;
            case "-- tell" -> false;
            default ->
                throw new WarehouseException(
                        BUG,
                        "checks." + name,
                        "dòng đầu phải là \"-- stop\" hoặc \"-- tell\"",
                        "the first line must be \"-- stop\" or \"-- tell\"");
        };
    }
}
