package parindex.ingest.sample;

import java.time.LocalDate;

/**
 * A unit that receives dossiers in the made-up province.
 *
 * @param parentId district of a commune; the province's own id for departments and districts
 * @param electronicId identifier of QĐ 20/2020, used in dossier codes and in the national format
 * @param firstOn first day of the sample on which it exists
 * @param lastOn last such day
 */
record ProvinceUnit(
        String id,
        String code,
        String electronicId,
        String name,
        Kind kind,
        String parentId,
        LocalDate firstOn,
        LocalDate lastOn) {

    /** Who it is in the province. */
    enum Kind {
        DEPARTMENT,
        DISTRICT,
        COMMUNE;

        /** The level of procedure that such a unit handles, as {@code procedure.csv} writes it. */
        String level() {
            return this == DEPARTMENT ? "PROVINCE" : name();
        }
    }

    /** The district the unit belongs to, itself when it is one; empty for departments. */
    String districtId() {
        return switch (kind) {
            case DEPARTMENT -> "";
            case DISTRICT -> id;
            case COMMUNE -> parentId;
        };
    }
}
