package parindex.dashboard.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a sender shows to be known: {@code pis_}, its id, and 256 random bits. Because nobody can guess those, one hash keeps
 * them well. It never writes itself into a log.
 */
public final class Token {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String MARK = "pis_";
    private static final int ID_LENGTH = 12;
    private static final Pattern FORM = Pattern.compile(MARK + "[a-z2-7]{" + ID_LENGTH + "}_[A-Za-z0-9_-]{43}");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private final String text;

    private Token(String text) {
        this.text = text;
    }

    /** Empty for what no token of ours looks like. */
    public static Optional<Token> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
    }

    static Token random() {
        return new Token(MARK + randomLetters(ID_LENGTH) + "_" + randomText());
    }

    /** 256 random bits as 43 characters that need no escaping anywhere. */
    static String randomText() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Small letters and digits, five random bits each. */
    public static String randomLetters(int count) {
        var letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }

    /** 64 hexadecimal digits. */
    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** In a time that does not depend on where they differ. */
    static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    String senderId() {
        return text.substring(MARK.length(), MARK.length() + ID_LENGTH);
    }

    boolean opens(Sender sender) {
        return isSame(sha256(text), sender.tokenSha256());
    }

    String sha256() {
        return sha256(text);
    }

    /** To be shown once, to the person who asked for it. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return MARK + senderId() + "_…";
    }
}
