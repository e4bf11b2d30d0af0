package parindex.warehouse.model;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parindex.warehouse.settings.Settings;
import parindex.warehouse.store.Engine;
import parindex.warehouse.store.Sql;
import parindex.warehouse.store.SqlFiles;

/** An engine that holds cases as batches and reference tables, and makes of them what the clock says on a day. */
final class CaseWarehouse implements AutoCloseable {
    static final String VERDICT = "core.dossier_verdict";
    static final String EXCLUDED = "core.dossier_excluded";

    /**
     * What the clock says of one dossier.
     *
     * @param dueAt as text to the second; null: none
     * @param outcomes by rule set
     */
    record Said(String dueAt, Map<String, String> outcomes) {}

    private final Connection connection;
    private final Sql sql;

    private CaseWarehouse(Connection connection) {
        this.connection = connection;
        this.sql = new Sql(connection, "cases");
    }

    static CaseWarehouse of(List<DeadlineCase> cases) throws SQLException {
        var warehouse = new CaseWarehouse(Engine.openInMemory(Settings.defaults()));
        warehouse.sql.runAll(OutsideTables.TEXT);
        CaseCalendars.write(warehouse.connection);
        new CaseDossiers(warehouse.sql).write(cases);
        warehouse.sql.runAll("insert into run.clock values (date '2026-06-30');"
                + "insert into run.setting values ('bd', false, 25, 30, true, true);"
                + "insert into run.portal_setting values (90, 10, 15, 30)");
        return warehouse;
    }

    static boolean hasVerdicts() {
        return models().containsKey(VERDICT);
    }

    /** By code of the dossier, judged at the end of the day. */
    Map<String, Said> saidOn(LocalDate asOf) {
        sql.run("update run.clock set as_of_on = ?", asOf);
        for (Model model : needed()) {
            sql.on(model.table()).runAll("create or replace table " + model.table() + " as " + model.text());
        }
        var said = new HashMap<String, Said>();
        for (var row : sql.rows("select life.dossier_code, verdict.rule_set,"
                + " strftime(verdict.due_at, '%Y-%m-%dT%H:%M:%S'), verdict.outcome from " + VERDICT + " as verdict"
                + " join core.dossier as life on life.dossier_no = verdict.dossier_no")) {
            var of = said.computeIfAbsent(row.get(0), code -> new Said(null, new HashMap<>()));
            of.outcomes().put(row.get(1), row.get(3));
            if (row.get(1).equals("OFFICIAL_II06")) {
                said.put(row.get(0), new Said(row.get(2), of.outcomes()));
            }
        }
        for (String code : sql.texts("select dossier_code from " + EXCLUDED)) {
            said.put(code, new Said(null, new HashMap<>(Map.of("OFFICIAL_II06", "EXCLUDED"))));
        }
        return said;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static Map<String, Model> models() {
        var models = new TreeMap<String, Model>();
        for (String layer : List.of("staging", "core")) {
            SqlFiles.layer(layer).forEach((name, text) -> models.put(layer + "." + name, Model.of(layer, name, text)));
        }
        return models;
    }

    /** The verdicts and all that they stand on. */
    private static List<Model> needed() {
        var all = models();
        var wanted = new TreeMap<String, Model>();
        var waiting = new ArrayList<>(List.of(VERDICT, EXCLUDED));
        while (!waiting.isEmpty()) {
            String table = waiting.remove(0);
            Optional.ofNullable(all.get(table))
                    .filter(model -> wanted.put(table, model) == null)
                    .ifPresent(model -> waiting.addAll(model.references()));
        }
        return BuildOrder.of(List.copyOf(wanted.values()));
    }
}
