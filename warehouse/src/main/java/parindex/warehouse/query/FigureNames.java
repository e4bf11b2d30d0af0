package parindex.warehouse.query;

import static parindex.warehouse.db.Tables.PROCEDURE;
import static parindex.warehouse.db.Tables.UNIT;
import static parindex.warehouse.db.Tables.UNIT_GROUP;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** What the codes in a snapshot are called; an unknown code is called by itself. */
public final class FigureNames {
    /** A name for each reader. */
    public record Name(String vietnamese, String english) {}

    private final Map<FigureDimension, Map<String, Name>> names = new EnumMap<>(FigureDimension.class);

    private FigureNames() {}

    static FigureNames read(DSLContext snapshot) {
        var all = new FigureNames();
        all.names.put(
                FigureDimension.UNIT, names(snapshot, UNIT, UNIT.UNIT_ID, UNIT.SHORT_NAME_VI, UNIT.SHORT_NAME_EN));
        all.names.put(
                FigureDimension.GROUP,
                names(snapshot, UNIT_GROUP, UNIT_GROUP.GROUP_ID, UNIT_GROUP.NAME_VI, UNIT_GROUP.NAME_EN));
        all.names.put(
                FigureDimension.PROCEDURE,
                names(snapshot, PROCEDURE, PROCEDURE.PROCEDURE_CODE, PROCEDURE.NAME_VI, PROCEDURE.NAME_EN));
        all.names.put(
                FigureDimension.FIELD,
                names(snapshot, PROCEDURE, PROCEDURE.FIELD_CODE, PROCEDURE.FIELD_NAME_VI, PROCEDURE.FIELD_NAME_EN));
        return all;
    }

    public Name name(FigureDimension dimension, String code) {
        return names.getOrDefault(dimension, Map.of()).getOrDefault(code, new Name(code, code));
    }

    private static Map<String, Name> names(
            DSLContext snapshot, Table<?> table, Field<String> code, Field<String> vietnamese, Field<String> english) {
        var names = new HashMap<String, Name>();
        snapshot.selectDistinct(code, vietnamese, english)
                .from(table)
                .forEach(row -> names.put(row.value1(), new Name(row.value2(), row.value3())));
        return names;
    }
}
