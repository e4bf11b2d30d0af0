package parindex.dashboard.view;

import java.util.List;
import java.util.Optional;
import parindex.warehouse.query.ClockQueries;
import parindex.warehouse.query.DossierClock;
import parindex.warehouse.query.DossierQueries;
import parindex.warehouse.query.DossierQueries.Dossier;
import parindex.warehouse.query.DossierQueries.Event;
import parindex.warehouse.query.Snapshot;

/** One dossier: its dates, what it was promised, what happened to it, and its clock stretch by stretch. */
public record DossierView(Page page, Dossier dossier, List<Event> events, DossierClock clock) {

    /** Empty where there is no such dossier. */
    public static Optional<DossierView> build(Page page, Snapshot snapshot, String dossierId) {
        var queries = new DossierQueries(snapshot);
        return queries.find(dossierId)
                .map(dossier -> new DossierView(
                        page,
                        dossier,
                        queries.events(dossierId),
                        new ClockQueries(snapshot)
                                .read(new ClockQueries.Match(
                                        dossierId, dossier.dossierCode(), Optional.of(dossier.unitId())))));
    }
}
