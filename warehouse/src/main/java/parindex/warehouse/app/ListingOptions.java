package parindex.warehouse.app;

import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** How a command that prints rows is told to print them. */
final class ListingOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = {
                "${COMPLETION-CANDIDATES} (mặc định: ${DEFAULT-VALUE}).",
                "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})."
            })
    private Listing.Format format;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "vi",
            description = {
                "Ngôn ngữ của bảng và tên gọi: ${COMPLETION-CANDIDATES} (mặc định: ${DEFAULT-VALUE}).",
                "Language of tables and names: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})."
            })
    private Listing.Language language;

    Listing.Language language() {
        return language;
    }

    void print(Listing listing, PrintWriter out) {
        ListingWriter.write(listing, format, language, out);
    }
}
