package parindex.ingest.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import parindex.ingest.sample.Habit.Outbreak;
import parindex.ingest.sample.OfferedProcedure.Matter;
import parindex.ingest.sample.ProvinceUnit.Kind;

/** The stories of the made-up province. A story whose unit is not in {@code unit.csv} is left out. */
final class Stories {
    private static final String CLIMBS = "545";
    private static final String FALLS = "548";
    private static final String CLOSES_IN_BULK = "550";
    private static final String SILENT_DISTRICT = "551";
    private static final String SILENT_COMMUNE = "21607";
    private static final int SILENT_WORKING_DAYS = 15;
    private static final int OUTBREAK_WEEKS = 10;

    private final LocalDate from;
    private final LocalDate to;
    private final List<Story> stories = new ArrayList<>();

    private Stories(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    static List<Story> plan(
            Province province, Catalogue catalogue, OfficeCalendar calendar, LocalDate from, LocalDate to) {
        var plan = new Stories(from, to);
        province.find(Kind.DISTRICT, CLIMBS).ifPresent(plan::climbs);
        province.find(Kind.DISTRICT, FALLS).ifPresent(plan::falls);
        plan.breaksOut(province, catalogue);
        province.find(Kind.DISTRICT, SILENT_DISTRICT)
                .ifPresent(
                        unit -> plan.goesSilent(unit, calendar.plusWorkingDays(to.plusDays(1), -SILENT_WORKING_DAYS)));
        province.find(Kind.COMMUNE, SILENT_COMMUNE)
                .ifPresent(unit -> plan.goesSilent(unit, to.plusDays(1).minusMonths(2)));
        province.find(Kind.DISTRICT, CLOSES_IN_BULK).ifPresent(plan::closesInBulk);
        return List.copyOf(plan.stories);
    }

    private void climbs(ProvinceUnit unit) {
        tell(
                unit,
                from + " – " + to,
                "đi lên: tỷ lệ đúng hạn, nộp trực tuyến, số hóa từ kém thành tốt trong kỳ; xem xu hướng của huyện và thứ hạng",
                "climbs: on-time, online and digitised shares go from poor to good; see its trend and its place",
                Habit::climbing);
    }

    private void falls(ProvinceUnit unit) {
        tell(
                unit,
                from + " – " + to,
                "đi xuống: từ nhóm đầu, trễ hạn tăng dần, trực tuyến và số hóa giảm; xem xu hướng của huyện",
                "falls: starts among the best, ever more late, less online, less digitised; see its trend",
                Habit::falling);
    }

    /** The land department of the last day: the one whose offer holds land matters. */
    private void breaksOut(Province province, Catalogue catalogue) {
        LocalDate since = to.minusWeeks(OUTBREAK_WEEKS);
        Optional<ProvinceUnit> department = province.units(Kind.DEPARTMENT).stream()
                .filter(unit -> !unit.lastOn().isBefore(to))
                .filter(unit -> landProcedure(unit, catalogue).isPresent())
                .findFirst();
        department.ifPresent(unit -> {
            OfferedProcedure procedure = landProcedure(unit, catalogue).orElseThrow();
            tell(
                    unit,
                    since + " – " + to,
                    "trễ hạn bùng phát ở một thủ tục đất đai: " + procedure.code() + " " + procedure.name(),
                    "lateness breaks out in one land procedure: " + procedure.code() + "; see the late procedures",
                    habit -> habit.with(new Outbreak(procedure.code(), since, 0.8, 9)));
        });
    }

    private static Optional<OfferedProcedure> landProcedure(ProvinceUnit unit, Catalogue catalogue) {
        return catalogue.offer(unit).procedures().stream()
                .filter(each -> each.matter() == Matter.LAND)
                .filter(each ->
                        each.term().unit() != Term.Unit.NONE && !each.term().isSameDay())
                .findFirst();
    }

    private void goesSilent(ProvinceUnit unit, LocalDate since) {
        tell(
                unit,
                since + " – " + to,
                "im lặng: không còn hồ sơ nào từ ngày " + since + "; xem tình trạng dữ liệu",
                "goes silent: nothing arrives from " + since + " on; see data health",
                habit -> habit.silentFrom(since.atStartOfDay().minusSeconds(1)));
    }

    private void closesInBulk(ProvinceUnit unit) {
        tell(
                unit,
                from + " – " + to,
                "đóng hồ sơ hàng loạt vào ngày làm việc cuối tháng, từ 15:30 đến 17:00; xem số hồ sơ kết thúc theo ngày",
                "closes dossiers in bulk on the last working day of each month, 15:30 to 17:00; see ends by day",
                Habit::closingBeforeCutOff);
    }

    private void tell(ProvinceUnit unit, String when, String vietnamese, String english, UnaryOperator<Habit> change) {
        stories.add(new Story(unit.id(), unit.name(), when, vietnamese, english, change));
    }
}
