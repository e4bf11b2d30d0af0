package parindex.ingest.template;

import java.util.List;
import parindex.warehouse.batch.FeedContract;
import parindex.warehouse.batch.FeedContract.Column;

/** The page that documents all templates, written out of their contracts. */
public final class TemplatePage {
    private static final String HEAD = """
            # Templates

            What units send that no system exports: one file a feed, XLSX or CSV, heads in Vietnamese or English, into
            `inbox/<template>/`. `./parindex template NAME --out FILE.xlsx` writes an empty one with a filled example;
            `./parindex template --list` names them all. A row with a mistake waits in quarantine with its reason, the others
            are loaded; of a record sent again the newer version counts. This page is written out of `sql/feed/*.conf`.

            Tệp đơn vị tự lập khi không có hệ thống nào xuất ra được: mỗi loại một tệp XLSX hoặc CSV, tiêu đề tiếng Việt hoặc
            tiếng Anh, đặt vào `inbox/<mẫu>/`.
            """;

    private TemplatePage() {}

    /** Markdown. */
    public static String of(List<FeedContract> contracts) {
        var page = new StringBuilder(HEAD);
        for (FeedContract contract : contracts) {
            page.append("\n## ")
                    .append(contract.profileId())
                    .append(": ")
                    .append(contract.titleVi())
                    .append(" / ");
            page.append(contract.titleEn()).append("\n\n");
            page.append("One record is told apart by: ")
                    .append(String.join(", ", contract.key()))
                    .append(".\n\n");
            page.append("| Cột / column | | Nội dung / holds | Ví dụ / example |\n|---|---|---|---|\n");
            contract.columns().forEach(column -> page.append(row(column)));
        }
        return page.toString();
    }

    private static String row(Column column) {
        String holds = Holds.vietnamese(column) + " / " + Holds.english(column);
        return "| " + column.vi() + " / " + column.en() + " | " + (column.isRequired() ? "!" : "") + " | "
                + holds.replace("|", "\\|") + " | " + column.example() + " |\n";
    }
}
