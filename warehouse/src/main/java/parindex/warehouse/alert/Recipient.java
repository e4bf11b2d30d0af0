package parindex.warehouse.alert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Somebody who gets one digest a day at most, about one unit or several. The address goes nowhere but to the mail server. */
public record Recipient(String address, Language language, List<Subscription> subscriptions) {
    /** Of {@code recipients.csv}: every unit together. */
    public static final String ALL_UNITS = "all";

    /** As what somebody reads. */
    public enum Role {
        LEADER,
        OFFICER,
        FOCAL_POINT
    }

    /**
     * A row of the file.
     *
     * @param unsubscribed kinds that are not told
     */
    public record Subscription(long line, String unitId, Role role, Set<String> unsubscribed) {}

    public Recipient {
        if (subscriptions.isEmpty()) {
            throw new IllegalArgumentException("need a subscription");
        }
        subscriptions = List.copyOf(subscriptions);
    }

    /** The unit whose working time holds. */
    String firstUnit() {
        return subscriptions.get(0).unitId();
    }

    /** What messages call the recipient, "recipients.csv:3 LEADER bd-545": never the address. */
    public String label() {
        var first = subscriptions.get(0);
        return RecipientFile.NAME + ":" + first.line() + " " + first.role() + " " + first.unitId();
    }

    /** Tells recipients apart without naming them. */
    String key() {
        try {
            byte[] bytes = address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("need SHA-256, which every Java has", e);
        }
    }
}
