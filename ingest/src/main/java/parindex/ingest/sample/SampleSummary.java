package parindex.ingest.sample;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What the sample came to: files, rows by dialect, dirty rows by kind, and the stories with where to look. */
record SampleSummary(Tally tally, List<Story> stories) {
    SampleSummary {
        stories = List.copyOf(stories);
    }

    /** In Vietnamese and English, line by line. */
    void print(PrintWriter out) {
        out.println(text("Hồ sơ / dossiers: %,d", tally.dossiers()));
        out.println(text("Dòng đã ghi / rows written: %,d", tally.allRows()));
        tally.rows()
                .forEach((profile, rows) -> out.println(text(
                        "  %-12s %,9d dòng / rows trong / in %,d tệp / files",
                        profile, rows, tally.files().get(profile))));
        out.println(text(
                "  trong đó cập nhật lần sau / of these later versions: %,d; gửi lặp / sent twice: %,d",
                tally.laterVersions(), tally.duplicates()));
        if (tally.steps() > 0) {
            out.println(text("Bước xử lý trong nhật ký / steps told by logs: %,d", tally.steps()));
        }
        if (tally.dirtyRows() > 0) {
            out.println(text(
                    "Dòng bẩn / dirty rows: %,d (%.1f %%)",
                    tally.dirtyRows(), 100.0 * tally.dirtyRows() / tally.allRows()));
            tally.dirty()
                    .forEach((kind, rows) -> out.println(text(
                            "  %,6d  %-22s %s: %s / %s", rows, kind.code, kind.fate, kind.vietnamese, kind.english)));
        }
        if (!stories.isEmpty()) {
            out.println("Chuyện cài sẵn / planted stories:");
            stories.forEach(story -> out.println(text(
                    "  %s (%s), %s:%n      %s%n      %s",
                    story.unitName(), story.unitId(), story.when(), story.vietnamese(), story.english())));
        }
        out.flush();
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
