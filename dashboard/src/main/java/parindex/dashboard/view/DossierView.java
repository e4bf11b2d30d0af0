package parindex.dashboard.view;

import java.util.List;
import parindex.warehouse.query.DossierQueries.Dossier;
import parindex.warehouse.query.DossierQueries.Event;

/** One dossier: its dates, what it was promised, what happened to it. */
public record DossierView(Page page, Dossier dossier, List<Event> events) {}
