package parindex.dashboard.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import parindex.warehouse.query.Catalogue.Period;

/** What a period is called in a sentence and in the head of a chart. */
public final class PeriodNames {
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MM/yy", Locale.ROOT);

    private final Language language;
    private final Words words;

    public PeriodNames(Language language) {
        this.language = language;
        this.words = Words.of(language);
    }

    /** As inside a sentence: quý II/2025, Q2 2025. */
    public String of(Period period) {
        int year = period.startsOn().getYear();
        return switch (period.kind()) {
            case MONTH ->
                language == Language.VI
                        ? "tháng " + period.startsOn().getMonthValue() + "/" + year
                        : MONTH.format(period.startsOn());
            case QUARTER ->
                language == Language.VI
                        ? "quý " + ROMAN.get(quarter(period) - 1) + "/" + year
                        : "Q" + quarter(period) + " " + year;
            case YEAR -> language == Language.VI ? "năm " + year : Integer.toString(year);
            case ALL -> words.say("period.all");
            case REPORT_MONTH, REPORT_QUARTER, REPORT_HALF, REPORT_NINE, REPORT_YEAR -> reporting(period);
        };
    }

    /** A reporting period is named after the month it ends in: kỳ báo cáo tháng 6/2025. */
    private String reporting(Period period) {
        LocalDate last = period.endsBefore().minusDays(1);
        String year = Integer.toString(last.getYear());
        return switch (period.kind()) {
            case REPORT_MONTH -> words.say("period.report.month", Integer.toString(last.getMonthValue()), year);
            case REPORT_QUARTER -> words.say("period.report.quarter", ROMAN.get((last.getMonthValue() - 1) / 3), year);
            case REPORT_HALF -> words.say("period.report.half", year);
            case REPORT_NINE -> words.say("period.report.nine", year);
            default -> words.say("period.report.year", year);
        };
    }

    /** As a title or an option: the first letter is a capital. */
    public String title(Period period) {
        String name = of(period);
        return name.substring(0, 1).toUpperCase(language.locale()) + name.substring(1);
    }

    /** As a mark on an axis: Q2/25, 06/25. */
    public String mark(Period period) {
        return switch (period.kind()) {
            case MONTH -> SHORT_MONTH.format(period.startsOn());
            case QUARTER -> "Q" + quarter(period) + "/" + (period.startsOn().getYear() % 100);
            case YEAR -> Integer.toString(period.startsOn().getYear());
            case ALL -> words.say("period.all");
            case REPORT_MONTH, REPORT_QUARTER, REPORT_HALF, REPORT_NINE, REPORT_YEAR -> reporting(period);
        };
    }

    private static int quarter(Period period) {
        return (period.startsOn().getMonthValue() + 2) / 3;
    }
}
