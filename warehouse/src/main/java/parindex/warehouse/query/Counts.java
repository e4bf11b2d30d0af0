package parindex.warehouse.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The counts of one scope, by set. A set that was not counted is refused, never taken for 0. */
public record Counts(Map<DossierSet, Long> bySet) {
    public Counts {
        bySet = Map.copyOf(bySet);
    }

    /** Nothing happened, which is known: every set counts 0. */
    public static Counts none() {
        var counts = new EnumMap<DossierSet, Long>(DossierSet.class);
        DossierSet.counted().forEach(set -> counts.put(set, 0L));
        return new Counts(counts);
    }

    public long of(DossierSet set) {
        Long count = bySet.get(set);
        if (count == null) {
            throw new IllegalArgumentException("need a counted set, got " + set);
        }
        return count;
    }

    /** Finished with a due date: what late and in time are shares of. */
    public long judged() {
        return of(DossierSet.FINISHED) - of(DossierSet.FINISHED_NO_DUE);
    }

    /** Finished before or on the due date. */
    public long finishedInTime() {
        return of(DossierSet.EARLY) + of(DossierSet.ON_TIME);
    }

    /** The count columns of a mart, as they are. */
    static List<Field<?>> columns(Table<?> mart) {
        var fields = new ArrayList<Field<?>>();
        DossierSet.counted().forEach(set -> fields.add(mart.field(set.column(), Long.class)));
        return fields;
    }

    /** The count columns of a mart, added up over a group of its rows. */
    static List<Field<?>> sums(Table<?> mart) {
        var fields = new ArrayList<Field<?>>();
        DossierSet.counted()
                .forEach(set -> fields.add(DSL.sum(mart.field(set.column(), Long.class))
                        .cast(Long.class)
                        .as(set.column())));
        return fields;
    }

    static Counts read(Record row) {
        var counts = new EnumMap<DossierSet, Long>(DossierSet.class);
        DossierSet.counted().forEach(set -> counts.put(set, row.get(set.column(), Long.class)));
        return new Counts(counts);
    }
}
