package parindex.dashboard.web;

import io.javalin.http.Context;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The checksum that a sender announced: {@code X-Content-SHA256} of the file, or {@code Content-Digest} (RFC 9530). */
final class Digests {
    private static final Pattern SHA256 = Pattern.compile("(?i)(?:^|,)\\s*sha-256=:([A-Za-z0-9+/=]*):");

    private Digests() {}

    /**
     * As 64 small hexadecimal digits; empty when none was announced, or only by another method.
     *
     * @param isWholeBody whether the file is the body, which is what {@code Content-Digest} speaks of
     */
    static Optional<String> announced(Context ctx, boolean isWholeBody) {
        String own = ctx.header("X-Content-SHA256");
        if (own != null) {
            String digits = own.strip().toLowerCase(Locale.ROOT);
            if (!digits.matches("[0-9a-f]{64}")) {
                throw Refusal.of(Problem.DIGEST_UNREADABLE);
            }
            return Optional.of(digits);
        }
        String standard = ctx.header("Content-Digest");
        return standard == null || !isWholeBody ? Optional.empty() : standard(standard);
    }

    private static Optional<String> standard(String header) {
        Matcher found = SHA256.matcher(header);
        if (!found.find()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(found.group(1));
            if (bytes.length == 32) {
                return Optional.of(HexFormat.of().formatHex(bytes));
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.of(Problem.DIGEST_UNREADABLE);
        }
        throw Refusal.of(Problem.DIGEST_UNREADABLE);
    }
}
