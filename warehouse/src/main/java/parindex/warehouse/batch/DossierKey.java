package parindex.warehouse.batch;

/**
 * The one rule by which rows of all feeds find their dossier: a national code is one dossier whoever sends it, any other
 * code is only known inside its source, unless {@code staging.dossier_link} knows better. A function of the engine, because
 * a table of all codes would cost a join of all rows a feed.
 */
public final class DossierKey {
    /** Makes {@code batch.dossier_id(source, dossier_code)}; the schema must be there. */
    public static final String FUNCTION = """
            create or replace macro batch.dossier_id(source, dossier_code) as md5(
                case
                    when regexp_full_match(dossier_code, '[0-9A-Z]+(\\.[0-9A-Z]+)*-[0-9]{6}-[0-9]{4,}')
                        then dossier_code
                    else source || '|' || dossier_code
                end
            );
            """;

    private DossierKey() {}
}
