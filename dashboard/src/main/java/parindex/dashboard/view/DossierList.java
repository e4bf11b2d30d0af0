package parindex.dashboard.view;

import java.util.ArrayList;
import java.util.List;
import parindex.warehouse.query.DossierFilter;
import parindex.warehouse.query.DossierQueries;
import parindex.warehouse.query.DossierQueries.Line;
import parindex.warehouse.query.Held;
import parindex.warehouse.query.Snapshot;

/** The dossiers behind a number. The count in the head is counted, not carried over from the page that linked here. */
public record DossierList(Page page, DossierFilter filter, Paging paging, List<Line> lines) {
    public static final int PAGE_SIZE = 100;

    public static DossierList build(Page page, Snapshot snapshot, DossierFilter filter, int pageNumber) {
        var queries = new DossierQueries(snapshot);
        var paging = new Paging(pageNumber, PAGE_SIZE, queries.count(filter));
        return new DossierList(page, filter, paging, queries.lines(filter, paging.offset(), PAGE_SIZE));
    }

    public String title() {
        return page.language().of(filter.set().title());
    }

    /** In words: which unit, group, procedure, channel and delay. */
    public List<String> narrowings() {
        var words = new ArrayList<String>();
        filter.unitId().ifPresent(id -> words.add(page.unitName(id)));
        filter.groupId().ifPresent(id -> words.add(page.groupName(id)));
        filter.procedureCode().ifPresent(code -> words.add(page.procedureName(code)));
        filter.fieldCode().ifPresent(code -> words.add(page.fieldName(code)));
        if (filter.isWithHeirs()) {
            words.add(page.say("list.with_heirs"));
        }
        if (filter.isWithoutCopies()) {
            words.add(page.say("list.without_copies"));
        }
        filter.channel().ifPresent(channel -> words.add(page.term("channel", channel)));
        filter.otherThan().ifPresent(id -> words.add(page.say("list.other_than", page.unitName(id))));
        filter.due().ifPresent(days -> words.add(page.say("list.due", page.day(days.from()), page.day(days.until()))));
        filter.held().ifPresent(held -> words.addAll(words(held)));
        filter.late().ifPresent(days -> words.add(page.say("list.late_by", LateDays.name(page, days))));
        filter.overdue().ifPresent(band -> words.add(page.say("list.overdue_by", new Diagrams(page).bandName(band))));
        return words;
    }

    /** Who held them, in which step, and what of it. */
    private List<String> words(Held held) {
        var words = new ArrayList<String>();
        held.holderId().ifPresent(id -> words.add(page.say("list.holder", page.shortUnitName(id))));
        held.step()
                .ifPresent(step -> words.add(page.say("list.step", step.isEmpty() ? page.say("steps.first") : step)));
        words.add(page.say("list.held." + held.part()));
        return words;
    }
}
