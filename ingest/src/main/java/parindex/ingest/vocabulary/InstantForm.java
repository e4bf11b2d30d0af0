package parindex.ingest.vocabulary;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** The patterns and the zone of one sender, compiled once. */
public final class InstantForm {
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    private final List<InstantPattern> patterns;
    private final ZoneId zone;
    private final boolean isLocal;

    private InstantForm(List<InstantPattern> patterns, ZoneId zone) {
        this.patterns = patterns;
        this.zone = zone;
        this.isLocal = zone.equals(ZoneId.of("Asia/Ho_Chi_Minh")) || zone.equals(VIETNAM);
    }

    /** @param form see {@link Instants#read} */
    public static InstantForm parse(String form) {
        int at = form.lastIndexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("need patterns@zone, got " + form);
        }
        var patterns = Stream.of(form.substring(0, at).split("\\|"))
                .map(InstantPattern::parse)
                .toList();
        return new InstantForm(patterns, ZoneId.of(form.substring(at + 1)));
    }

    LocalDateTime read(String text) {
        for (InstantPattern pattern : patterns) {
            var found = pattern.match(text);
            if (found != null) {
                return atHome(found);
            }
        }
        return null;
    }

    private LocalDateTime atHome(InstantPattern.Found found) {
        if (found.offset() != null) {
            return found.local()
                    .atOffset(found.offset())
                    .withOffsetSameInstant(VIETNAM)
                    .toLocalDateTime();
        }
        return isLocal
                ? found.local()
                : found.local().atZone(zone).withZoneSameInstant(VIETNAM).toLocalDateTime();
    }
}
