package parindex.warehouse.integrity;

/** Why nothing can be checked about a figure, and which check asked in vain. */
enum Unchecked {
    DIFFERENT_PERIODS(Check.K9, "so sánh các kỳ khác nhau", "different periods are compared"),
    LABEL_MISSING(Check.K6, "mất nhãn của ô", "its label is missing"),
    NOTHING_HAPPENED(Check.K15, "không phát sinh: không có tỷ lệ", "nothing happened: there is no share"),
    APPROXIMATE(Check.K6, "chỉ in số ước lượng", "only an approximate number is printed"),
    NO_PART_AND_BASE(Check.K6, "tỷ lệ không kèm tử số và mẫu số", "a percentage without part and base"),
    NO_BASE(Check.K6, "tỷ lệ không kèm mẫu số", "a percentage without base"),
    NO_PART(Check.K6, "tỷ lệ không kèm tử số", "a percentage without part"),
    NO_PERCENT(Check.K6, "phân số không kèm tỷ lệ đã in", "a fraction without a printed percentage"),
    BARE_COUNT(Check.K6, "một số đếm đứng riêng", "a count on its own");

    private final Check check;
    private final String vietnamese;
    private final String english;

    Unchecked(Check check, String vietnamese, String english) {
        this.check = check;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    static Unchecked why(Figure figure) {
        if (ComparedCheck.isAcrossPeriods(figure)) {
            return DIFFERENT_PERIODS;
        }
        if (MetricWords.hasLostItsLabel(figure.metric())) {
            return LABEL_MISSING;
        }
        if (figure.count().number().filter(PrintedNumber::isZero).isPresent()
                && !figure.percent().isPrinted()) {
            return NOTHING_HAPPENED;
        }
        boolean hasPart = figure.count().isPrinted();
        boolean hasBase = figure.base().isPrinted();
        if (figure.percent().isPrinted() && !(hasPart && hasBase)) {
            return hasPart ? NO_BASE : hasBase ? NO_PART : NO_PART_AND_BASE;
        }
        boolean isApproximate = hasPart && !figure.count().isExact()
                || hasBase && !figure.base().isExact();
        if (isApproximate) {
            return APPROXIMATE;
        }
        return hasBase ? NO_PERCENT : BARE_COUNT;
    }

    Check check() {
        return check;
    }

    String vietnamese() {
        return vietnamese;
    }

    String english() {
        return english;
    }
}
