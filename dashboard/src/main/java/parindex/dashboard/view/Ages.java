package parindex.dashboard.view;

import java.util.Map;
import parindex.warehouse.query.AgeBand;
import parindex.warehouse.query.DossierSet;

/**
 * Dossiers past their due date at the data date, by how long.
 *
 * @param all of them
 * @param month those of them that are late by more than 30 working days
 * @param svg empty when there are none
 */
public record Ages(long all, long month, String svg, String allLink, String monthLink) {

    static Ages build(Page page, Map<AgeBand, Long> ages, String... narrowing) {
        var diagrams = new Diagrams(page);
        long all = ages.values().stream().mapToLong(Long::longValue).sum();
        return new Ages(
                all,
                ages.get(AgeBand.FROM_31) + ages.get(AgeBand.OVER_60),
                all == 0 ? "" : diagrams.ages(ages, narrowing),
                page.link(
                        "/ho-so",
                        Address.withFirst(
                                narrowing,
                                "ky",
                                page.catalogue().wholeTime().id(),
                                "loai",
                                DossierSet.OPEN_OVERDUE.name())),
                diagrams.agesLink(AgeBand.OVER_30, narrowing));
    }
}
