package parindex.warehouse.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parindex.warehouse.store.Sql;

/**
 * Tables that nothing reads when the build is over: made under their usual names in a database without a file beside the
 * warehouse, since packing their columns for a file costs more than making them, and dropped with their last reader. What
 * memory cannot hold goes to the engine's temporary files; a build that is killed leaves nothing of them.
 */
final class Scratch {
    private static final String DATABASE = "scratch";
    private static final String SCHEMA = "core";

    private final Sql sql;
    private final Map<String, Model> models = new LinkedHashMap<>();
    private final Map<String, String> lastReaders = new LinkedHashMap<>();
    private String warehouse = "";

    /** @param ordered each after all that it stands on; a view that stands on scratch is scratch as well */
    Scratch(Sql sql, List<Model> ordered) {
        this.sql = sql;
        for (Model model : ordered) {
            boolean isViewOfScratch = model.provedWith().isPresent()
                    && model.references().stream().anyMatch(models::containsKey);
            if (!model.isKept() || isViewOfScratch) {
                models.put(model.table(), model);
            }
        }
    }

    boolean holds(String table) {
        return models.containsKey(table);
    }

    /** An empty place for them, found after the warehouse's own schema. */
    void open(List<Model> readers) {
        lastReaders.clear();
        if (models.isEmpty()) {
            return;
        }
        warehouse = sql.texts("select current_database()").get(0);
        sql.runAll("attach if not exists ':memory:' as " + DATABASE);
        sql.runAll("drop schema if exists " + DATABASE + "." + SCHEMA + " cascade");
        sql.runAll("create schema " + DATABASE + "." + SCHEMA);
        sql.runAll("set search_path = '" + warehouse + ".main," + warehouse + "." + SCHEMA + "," + DATABASE + "."
                + SCHEMA + "'");
        readers.stream()
                .filter(reader -> holds(reader.table()))
                .forEach(each -> lastReaders.put(each.table(), each.table()));
        readers.forEach(reader -> read(reader, reader.table()));
    }

    /** The name under which a model is made. */
    String place(Model model) {
        return holds(model.table()) ? DATABASE + "." + model.table() : model.table();
    }

    /** The text of a view: one in another database finds by itself only what is there, so it names the warehouse. */
    String text(Model view) {
        return holds(view.table()) ? view.text(name -> holds(name) ? name : warehouse + "." + name) : view.text();
    }

    /** Drops what no one reads who comes after this reader. */
    void afterwards(Model reader) {
        var done = lastReaders.keySet().stream()
                .filter(each -> lastReaders.get(each).equals(reader.table()))
                .toList();
        for (String table : done) {
            String kind = models.get(table).provedWith().isPresent() ? "view" : "table";
            sql.runAll("drop " + kind + " " + DATABASE + "." + table);
            lastReaders.remove(table);
        }
    }

    /** Who reads a view reads what it stands on. */
    private void read(Model model, String reader) {
        for (String table : model.references()) {
            if (lastReaders.containsKey(table)) {
                lastReaders.put(table, reader);
                Model below = models.get(table);
                if (below.provedWith().isPresent()) {
                    read(below, reader);
                }
            }
        }
    }
}
