package parindex.ingest.template;

import parindex.warehouse.batch.FeedContract.Column;

/** What a cell of a column holds, in words. */
final class Holds {
    private Holds() {}

    static String vietnamese(Column column) {
        return switch (column.kind()) {
            case CODE -> "mã, không có dấu cách";
            case TEXT -> "chữ, không ghi tên người";
            case WORD -> "một trong: " + String.join("; ", TemplateBook.firstWords(column));
            case DAY -> "ngày, dd/mm/yyyy";
            case INSTANT -> "ngày giờ, dd/mm/yyyy hh:mm (24 giờ)";
            case COUNT -> "số nguyên" + bounds(column, "từ", "đến");
            case AMOUNT -> "số tiền, 25.000" + bounds(column, "từ", "đến");
            case FLAG -> "Có hoặc Không";
            case UNIT -> "tên, mã hoặc mã định danh của đơn vị";
            case PERSON -> "địa chỉ hoặc số định danh; chỉ lưu mã băm";
            case CONTENT -> "chữ; chỉ lưu mã băm để tìm bản chép";
        };
    }

    static String english(Column column) {
        return switch (column.kind()) {
            case CODE -> "a code without spaces";
            case TEXT -> "words that name no person";
            case WORD ->
                "one of "
                        + String.join(
                                ", ",
                                column.words().values().stream()
                                        .distinct()
                                        .sorted()
                                        .toList());
            case DAY -> "a day, dd/mm/yyyy";
            case INSTANT -> "day and time, dd/mm/yyyy hh:mm (24 hours)";
            case COUNT -> "a whole number" + bounds(column, "from", "to");
            case AMOUNT -> "an amount" + bounds(column, "from", "to");
            case FLAG -> "Có (yes) or Không (no)";
            case UNIT -> "name, code or electronic id of a unit";
            case PERSON -> "an address or number; only a keyed hash is kept";
            case CONTENT -> "words; only a hash is kept, to find copies";
        };
    }

    private static String bounds(Column column, String from, String to) {
        return column.min().map(min -> " " + from + " " + min).orElse("")
                + column.max().map(max -> " " + to + " " + max).orElse("");
    }
}
