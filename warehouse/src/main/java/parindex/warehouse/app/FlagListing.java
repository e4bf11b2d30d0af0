package parindex.warehouse.app;

import static parindex.warehouse.app.Listing.Column.hidden;
import static parindex.warehouse.app.Listing.Column.number;
import static parindex.warehouse.app.Listing.Column.sentence;
import static parindex.warehouse.app.Listing.Column.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parindex.warehouse.app.Listing.Column;
import parindex.warehouse.domain.Share;
import parindex.warehouse.query.FigureDimension;
import parindex.warehouse.query.FigureNames;
import parindex.warehouse.query.FigureSource;
import parindex.warehouse.query.FlagQueries.Flag;
import parindex.warehouse.query.FlagQueries.Span;

/** The flags of late procedures as rows, each with its reasons in a sentence that both languages can read. */
final class FlagListing {
    private static final List<Column> COLUMNS = List.of(
            hidden("unit_id"),
            text("unit_name", "Đơn vị", "Unit"),
            text("procedure_code", "Mã thủ tục", "Code"),
            text("procedure_name", "Thủ tục", "Procedure"),
            hidden("kind"),
            hidden("surety"),
            hidden("false_share"),
            text("since_on", "Từ ngày", "Since"),
            number("missed", "Lỡ hạn", "Missed"),
            number("fell_due", "Đến hạn", "Fell due"),
            hidden("past_missed"),
            hidden("past_fell_due"),
            hidden("peer_missed"),
            hidden("peer_fell_due"),
            number("open_overdue", "Chưa trả", "Open"),
            number("excess_working_days", "Ngày chờ thêm", "Days lost"),
            hidden("step"),
            sentence("reason", "Vì sao", "Why"));

    private final SnapshotOptions options;

    FlagListing(SnapshotOptions options) {
        this.options = options;
    }

    Listing of(FigureSource source, Optional<String> groupId, long limit) {
        var names = source.names();
        var rows = source.flags().flags(groupId).stream()
                .limit(limit)
                .map(flag -> cells(flag, names))
                .toList();
        return new Listing(
                SnapshotOptions.title(Listing.Language.vi, "Cờ thủ tục chậm", source.origin()),
                SnapshotOptions.title(Listing.Language.en, "Flags of late procedures", source.origin()),
                COLUMNS,
                rows);
    }

    private List<Object> cells(Flag flag, FigureNames names) {
        var past = flag.past().map(Span::share);
        var peers = flag.peers().map(Span::share);
        return Arrays.asList(
                flag.unitId(),
                options.word(names.name(FigureDimension.UNIT, flag.unitId())),
                flag.procedureCode(),
                options.word(names.name(FigureDimension.PROCEDURE, flag.procedureCode())),
                flag.kind(),
                flag.surety(),
                flag.falseShare(),
                flag.now().from().toString(),
                flag.now().share().part(),
                flag.now().share().whole(),
                past.map(Share::part).orElse(null),
                past.map(Share::whole).orElse(null),
                peers.map(Share::part).orElse(null),
                peers.map(Share::whole).orElse(null),
                flag.openOverdue(),
                flag.excessDays(),
                flag.step().map(step -> step.name()).orElse(null),
                reason(flag));
    }

    /** "Very sure: 16 of 20 missed (80%; 53–93%), 12 of 340 (4%) in the year before, 40 of 800 (5%) in 11 other units". */
    private String reason(Flag flag) {
        boolean isVietnamese = options.isVietnamese();
        var words = new StringBuilder(
                flag.surety().equals("VERY_SURE")
                        ? isVietnamese ? "Rất chắc: " : "Very sure: "
                        : isVietnamese ? "Chắc: " : "Sure: ");
        words.append(counts(flag.now().share(), isVietnamese))
                .append(isVietnamese ? " lỡ hạn" : " missed")
                .append(String.format(Locale.ROOT, " (%s–%s%%)", whole(flag.lowPercent()), whole(flag.highPercent())));
        flag.past().ifPresent(span -> words.append(isVietnamese ? "; năm trước đó " : "; in the year before ")
                .append(counts(span.share(), isVietnamese)));
        flag.peers().ifPresent(span -> words.append("; ")
                .append(flag.peerUnits())
                .append(isVietnamese ? " đơn vị khác " : " other units ")
                .append(counts(span.share(), isVietnamese)));
        flag.step().ifPresent(step -> words.append(isVietnamese ? "; bước " : "; step ")
                .append(step.name())
                .append(String.format(Locale.ROOT, " %s → %s%%", whole(step.past()), whole(step.now()))));
        return words.toString();
    }

    private static String counts(Share share, boolean isVietnamese) {
        String counts = share.part() + (isVietnamese ? " trên " : " of ") + share.whole();
        return share.whole() == 0
                ? counts
                : counts + " (" + whole(BigDecimal.valueOf(100.0 * share.part() / share.whole())) + "%)";
    }

    private static String whole(BigDecimal percent) {
        return percent.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
}
