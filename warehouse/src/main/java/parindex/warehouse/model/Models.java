package parindex.warehouse.model;

import static java.lang.System.Logger.Level.INFO;
import static parindex.warehouse.fault.Fault.BUG;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.store.Sql;
import parindex.warehouse.store.SqlFiles;

/**
 * Makes the tables and views of {@code sql/staging}, {@code core} and {@code metric} in the warehouse and fills the tables of an
 * attached snapshot from {@code sql/mart}; proves the grain of each before the next is begun.
 */
public final class Models {
    private static final System.Logger LOG = System.getLogger(Models.class.getName());
    private static final List<String> LAYERS = List.of("staging", "core", "metric");

    private final Sql sql;
    private final List<Model> models;
    private final List<Model> marts;
    private final Scratch scratch;

    private Models(Connection connection, List<Model> models, List<Model> marts) {
        this.sql = new Sql(connection, "models");
        this.models = BuildOrder.of(models);
        this.marts = marts;
        this.scratch = new Scratch(sql, this.models);
        this.models.forEach(this::mustBeProved);
    }

    /** The models that are packed with the program. */
    public static Models packed(Connection connection) {
        var models = new ArrayList<Model>();
        LAYERS.forEach(layer -> SqlFiles.layer(layer).forEach((name, text) -> models.add(Model.of(layer, name, text))));
        var marts = new ArrayList<Model>();
        SqlFiles.layer("mart").forEach((name, text) -> marts.add(Model.of("published", name, text)));
        return new Models(connection, models, marts);
    }

    static Models of(Connection connection, List<Model> models, List<Model> marts) {
        return new Models(connection, models, marts);
    }

    /** Makes every table anew; those that are not kept are there until {@link #publish} has read them. */
    public void build() {
        makeSchemas();
        scratch.open(Stream.concat(models.stream(), marts.stream()).toList());
        models.forEach(this::make);
        dropUnknown();
    }

    /** Makes the tables of one layer alone, in a warehouse that holds what they stand on. */
    public void build(String layer) {
        makeOnly(models.stream().filter(model -> model.schema().equals(layer)).toList());
    }

    /** Makes these tables of a layer and all of the same layer that they stand on. */
    public void build(String layer, Set<String> tables) {
        var needed = new HashSet<>(tables);
        for (int i = models.size() - 1; i >= 0; i--) {
            if (needed.contains(models.get(i).table())) {
                needed.addAll(models.get(i).references());
            }
        }
        makeOnly(models.stream()
                .filter(model -> model.schema().equals(layer) && needed.contains(model.table()))
                .toList());
    }

    private void makeOnly(List<Model> wanted) {
        makeSchemas();
        scratch.open(wanted);
        wanted.forEach(this::make);
    }

    private void makeSchemas() {
        LAYERS.forEach(layer -> sql.runAll("create schema if not exists " + layer));
        var views = models.stream()
                .filter(model -> model.provedWith().isPresent())
                .map(Model::table)
                .filter(view -> !scratch.holds(view))
                .collect(Collectors.toSet());
        made("table").stream()
                .filter(table -> views.contains(table) || scratch.holds(table))
                .forEach(table -> sql.runAll("drop table " + table));
        made("view").stream().filter(view -> !views.contains(view)).forEach(view -> sql.runAll("drop view " + view));
    }

    private void make(Model model) {
        long started = System.nanoTime();
        boolean isView = model.provedWith().isPresent();
        sql.on(model.table())
                .runAll("create or replace " + (isView ? "view " : "table ") + scratch.place(model) + " as\n"
                        + (isView ? scratch.text(model) : model.text()));
        if (!isView) {
            prove(model, started);
        }
        scratch.afterwards(model);
    }

    /** A view is proved by the table that it names: that must be one, and stand on it, through nothing but views. */
    private void mustBeProved(Model view) {
        if (view.provedWith().isPresent() && !isProved(view)) {
            throw new WarehouseException(
                    BUG,
                    view.table(),
                    "bảng kiểm chứng không đứng trên khung nhìn này: "
                            + view.provedWith().get(),
                    "the table that is to prove it does not stand on this view: "
                            + view.provedWith().get());
        }
    }

    private boolean isProved(Model view) {
        String prover = view.provedWith().orElseThrow();
        return Stream.concat(models.stream(), marts.stream())
                .filter(above -> above.references().contains(view.table()))
                .anyMatch(above -> above.provedWith().isEmpty()
                        ? above.table().equals(prover)
                        : above.provedWith().get().equals(prover) && isProved(above));
    }

    /** Fills the snapshot's tables; a mart whose columns are not the contract's, in its order, is a fault. */
    public void publish() {
        for (Model mart : marts) {
            long started = System.nanoTime();
            var on = sql.on(mart.table());
            compare(mart, on);
            on.runAll("insert into " + mart.table() + "\n" + mart.text());
            prove(mart, started);
            scratch.afterwards(mart);
        }
    }

    /** Removes tables that an earlier version of the program left behind. */
    private void dropUnknown() {
        var known = models.stream().map(Model::table).collect(Collectors.toSet());
        for (String kind : List.of("table", "view")) {
            made(kind).stream()
                    .filter(each -> !known.contains(each))
                    .forEach(each -> sql.runAll("drop " + kind + " " + each));
        }
    }

    /** @param kind table or view */
    private List<String> made(String kind) {
        return sql.texts("select schema_name || '.' || " + kind + "_name from duckdb_" + kind + "s()"
                + " where database_name = current_database() and schema_name in ('staging', 'core', 'metric')");
    }

    private void compare(Model mart, Sql on) {
        String name = mart.table().substring(mart.table().indexOf('.') + 1);
        var contract = on.texts(
                "select column_name from duckdb_columns() where database_name <> current_database()"
                        + " and schema_name = 'published' and table_name = ? order by column_index",
                name);
        var made = on.texts("describe " + mart.text());
        if (!contract.equals(made)) {
            throw new WarehouseException(
                    BUG,
                    mart.table(),
                    "các cột không khớp hợp đồng: cần " + contract + ", có " + made,
                    "columns differ from the contract: need " + contract + ", got " + made);
        }
    }

    private void prove(Model model, long started) {
        var on = sql.on(model.table());
        long rows = on.number("select count(*) from " + model.table());
        long broken = new GrainProof(on, model).broken(rows);
        if (broken > 0) {
            throw new WarehouseException(
                    BUG,
                    model.table(),
                    broken + " khóa bị trùng hoặc trống ở mức " + model.grain(),
                    broken + " keys occur twice or are empty at grain " + model.grain());
        }
        LOG.log(
                INFO,
                () -> String.format(
                        Locale.ROOT,
                        "built %s %,d rows in %.1f s",
                        model.table(),
                        rows,
                        (System.nanoTime() - started) / 1e9));
    }
}
