package parindex.ingest.intake;

import java.util.List;
import java.util.function.ToIntFunction;
import parindex.ingest.profile.Profile;
import parindex.ingest.profile.Profile.EventColumns;
import parindex.ingest.profile.Profile.Format;
import parindex.ingest.reader.JsonRows;
import parindex.ingest.reader.SourceRow;
import parindex.ingest.vocabulary.InstantForm;
import parindex.ingest.vocabulary.NoDays;
import parindex.ingest.vocabulary.Text;

/** The events that the rows of one file tell of. */
final class RowEvents {
    private static final int NOT_SENT = -1;

    private final List<EventColumns> kinds;
    private final boolean isJson;
    private final SentFile file;
    private final RowAppender events;
    private final int[][] places;
    /** Of each kind, how many of it stand before it, and how many there are. */
    private final int[][] ofKind;

    private final InstantForm instants;

    RowEvents(Profile profile, SentFile file, RowAppender events) {
        this.kinds = profile.events();
        this.isJson = profile.format() == Format.JSON;
        this.file = file;
        this.events = events;
        this.places = new int[kinds.size()][2];
        this.ofKind = new int[kinds.size()][2];
        for (int i = 0; i < ofKind.length; i++) {
            ofKind[i][0] = count(kinds.get(i).kind(), i);
            ofKind[i][1] = count(kinds.get(i).kind(), kinds.size());
        }
        this.instants = InstantForm.parse(profile.instantForm());
    }

    private int count(String kind, int before) {
        return (int) kinds.stream()
                .limit(before)
                .filter(each -> each.kind().equals(kind))
                .count();
    }

    /** @param placeOf finds a column of the head by its name; below 0 when there is none */
    void begin(ToIntFunction<String> placeOf) {
        for (int i = 0; i < places.length; i++) {
            EventColumns event = kinds.get(i);
            places[i][0] = placeOf.applyAsInt(event.at());
            places[i][1] = event.newDue().isEmpty() ? NOT_SENT : placeOf.applyAsInt(event.newDue());
        }
    }

    /** Events as text, so that a change in them is a change of the row. */
    String append(SourceRow row) {
        StringBuilder all = null;
        for (int i = 0; i < places.length; i++) {
            if (places[i][0] >= 0 && !row.isEmpty(places[i][0])) { // most rows have no events
                all = all == null ? new StringBuilder() : all;
                append(i, row, all);
            }
        }
        return all == null ? "" : all.toString();
    }

    private void append(int kind, SourceRow row, StringBuilder all) {
        EventColumns event = kinds.get(kind);
        String[] times = parts(row, places[kind][0]);
        String[] newDues = parts(row, places[kind][1]);
        for (int n = 0; n < times.length; n++) {
            String at = told(times[n]);
            if (!at.isEmpty()) {
                String newDue = n < newDues.length ? told(newDues[n]) : "";
                // Columns of a first and a second suspension: the second meets the second end.
                append(event, row, n * ofKind[kind][1] + ofKind[kind][0], at, newDue);
                all.append(event.kind()).append('=').append(at).append('>').append(newDue);
                all.append(';');
            }
        }
    }

    /** Empty where none is meant. */
    private String told(String text) {
        String at = Text.clean(text);
        return NoDays.has(instants.micros(at)) ? "" : at;
    }

    private String[] parts(SourceRow row, int place) {
        String text = place < 0 ? "" : row.cell(place);
        return isJson ? text.split(String.valueOf(JsonRows.BETWEEN), -1) : new String[] {text};
    }

    private void append(EventColumns event, SourceRow row, int number, String at, String newDue) {
        events.number(file.number())
                .key(row.sheet())
                .number(row.line())
                .text(event.kind())
                .number(number)
                .text(event.at())
                .text(at)
                .instant(instants.micros(at))
                .text(event.newDue())
                .text(newDue)
                .instant(instants.micros(newDue));
        events.endRow();
    }
}
