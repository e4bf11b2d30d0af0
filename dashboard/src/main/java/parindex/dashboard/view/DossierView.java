package parindex.dashboard.view;

import java.util.List;
import java.util.Optional;
import parindex.warehouse.query.DossierQueries.Dossier;
import parindex.warehouse.query.DossierQueries.Event;
import parindex.warehouse.query.Snapshot;
import parindex.warehouse.query.WarningQueries;
import parindex.warehouse.query.WarningQueries.Flag;
import parindex.warehouse.query.WarningQueries.Reason;
import parindex.warehouse.query.WarningQueries.Warned;

/**
 * One dossier: its dates, what it was promised, what happened to it, what is wrong with it or about to be.
 *
 * @param warned empty unless it is open and its date still to come
 */
public record DossierView(
        Page page,
        Dossier dossier,
        List<Event> events,
        Optional<Warned> warned,
        List<Reason> reasons,
        List<Flag> flags) {

    public static DossierView build(Page page, Snapshot snapshot, Dossier dossier, List<Event> events) {
        var queries = new WarningQueries(snapshot);
        String id = dossier.dossierId();
        return new DossierView(
                page,
                dossier,
                events,
                queries.find(id),
                queries.reasons(List.of(id)).getOrDefault(id, List.of()),
                queries.flags(List.of(id)).getOrDefault(id, List.of()));
    }

    public WarningWords words() {
        return new WarningWords(page);
    }
}
