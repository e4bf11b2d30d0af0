package parindex.ingest.sample;

import java.util.Set;

/** How a one-stop system writes a dossier: its cells in their order, and how each kind of dirt looks there. */
interface Dialect {
    /** The profile that reads it; names the folder under {@code inbox}. */
    String profile();

    Set<DirtyKind> dirtyKinds();

    String[] cells(DossierView view);

    /** Spoils the cells in place; a shorter row comes back where columns are lost. */
    String[] spoil(String[] cells, DirtyKind kind, DossierView view);
}
