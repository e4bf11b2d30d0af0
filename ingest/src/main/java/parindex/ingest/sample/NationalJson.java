package parindex.ingest.sample;

import static parindex.ingest.sample.Digits.national;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import parindex.ingest.sample.Dossier.Payment;
import parindex.ingest.sample.DossierView.Status;
import parindex.ingest.sample.ProvinceUnit.Kind;

/** The national DongBoHoSoMC format: every value a string, dates {@code yyyyMMddHHmmss}, empty when absent. */
final class NationalJson implements Dialect {
    /** The last keys hold lists and are written as they are. */
    private static final List<String> KEYS = List.of(
            "MaHoSo",
            "MaTTHC",
            "TenTTHC",
            "MaLinhVuc",
            "KenhThucHien",
            "LoaiDoiTuong",
            "ChuHoSo",
            "SoGiayToChuHoSo",
            "SoDienThoai",
            "Email",
            "DiaChi",
            "NgayNopHoSo",
            "NgayTiepNhan",
            "NgayHenTra",
            "TrangThaiHoSo",
            "NgayKetThucXuLy",
            "NgayTra",
            "NgayTuChoi",
            "DonViXuLy",
            "HoSoCoThanhPhanSoHoa",
            "DuocThanhToanTrucTuyen",
            "DanhSachLePhi",
            "DanhSachGiayToKetQua",
            "DanhSachHoSoBoSung",
            "DanhSachXinLoi");

    private static final int FIRST_LIST = KEYS.indexOf("DanhSachLePhi");

    private final String procedureSuffix;

    /** @param procedureSuffix what the province hangs on procedure codes */
    NationalJson(String procedureSuffix) {
        this.procedureSuffix = procedureSuffix;
    }

    @Override
    public String profile() {
        return "d1-json";
    }

    @Override
    public Set<DirtyKind> dirtyKinds() {
        return EnumSet.complementOf(EnumSet.of(DirtyKind.TOO_FEW_COLUMNS, DirtyKind.TOTAL_ROW));
    }

    @Override
    public String[] cells(DossierView view) {
        Dossier dossier = view.dossier();
        InventedPerson person = InventedPerson.of(dossier.personNo());
        Timeline line = dossier.timeline();
        boolean withdrawn = view.status() == Status.WITHDRAWN;
        return new String[] {
            dossier.code(),
            dossier.procedure().code() + procedureSuffix,
            dossier.procedure().name(),
            dossier.procedure().fieldCode(),
            channel(dossier),
            Integer.toString(dossier.applicantType()),
            person.name(),
            person.identityNo(),
            person.phone(),
            person.email(),
            person.address(),
            national(line.submittedAt()),
            national(view.receivedAt()),
            national(view.dueAt()),
            Integer.toString(view.status().number),
            national(withdrawn ? line.withdrawnAt() : view.decidedAt()),
            national(view.returnedAt()),
            national(view.seen(line.refusedAt())),
            unit(dossier),
            view.isDigitised() ? "1" : "0",
            payment(view),
            fees(dossier.feeDong() == 0 ? "" : Integer.toString(dossier.feeDong())),
            results(view),
            supplements(view),
            apologies(view)
        };
    }

    /** A third of what came over the counter has no channel at all: empty means direct. */
    private static String channel(Dossier dossier) {
        boolean empty = dossier.channel() == Dossier.Channel.DIRECT && dossier.personNo() % 3 == 0;
        return empty ? "" : Integer.toString(dossier.channel().ordinal() + 1);
    }

    /** Departments and districts are sometimes named in words instead of by their code. */
    private static String unit(Dossier dossier) {
        boolean words = dossier.unit().kind() != Kind.COMMUNE && dossier.personNo() % 8 == 0;
        return words ? dossier.unit().name() : dossier.unit().electronicId();
    }

    private static String payment(DossierView view) {
        if (view.payment() != Payment.ONLINE) {
            return view.dossier().personNo() % 5 == 0 ? "3" : "0";
        }
        return view.dossier().personNo() % 4 == 0 ? "2" : "1";
    }

