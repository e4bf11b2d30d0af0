package parindex.ingest.sample;

import static parindex.ingest.sample.Digits.dayAndTime;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import parindex.ingest.sample.DossierView.Status;

/** A vendor's table export: header in Vietnamese, semicolons, CRLF, UTF-8 with a byte order mark, dates dd/MM/yyyy HH:mm. */
final class VendorCsv implements Dialect {
    private static final List<String> HEADS = List.of(
            "Mã hồ sơ",
            "Mã thủ tục",
            "Tên thủ tục",
            "Lĩnh vực",
            "Cơ quan xử lý",
            "Mã cơ quan",
            "Hình thức nộp",
            "Chủ hồ sơ",
            "Số CCCD",
            "Điện thoại",
            "Ngày nộp",
            "Ngày tiếp nhận",
            "Ngày hẹn trả",
            "Ngày xử lý xong",
            "Ngày trả kết quả",
            "Trạng thái",
            "Lệ phí",
            "Thanh toán",
            "Số hóa",
            "Kết quả điện tử",
            "Ngày yêu cầu bổ sung",
            "Ngày nhận bổ sung",
            "Ngày xin lỗi",
            "Ngày hẹn lại",
            "Cập nhật lúc");
    static final String HEADER = "\uFEFF" + String.join(";", HEADS) + "\r\n";
    /** Where a line that lost its end breaks off. */
    private static final int BREAK = 12;

    @Override
    public String profile() {
        return "vendor-csv";
    }

    @Override
    public Set<DirtyKind> dirtyKinds() {
        return EnumSet.complementOf(EnumSet.of(DirtyKind.TOTAL_ROW));
    }

    @Override
    public String[] cells(DossierView view) {
        Dossier dossier = view.dossier();
        InventedPerson person = InventedPerson.of(dossier.personNo());
        Timeline line = dossier.timeline();
        Status status = view.status();
        return new String[] {
            dossier.code(),
            dossier.procedure().code(),
            dossier.procedure().name(),
            dossier.procedure().fieldName(),
            dossier.unit().name(),
            dossier.unit().code(),
            dossier.channel().vietnamese,
            person.name(),
            person.identityNo(),
            person.phone(),
            dayAndTime(line.submittedAt()),
            dayAndTime(view.receivedAt()),
            dayAndTime(view.dueAt()),
            dayAndTime(ended(view)),
            dayAndTime(view.returnedAt()),
            status.vietnamese,
            fee(dossier),
            dossier.feeDong() == 0 ? "" : view.payment().vietnamese,
            yesNo(view.isDigitised()),
            yesNo(view.hasElectronicResult()),
            dayAndTime(view.seen(line.pause().requestedAt())),
            dayAndTime(view.seen(line.pause().answeredAt())),
            dayAndTime(view.seen(line.apology().sentAt())),
            view.hasHappened(line.apology().sentAt())
                    ? dayAndTime(line.apology().newDueAt())
                    : "",
            dayAndTime(view.updatedAt())
        };
    }

    /** One column for every kind of end. */
    private static LocalDateTime ended(DossierView view) {
        return switch (view.status()) {
            case REFUSED -> view.dossier().timeline().refusedAt();
            case WITHDRAWN -> view.dossier().timeline().withdrawnAt();
            default -> view.decidedAt();
        };
    }

    /** No fee is sometimes 0 and sometimes nothing. */
    private static String fee(Dossier dossier) {
        boolean empty = dossier.feeDong() == 0 && dossier.personNo() % 2 == 0;
        return empty ? "" : Digits.money(dossier.feeDong());
    }

    static String yesNo(boolean answer) {
        return answer ? "Có" : "Không";
    }

    @Override
    public String[] spoil(String[] cells, DirtyKind kind, DossierView view) {
        switch (kind) {
            case IMPOSSIBLE_DATE ->
                set(cells, "Ngày tiếp nhận", "31/02/" + view.asOf().getYear() + " 08:30");
            case UNKNOWN_UNIT -> set(cells, "Mã cơ quan", "99999");
            case MISSING_DOSSIER_CODE -> set(cells, "Mã hồ sơ", "");
            case ENDED_BEFORE_RECEIVED -> {
                String before = dayAndTime(view.receivedAt().minusDays(1));
                set(cells, "Ngày xử lý xong", before);
                set(cells, "Ngày trả kết quả", view.status() == Status.RETURNED ? before : "");
            }
            case UNKNOWN_STATUS -> set(cells, "Trạng thái", "Chờ trình ký");
            case TOO_FEW_COLUMNS -> {
                return Arrays.copyOf(cells, BREAK);
            }
            case DUE_BEFORE_RECEIVED ->
                set(cells, "Ngày hẹn trả", dayAndTime(view.receivedAt().minusDays(3)));
            case NUMBER_FORMAT -> set(cells, "Lệ phí", "hai mươi lăm nghìn");
            case FUTURE_RECEIPT ->
                set(cells, "Ngày tiếp nhận", dayAndTime(view.receivedAt().plusYears(10)));
            case DUE_SENTINEL -> set(cells, "Ngày hẹn trả", "01/01/0001 00:00");
            case CLOSED_WITHOUT_DATE -> {
                set(cells, "Ngày xử lý xong", "");
                set(cells, "Ngày trả kết quả", "");
            }
            case LOST_ZEROS -> set(cells, "Mã hồ sơ", DirtyKind.withoutZeros(cells[0]));
            case TOTAL_ROW -> throw new IllegalArgumentException("need a kind of this dialect, got " + kind);
        }
        return cells;
    }

    private static void set(String[] cells, String head, String value) {
        cells[HEADS.indexOf(head)] = value;
    }

    static void append(StringBuilder out, String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.append(';');
            }
            boolean quoted = cells[i].indexOf(';') >= 0 || cells[i].indexOf('"') >= 0 || cells[i].indexOf('\n') >= 0;
            out.append(quoted ? '"' + cells[i].replace("\"", "\"\"") + '"' : cells[i]);
        }
        out.append("\r\n");
    }
}
