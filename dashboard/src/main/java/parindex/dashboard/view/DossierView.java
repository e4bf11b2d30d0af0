package parindex.dashboard.view;

import java.util.List;
import java.util.Optional;
import parindex.warehouse.query.ClockQueries;
import parindex.warehouse.query.DossierClock;
import parindex.warehouse.query.DossierQueries;
import parindex.warehouse.query.DossierQueries.Dossier;
import parindex.warehouse.query.DossierQueries.Event;
import parindex.warehouse.query.Snapshot;
import parindex.warehouse.query.WarningQueries;
import parindex.warehouse.query.WarningQueries.Flag;
import parindex.warehouse.query.WarningQueries.Reason;
import parindex.warehouse.query.WarningQueries.Warned;

/**
 * One dossier: its dates, what it was promised, what happened to it, its clock stretch by stretch, what is wrong with it
 * or about to be.
 *
 * @param warned empty unless it is open and its date still to come
 */
public record DossierView(
        Page page,
        Dossier dossier,
        List<Event> events,
        DossierClock clock,
        Optional<Warned> warned,
        List<Reason> reasons,
        List<Flag> flags) {

    /** Empty where there is no such dossier. */
    public static Optional<DossierView> build(Page page, Snapshot snapshot, String dossierId) {
        var dossiers = new DossierQueries(snapshot);
        var warnings = new WarningQueries(snapshot);
        return dossiers.find(dossierId)
                .map(dossier -> new DossierView(
                        page,
                        dossier,
                        dossiers.events(dossierId),
                        new ClockQueries(snapshot)
                                .read(new ClockQueries.Match(
                                        dossierId, dossier.dossierCode(), Optional.of(dossier.unitId()))),
                        warnings.find(dossierId),
                        warnings.reasons(List.of(dossierId)).getOrDefault(dossierId, List.of()),
                        warnings.flags(List.of(dossierId)).getOrDefault(dossierId, List.of())));
    }

    public WarningWords words() {
        return new WarningWords(page);
    }
}