    private static String fees(String price) {
        return price.isEmpty()
                ? "[]"
                : "[{\"TenPhiLePhi\":\"Lệ phí\",\"HinhThucThu\":\"1\",\"Gia\":\"" + price + "\"}]";
    }

    private static String results(DossierView view) {
        if (!Timeline.happens(view.decidedAt())) {
            return "[]";
        }
        String path = view.hasElectronicResult() ? "/ketqua/" + view.dossier().code() + ".pdf" : "";
        return "[{\"TenGiayTo\":\"Kết quả\",\"DuongDanTepTinKetQua\":\"" + path + "\"}]";
    }

    private static String supplements(DossierView view) {
        Timeline line = view.dossier().timeline();
        if (!view.hasHappened(line.pause().requestedAt())) {
            return "[]";
        }
        boolean answered = view.hasHappened(line.pause().answeredAt());
        return "[{\"HoSoBoSungId\":\"" + view.dossier().code() + "-BS1\",\"NgayBoSung\":\""
                + national(line.pause().requestedAt()) + "\",\"NgayTiepNhanBoSung\":\""
                + (answered ? national(line.pause().answeredAt()) : "") + "\",\"NgayHenTraTruoc\":\""
                + national(line.dueAt()) + "\",\"NgayHenTraMoi\":\""
                + (answered ? national(line.pause().newDueAt()) : "") + "\"}]";
    }

    private static String apologies(DossierView view) {
        Timeline.Apology apology = view.dossier().timeline().apology();
        if (!view.hasHappened(apology.sentAt())) {
            return "[]";
        }
        return "[{\"NgayXinLoi\":\"" + national(apology.sentAt()) + "\",\"NgayHenTraMoi\":\""
                + national(apology.newDueAt()) + "\"}]";
    }

    @Override
    public String[] spoil(String[] cells, DirtyKind kind, DossierView view) {
        switch (kind) {
            case IMPOSSIBLE_DATE -> set(cells, "NgayTiepNhan", view.asOf().getYear() + "0231083000");
            case UNKNOWN_UNIT -> set(cells, "DonViXuLy", "000.98.99.H99");
            case MISSING_DOSSIER_CODE -> set(cells, "MaHoSo", "");
            case ENDED_BEFORE_RECEIVED -> {
                String before = national(view.receivedAt().minusDays(1));
                set(cells, "NgayKetThucXuLy", before);
                set(cells, "NgayTra", view.status() == Status.RETURNED ? before : "");
            }
            case UNKNOWN_STATUS -> set(cells, "TrangThaiHoSo", "12");
            case DUE_BEFORE_RECEIVED ->
                set(cells, "NgayHenTra", national(view.receivedAt().minusDays(3)));
            case NUMBER_FORMAT -> set(cells, "DanhSachLePhi", fees("hai mươi lăm nghìn đồng"));
            case FUTURE_RECEIPT ->
                set(cells, "NgayTiepNhan", national(view.receivedAt().plusYears(10)));
            case DUE_SENTINEL -> set(cells, "NgayHenTra", "00010101000000");
            case CLOSED_WITHOUT_DATE -> {
                set(cells, "NgayKetThucXuLy", "");
                set(cells, "NgayTra", "");
            }
            case LOST_ZEROS -> set(cells, "MaHoSo", DirtyKind.withoutZeros(cells[0]));
            case TOO_FEW_COLUMNS, TOTAL_ROW ->
                throw new IllegalArgumentException("need a kind of this dialect, got " + kind);
        }
        return cells;
    }

    private static void set(String[] cells, String key, String value) {
        cells[KEYS.indexOf(key)] = value;
    }

    static void append(StringBuilder out, String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            out.append(i == 0 ? "{\"" : ",\"").append(KEYS.get(i)).append("\":");
            if (i >= FIRST_LIST) {
                out.append(cells[i]);
            } else {
                quote(out, cells[i]);
            }
        }
        out.append('}');
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else {
                out.append(c < ' ' ? ' ' : c);
            }
        }
        out.append('"');
    }
}
