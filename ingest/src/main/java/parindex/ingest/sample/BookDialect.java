package parindex.ingest.sample;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import parindex.ingest.sample.DossierView.Status;

/**
 * The cells of "Sổ theo dõi hồ sơ" as text; what a commune's clerk types is sometimes a date of Excel and sometimes not,
 * which {@link Book} decides when it writes.
 */
final class BookDialect implements Dialect {
    static final int CODE = 1;
    static final int UNIT = 4;
    static final int RECEIVED = 5;
    static final int DUE = 6;
    static final int RETURNED = 7;
    static final int PERSON = 9;
    static final int STATUS = 11;
    static final int FEE = 12;
    static final int WIDTH = 16;

    @Override
    public String profile() {
        return "book-xlsx";
    }

    /** The sender is the folder, so there is no unit code to be wrong. */
    @Override
    public Set<DirtyKind> dirtyKinds() {
        return EnumSet.complementOf(EnumSet.of(DirtyKind.TOO_FEW_COLUMNS, DirtyKind.TOTAL_ROW, DirtyKind.UNKNOWN_UNIT));
    }

    @Override
    public String[] cells(DossierView view) {
        Dossier dossier = view.dossier();
        InventedPerson person = InventedPerson.of(dossier.personNo());
        Timeline line = dossier.timeline();
        LocalDateTime ended = Timeline.happens(view.returnedAt()) ? view.returnedAt() : view.decidedAt();
        LocalDateTime end = view.status() == Status.WITHDRAWN ? line.withdrawnAt() : ended;
        return new String[] {
            "",
            dossier.code(),
            dossier.procedure().name(),
            dossier.procedure().code(),
            dossier.unit().name(),
            Digits.dayAndTime(view.receivedAt()),
            Digits.dayAndTime(view.dueAt()),
            Digits.dayAndTime(end),
            dossier.channel().vietnamese,
            person.name(),
            person.address() + ", " + person.phone(),
            view.status().vietnamese,
            dossier.feeDong() == 0 ? "" : Digits.money(dossier.feeDong()),
            dossier.feeDong() == 0 ? "" : view.payment().vietnamese,
            VendorCsv.yesNo(view.isDigitised()),
            VendorCsv.yesNo(view.hasElectronicResult())
        };
    }

    @Override
    public String[] spoil(String[] cells, DirtyKind kind, DossierView view) {
        switch (kind) {
            case IMPOSSIBLE_DATE -> cells[RECEIVED] = "31/02/" + view.asOf().getYear();
            case MISSING_DOSSIER_CODE -> cells[CODE] = "";
            case ENDED_BEFORE_RECEIVED ->
                cells[RETURNED] = Digits.dayAndTime(view.receivedAt().minusDays(1));
            case UNKNOWN_STATUS -> cells[STATUS] = "Chờ lãnh đạo ký";
            case DUE_BEFORE_RECEIVED ->
                cells[DUE] = Digits.dayAndTime(view.receivedAt().minusDays(3));
            case NUMBER_FORMAT -> cells[FEE] = "hai mươi lăm nghìn";
            case FUTURE_RECEIPT ->
                cells[RECEIVED] = Digits.dayAndTime(view.receivedAt().plusYears(10));
            case DUE_SENTINEL -> cells[DUE] = "01/01/0001";
            case CLOSED_WITHOUT_DATE -> cells[RETURNED] = "";
            case LOST_ZEROS -> cells[CODE] = DirtyKind.withoutZeros(cells[CODE]);
            case TOO_FEW_COLUMNS, TOTAL_ROW, UNKNOWN_UNIT ->
                throw new IllegalArgumentException("need a kind of this dialect, got " + kind);
        }
        return cells;
    }
}
