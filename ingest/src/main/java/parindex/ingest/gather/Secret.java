package parindex.ingest.gather;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import parindex.warehouse.fault.WarehouseException;

/** Passwords and tokens: read from files that nobody else may open, and never shown. */
final class Secret {
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private Secret() {}

    /** The only line of the file. */
    static String read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw wrong(file, "không có tệp mật khẩu này", "there is no such file of a password");
            }
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                throw wrong(
                        file,
                        "người khác mở được tệp mật khẩu; hãy chạy: chmod 600 " + file,
                        "others may open this file of a password; run: chmod 600 " + file);
            }
            String text =
                    withoutMark(Files.readString(file, StandardCharsets.UTF_8)).strip();
            if (text.isEmpty() || text.lines().count() > 1) {
                throw wrong(file, "cần đúng một dòng", "need exactly one line");
            }
            return text;
        } catch (IOException e) {
            throw wrong(file, "không đọc được tệp", "the file cannot be read");
        }
    }

    /** Some editors begin a file with a byte order mark, which nobody sees and no server takes for part of a password. */
    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static WarehouseException wrong(Path file, String vietnamese, String english) {
        return new WarehouseException(RESOURCE, file.toString(), vietnamese, english);
    }
}
