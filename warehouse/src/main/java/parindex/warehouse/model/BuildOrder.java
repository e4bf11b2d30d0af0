package parindex.warehouse.model;

import static parindex.warehouse.fault.Fault.BUG;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import parindex.warehouse.fault.WarehouseException;

/** Works out from the texts alone in which order tables are made: each after those it names. */
final class BuildOrder {
    private static final Set<String> MADE_BY_MODELS = Set.of("staging", "core", "metric");

    private final Map<String, Model> models = new TreeMap<>();
    private final Set<String> under = new LinkedHashSet<>();
    private final List<Model> order = new ArrayList<>();

    private BuildOrder(List<Model> models) {
        models.forEach(model -> this.models.put(model.table(), model));
    }

    /** The same models, each after all that it stands on; among equals by name, so that the order never changes. */
    static List<Model> of(List<Model> models) {
        var sorting = new BuildOrder(models);
        sorting.models.values().forEach(sorting::place);
        return List.copyOf(sorting.order);
    }

    private void place(Model model) {
        if (order.contains(model)) {
            return;
        }
        if (!under.add(model.table())) {
            throw new WarehouseException(
                    BUG, model.table(), "các bảng gọi vòng quanh: " + under, "tables stand on each other: " + under);
        }
        model.references().stream().sorted().forEach(table -> find(model, table));
        under.remove(model.table());
        order.add(model);
    }

    private void find(Model model, String table) {
        Model below = models.get(table);
        if (below != null) {
            place(below);
        } else if (MADE_BY_MODELS.contains(table.substring(0, table.indexOf('.')))) {
            throw new WarehouseException(
                    BUG, model.table(), "không tệp SQL nào tạo ra bảng " + table, "no SQL file makes " + table);
        }
    }
}
