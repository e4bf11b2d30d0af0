package parindex.ingest.intake;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.store.DurableFile;

/**
 * Tells persons and mailboxes apart without naming them: HMAC-SHA256 under a key that never leaves the ingesting host
 * ({@code landing/person.key}). Addresses and identity numbers can be guessed, so a hash without a key would hide nothing.
 * What it gives is still personal data under Law 91/2025/QH15: it stays in the warehouse and reaches no snapshot.
 */
public final class PersonKey {
    private static final String NAME = "person.key";
    private static final int KEY_BYTES = 32;
    private static final int SHOWN_BYTES = 16;

    private final byte[] key;

    public PersonKey(byte[] key) {
        this.key = key.clone();
    }

    /** The key of this data folder; made at first use. */
    public static PersonKey of(Path dataFolder) {
        Path file = dataFolder.resolve("landing").resolve(NAME);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return new PersonKey(HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IOException | IllegalArgumentException e) {
            throw new WarehouseException(
                    RESOURCE,
                    file.toString(),
                    "không đọc được khóa ẩn danh; khôi phục tệp này từ bản sao lưu",
                    "the key that hides persons cannot be read; restore this file from a backup",
                    e);
        }
    }

    /** The key that is there already: workers elsewhere read it from the same storage, and never make one of their own. */
    public static PersonKey existing(Path dataFolder) {
        Path file = dataFolder.resolve("landing").resolve(NAME);
        if (!Files.exists(file)) {
            throw new WarehouseException(
                    RESOURCE,
                    file.toString(),
                    "máy này không thấy thư mục dữ liệu; nó phải nằm trên kho lưu trữ dùng chung",
                    "this machine does not see the data folder; it must lie on storage that all machines share");
        }
        return of(dataFolder);
    }

    /** For feeds that speak of nobody. */
    static PersonKey none() {
        return new PersonKey(new byte[0]);
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        DurableFile.write(file, HexFormat.of().formatHex(key).getBytes(StandardCharsets.US_ASCII));
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** 32 hexadecimal digits, the same for the same person whatever the case of the letters; empty for nobody. */
    public String hide(String person) {
        String same = person.strip().toLowerCase(Locale.ROOT);
        if (same.isEmpty()) {
            return "";
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] hash = mac.doFinal(same.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, SHOWN_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** The key itself, for workers elsewhere that read the same files. */
    public byte[] bytes() {
        return key.clone();
    }
}
