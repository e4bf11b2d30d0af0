package parindex.ingest.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import parindex.ingest.sample.DossierView.Status;

/** Writes a unit's dossiers as its system would have exported them: a row whenever something changed since the last export. */
final class Exporter {
    static final LocalTime EXPORT_TIME = LocalTime.of(23, 45);
    /** Part of the rows of final dossiers that come once more in the next file. */
    private static final double REPEATED = 0.006;

    private final Inbox inbox;
    private final Tally tally;
    private final double dirtyShare;
    private final Map<Sending.System, Dialect> dialects = new EnumMap<>(Sending.System.class);
    private final Map<Sending.System, Integer> turn = new EnumMap<>(Sending.System.class);

    Exporter(Inbox inbox, Tally tally, String procedureSuffix, double dirtyShare) {
        this.inbox = inbox;
        this.tally = tally;
        this.dirtyShare = dirtyShare;
        dialects.put(Sending.System.NATIONAL, new NationalJson(procedureSuffix));
        dialects.put(Sending.System.VENDOR, new VendorCsv());
        dialects.put(Sending.System.BOOK, new BookDialect());
    }

    /** The end of every n-th month, the last one no later than the last day; always near midnight. */
    static List<LocalDateTime> exportTimes(LocalDate from, LocalDate to, int months) {
        var times = new ArrayList<LocalDateTime>();
        for (LocalDate day = from;
                day.isBefore(to.plusDays(1));
                day = times.get(times.size() - 1).toLocalDate().plusDays(1)) {
            int wait = months - 1 - (day.getMonthValue() - 1) % months;
            LocalDate month = day.plusMonths(wait);
            LocalDate end = month.withDayOfMonth(month.lengthOfMonth());
            times.add((end.isAfter(to) ? to : end).atTime(EXPORT_TIME));
        }
        return List.copyOf(times);
    }

    void export(
            ProvinceUnit unit,
            Sending sending,
            List<Dossier> dossiers,
            List<LocalDateTime> times,
            LocalDateTime silentFrom,
            Dice dice) {
        var books = new ArrayList<Book>();
        times.forEach(time -> books.add(new Book(unit, time)));
        for (Dossier dossier : dossiers) {
            tally.dossier();
            LocalDateTime before = LocalDateTime.MIN;
            boolean known = false;
            for (int i = 0; i < times.size(); i++) {
                LocalDateTime asOf = silentFrom.isBefore(times.get(i)) ? silentFrom : times.get(i);
                if (dossier.timeline().lastChange(asOf).isAfter(before)) {
                    boolean lastFile = i + 1 == times.size() || silentFrom.isBefore(times.get(i + 1));
                    var place =
                            new Place(sending, times.get(i), lastFile ? times.get(i) : times.get(i + 1), books.get(i));
                    known |= write(place, new DossierView(dossier, asOf), known, dice);
                }
                before = asOf;
            }
        }
        if (sending.system() == Sending.System.BOOK) {
            books.stream().filter(book -> !book.isEmpty()).forEach(book -> send(sending, book));
        }
    }

    /** Where a row goes; where there is no next file, that is this one. */
    private record Place(Sending sending, LocalDateTime file, LocalDateTime nextFile, Book book) {}

    /** Says whether the dossier is known to the province from now on. */
    private boolean write(Place place, DossierView view, boolean wasKnown, Dice dice) {
        Sending.System system = place.sending().system();
        if (system == Sending.System.BOOK && !Timeline.happens(view.receivedAt())) {
            return false;
        }
        Dialect dialect = dialects.get(system);
        String[] cells = dialect.cells(view);
        boolean spoilt = dice.chance(dirtyShare);
        if (spoilt) {
            DirtyKind kind = nextKind(system, dialect, view);
            cells = dialect.spoil(cells, kind, view);
            tally.dirty(kind, 1);
        }
        if (wasKnown) {
            tally.laterVersion();
        }
        tally.rows(dialect.profile(), 1);
        if (system == Sending.System.BOOK) {
            place.book().add(view, cells);
            return true;
        }
        append(place.sending(), place.file(), cells);
        boolean isFinal =
                view.status() == Status.RETURNED && !view.dossier().timeline().changesAfter(view.asOf());
        boolean canRepeat =
                isFinal && !spoilt && dirtyShare > 0 && !place.nextFile().equals(place.file());
        if (canRepeat && dice.chance(REPEATED)) {
            append(place.sending(), place.nextFile(), cells);
            tally.rows(dialect.profile(), 1);
            tally.duplicate();
        }
        return true;
    }

    /** The kinds take turns, so that each occurs even in a small sample; one that does not suit is passed over. */
    private DirtyKind nextKind(Sending.System system, Dialect dialect, DossierView view) {
        var kinds = List.copyOf(dialect.dirtyKinds()).stream().sorted().toList();
        int place = turn.merge(system, 1, Integer::sum);
        for (int i = 0; i < kinds.size(); i++) {
            DirtyKind kind = kinds.get((place + i) % kinds.size());
            if (kind.suits(view)) {
                turn.put(system, place + i);
                return kind;
            }
        }
        return DirtyKind.MISSING_DOSSIER_CODE;
    }

    private void append(Sending sending, LocalDateTime time, String[] cells) {
        var text = new StringBuilder(1024);
        if (sending.system() == Sending.System.NATIONAL) {
            NationalJson.append(text, cells);
            inbox.object("d1-json", nationalName(time, sending.group()), text);
        } else {
            VendorCsv.append(text, cells);
            String stamp = Digits.national(time);
            inbox.line(
                    "vendor-csv",
                    "xuat-ho-so_" + sending.group() + "_" + stamp.substring(0, 8) + "-" + stamp.substring(8, 12)
                            + ".csv",
                    VendorCsv.HEADER,
                    text);
        }
    }

    static String nationalName(LocalDateTime time, String group) {
        return "DongBoHoSoMC_" + Digits.national(time) + "_" + group + ".json";
    }

    private void send(Sending sending, Book book) {
        LocalDateTime asOf = book.asOf();
        String name = "So-theo-doi_" + asOf.getYear() + "-Q" + book.quarter() + "_"
                + Digits.national(asOf).substring(0, 8) + ".xlsx";
        inbox.book(sending.group() + "/" + name, book);
        tally.rows("book-xlsx", book.totalRows());
        tally.dirty(DirtyKind.TOTAL_ROW, book.totalRows());
    }
}
