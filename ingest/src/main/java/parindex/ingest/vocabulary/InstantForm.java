package parindex.ingest.vocabulary;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The patterns and the zone of one sender, compiled once. */
public final class InstantForm {
    /** What a text reads as that is no date: no microsecond is so long ago. */
    public static final long NONE = InstantPattern.NONE;

    private static final int MICROS = 1_000_000;

    /** No common date is longer. */
    private static final int LONGEST = 32;

    private final InstantPattern[] patterns;
    private final InstantPattern[][] byLength;

    private InstantForm(InstantPattern[] patterns) {
        this.patterns = patterns;
        this.byLength = IntStream.range(0, LONGEST).mapToObj(this::of).toArray(InstantPattern[][]::new);
    }

    /** @param form see {@link Instants#read} */
    public static InstantForm parse(String form) {
        int at = form.lastIndexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("need patterns@zone, got " + form);
        }
        var zone = ZoneId.of(form.substring(at + 1));
        return new InstantForm(Stream.of(form.substring(0, at).split("\\|"))
                .map(pattern -> InstantPattern.parse(pattern, zone))
                .toArray(InstantPattern[]::new));
    }

    /** Microseconds since 1970 on the clocks of Vietnam (UTC+7); {@link #NONE} for empty text and for what fits no pattern. */
    public long micros(String text) {
        int length = text.length();
        if (length < byLength.length && byLength[length].length > 0) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            long found = micros(Arrays.copyOf(bytes, bytes.length + FixedPlaces.PADDING), 0, bytes.length);
            if (found != NONE) {
                return found;
            }
        }
        return text.isEmpty() ? NONE : closely(text);
    }

    private long closely(String text) {
        for (InstantPattern pattern : patterns) {
            long found = pattern.match(text);
            if (found != NONE) {
                return found;
            }
        }
        return NONE;
    }

    /**
     * The same of bytes of UTF-8, eight more of which may be read behind the end. {@link #NONE} also where only the text can
     * tell.
     */
    public long micros(byte[] text, int from, int length) {
        if (length < byLength.length) {
            for (InstantPattern pattern : byLength[length]) {
                long found = pattern.read(text, from);
                if (found != NONE) {
                    return found;
                }
            }
        }
        return NONE;
    }

    /** Those patterns that are read by their places in a text so long, as far as none before them needs a closer look. */
    private InstantPattern[] of(int length) {
        return Stream.of(patterns)
                .filter(pattern -> pattern.mayBe(length))
                .takeWhile(pattern -> pattern.isFull(length))
                .toArray(InstantPattern[]::new);
    }

    /** A local time as these microseconds. */
    public static long micros(LocalDateTime local) {
        return local.toEpochSecond(ZoneOffset.UTC) * MICROS + local.getNano() / 1_000;
    }

    LocalDateTime read(String text) {
        long micros = micros(text);
        return micros == NONE
                ? null
                : LocalDateTime.ofEpochSecond(
                        Math.floorDiv(micros, MICROS),
                        (int) Math.floorMod(micros, (long) MICROS) * 1_000,
                        ZoneOffset.UTC);
    }
}
