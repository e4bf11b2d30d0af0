package parindex.ingest.sample;

import static parindex.ingest.sample.Digits.national;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.ingest.sample.HandOver.Desk;
import parindex.ingest.sample.ProvinceUnit.Kind;

/**
 * Writes who had a dossier when, where the system of its unit keeps such a log: the vendor's table of hand-overs, and the
 * progress of the national exchange for departments. Districts and communes on the national exchange, and books, tell no
 * steps. Each hand-over is told once, in the first file after it.
 */
final class StepLog {
    /** Head of the vendor's log. */
    static final String HEADER =
            "\uFEFFMã hồ sơ;Thao tác;Thời điểm;Bước xử lý;Cơ quan chuyển;Mã cơ quan chuyển;Cơ quan nhận;Mã cơ quan nhận;"
                    + "Người thực hiện\r\n";

    private static final String VENDOR = "vendor-buoc-csv";
    private static final String NATIONAL = "d1-progress";

    private final Province province;
    private final Catalogue catalogue;
    private final StepCourse course;
    private final Inbox inbox;
    private final Tally tally;
    private final long seed;
    private final Map<String, Optional<ProvinceUnit>> departments = new HashMap<>();

    StepLog(Province province, Catalogue catalogue, OfficeCalendar calendar, Inbox inbox, Tally tally, long seed) {
        this.province = province;
        this.catalogue = catalogue;
        this.course = new StepCourse(calendar);
        this.inbox = inbox;
        this.tally = tally;
        this.seed = seed;
    }

    /** @param times of the exports; nothing after {@code silentFrom} is told */
    void tell(
            ProvinceUnit unit,
            Sending sending,
            List<Dossier> dossiers,
            List<LocalDateTime> times,
            LocalDateTime silentFrom) {
        boolean isLogged = sending.system() == Sending.System.VENDOR
                || sending.system() == Sending.System.NATIONAL && unit.kind() == Kind.DEPARTMENT;
        if (!isLogged) {
            return;
        }
        LocalDateTime last = times.get(times.size() - 1);
        LocalDateTime until = silentFrom.isBefore(last) ? silentFrom : last;
        for (Dossier dossier : dossiers) {
            if (StepCourse.passesDesks(dossier)) {
                Dice dice = Dice.of(seed, "steps " + dossier.code());
                Optional<ProvinceUnit> other =
                        sending.system() == Sending.System.VENDOR ? other(dossier) : Optional.empty();
                course.run(dossier, other, dice).stream()
                        .filter(each -> !each.at().isAfter(until))
                        .forEach(each -> write(sending, file(times, each.at()), dossier, each));
            }
        }
    }

    /** A commune asks its district, a district the department of the same field. */
    private Optional<ProvinceUnit> other(Dossier dossier) {
        ProvinceUnit unit = dossier.unit();
        if (unit.kind() == Kind.COMMUNE) {
            return province.units(Kind.DISTRICT).stream()
                    .filter(each -> each.id().equals(unit.parentId()))
                    .findFirst();
        }
        return departments.computeIfAbsent(
                dossier.procedure().fieldCode(), field -> province.units(Kind.DEPARTMENT).stream()
                        .filter(each -> catalogue.offer(each).procedures().stream()
                                .anyMatch(offered -> offered.fieldCode().equals(field)))
                        .findFirst());
    }

    private static LocalDateTime file(List<LocalDateTime> times, LocalDateTime at) {
        return times.stream().filter(time -> !time.isBefore(at)).findFirst().orElseThrow();
    }

    private void write(Sending sending, LocalDateTime file, Dossier dossier, HandOver handed) {
        var text = new StringBuilder(200);
        InventedPerson clerk =
                InventedPerson.of(dossier.personNo() / 7 + handed.desk().ordinal());
        if (sending.system() == Sending.System.VENDOR) {
            vendor(text, dossier, handed, clerk);
            String stamp = national(file);
            inbox.line(
                    VENDOR,
                    "nhat-ky-xu-ly_" + sending.group() + "_" + stamp.substring(0, 8) + "-" + stamp.substring(8, 12)
                            + ".csv",
                    HEADER,
                    text);
        } else {
            progress(text, dossier, handed, clerk);
            inbox.object(NATIONAL, "CapNhatTienDoHoSoMC_" + national(file) + ".json", text);
        }
        tally.step();
    }

    private static void vendor(StringBuilder out, Dossier dossier, HandOver handed, InventedPerson clerk) {
        LocalDateTime at = handed.at();
        String second = Integer.toString(100 + at.getSecond()).substring(1);
        VendorCsv.append(out, new String[] {
            dossier.code(),
            handed.isTransfer() ? "Chuyển liên thông" : "Chuyển bước",
            Digits.dayAndTime(at) + ":" + second,
            handed.desk().step,
            handed.from().name(),
            handed.from().code(),
            handed.to().name(),
            handed.to().code(),
            clerk.name()
        });
    }

    /** Status 4: being worked on. The exchange knows rooms, not other agencies. */
    private static void progress(StringBuilder out, Dossier dossier, HandOver handed, InventedPerson clerk) {
        Desk desk = handed.desk();
        out.append("{\"MaHoSo\":\"").append(dossier.code());
        out.append("\",\"NguoiXuLy\":\"").append(clerk.name());
        out.append("\",\"ChucDanh\":\"").append(desk.rank);
        out.append("\",\"ThoiDiemXuLy\":\"").append(national(handed.at()));
        out.append("\",\"PhongBanXuLy\":\"").append(desk.room);
        out.append("\",\"NoiDungXuLy\":\"").append(desk.step);
        out.append("\",\"TrangThai\":\"4\",\"NgayBatDau\":\"").append(national(handed.at()));
        out.append("\",\"NgayKetThucTheoQuyDinh\":\"")
                .append(national(dossier.timeline().dueAt()))
                .append("\"}");
    }
}
