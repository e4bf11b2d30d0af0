package parindex.dashboard.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import parindex.warehouse.query.DossierSet;
import parindex.warehouse.query.FormCounts;
import parindex.warehouse.query.FormQueries;

/**
 * One note under a report form: where it has fewer classes than we count, each of ours is told here.
 *
 * @param parts counts that the sentence speaks of, each with its list
 */
public record FormNote(String text, List<Part> parts) {
    public FormNote {
        parts = List.copyOf(parts);
    }

    /** A class of ours inside a column of the form. @param link empty where it counts none: there is no list of nothing */
    public record Part(String text, String link) {}

    /** As one paragraph of plain text. */
    public String plain() {
        return parts.isEmpty()
                ? text
                : text + " " + parts.stream().map(Part::text).collect(Collectors.joining("; ")) + ".";
    }

    static List<FormNote> ofProcedures(Page page) {
        return List.of(
                plain(page.say("form.note.levels")),
                plain(page.say("form.note.one_stop")),
                plain(page.say("form.note.process")),
                plain(page.say(
                        "form.note.as_of", page.day(page.catalogue().identity().dataDate()))));
    }

    private static FormNote plain(String text) {
        return new FormNote(text, List.of());
    }

    /** Writes the notes of form II.06. @param narrowing pairs for the addresses of the lists */
    record Writer(Page page, FormQueries queries, FormView.Wish wish, LocalDate to, String... narrowing) {

        List<FormNote> write(FormCounts total) {
            var notes = new ArrayList<FormNote>();
            notes.add(new FormNote(
                    page.say("form.note.column", 5),
                    List.of(
                            part(DossierSet.RECEIVED_DIRECT, total.direct()),
                            part(DossierSet.RECEIVED_POSTAL, total.postal()),
                            part(DossierSet.RECEIVED_UNKNOWN, total.otherwise()))));
            notes.add(new FormNote(
                    page.say("form.note.column", 9),
                    List.of(
                            part(DossierSet.ON_TIME, total.onTime()),
                            part(DossierSet.FINISHED_NO_DUE, total.noDue()),
                            part(DossierSet.WITHDRAWN, total.withdrawn()))));
            notes.add(new FormNote(
                    page.say("form.note.column", 12),
                    List.of(
                            part(DossierSet.OPEN_IN_TERM, total.inTerm()),
                            part(DossierSet.OPEN_PAUSED, total.paused()),
                            part(DossierSet.OPEN_NO_DUE, total.openNoDue()))));
            notes.add(plain(page.say("form.note.late")));
            notes.add(plain(page.say("form.note.refused")));
            notes.addAll(succession());
            if (!queries.isCovered(page.period().id())) {
                notes.add(plain(page.say("form.note.not_covered")));
            }
            if (!page.period().isComplete()) {
                notes.add(plain(page.say("form.note.incomplete", page.day(to))));
            }
            return notes;
        }

        private List<FormNote> succession() {
            if (wish.unitId().isEmpty()) {
                return List.of(plain(page.say("form.note.levels_end")));
            }
            String unitId = wish.unitId().get();
            var forebears = queries.forebears(unitId, page.period().id());
            if (!forebears.isEmpty()) {
                String names = forebears.stream()
                        .map(each -> page.unitName(each.unitId()))
                        .collect(Collectors.joining(", "));
                return List.of(plain(page.say(
                        "form.note.forebears", page.day(forebears.get(0).eventOn()), names)));
            }
            return page.catalogue()
                    .findUnit(unitId)
                    .flatMap(unit -> unit.lastDay())
                    .map(last -> List.of(plain(page.say("form.note.ended", page.day(last)))))
                    .orElse(List.of());
        }

        private Part part(DossierSet set, long count) {
            return new Part(
                    page.say("form.note.part", page.count(count), page.say("form.set." + set)),
                    count == 0 ? "" : page.rows(set, narrowing));
        }
    }
}
