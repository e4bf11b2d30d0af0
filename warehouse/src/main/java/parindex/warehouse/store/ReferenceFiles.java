package parindex.warehouse.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import parindex.warehouse.fault.Fault;
import parindex.warehouse.fault.WarehouseException;

/**
 * Finds a file of rules, such as {@code unit.csv} or {@code instrument/qd766.conf}: the user's own under
 * {@code <data>/reference} where there is one, else the one shipped with the program.
 */
public final class ReferenceFiles {
    private static final String FOLDER = "reference";
    private static final Pattern NAME = Pattern.compile("(?:[a-z0-9_-]+/)?[a-z0-9_-]+\\.(?:csv|conf)");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** Files that speak of the rows of another: once a user replaces that one, the shipped rows mean nothing. */
    private static final Map<String, String> SPEAKS_OF = Map.of(
            "unit_alias.csv",
            "unit.csv",
            "unit_event.csv",
            "unit.csv",
            "site.csv",
            "unit.csv",
            "unit_calendar.csv",
            "unit.csv",
            "calendar_day.csv",
            "unit.csv",
            "remote_unit.csv",
            "unit.csv",
            "obligation.csv",
            "unit_group.csv");

    private ReferenceFiles() {}

    /**
     * Opens a file as strict UTF-8, a byte order mark taken off; it is in memory, so closing is not owed. Where the user
     * replaced {@code unit.csv} but not the aliases, events or calendars, or the groups but not the obligations, these are empty: head
     * and no rows.
     *
     * @param dataFolder the folder of {@code --data}; it need not exist
     */
    public static Reader open(Path dataFolder, String fileName) {
        boolean isOwn = isReplaced(dataFolder, fileName);
        String text = decode(dataFolder, fileName);
        String master = SPEAKS_OF.get(fileName);
        boolean isMeaningless = !isOwn && master != null && isReplaced(dataFolder, master);
        return new StringReader(isMeaningless ? headOf(text) : text);
    }

    /** Whether the user's own file is read instead of the shipped one. */
    public static boolean isReplaced(Path dataFolder, String fileName) {
        return Files.isRegularFile(own(dataFolder, fileName));
    }

    /** What messages call the file: the user's path, or {@code shipped reference/<name>}. */
    public static String describe(Path dataFolder, String fileName) {
        return isReplaced(dataFolder, fileName)
                ? own(dataFolder, fileName).toString()
                : "shipped " + FOLDER + "/" + fileName;
    }

    private static Path own(Path dataFolder, String fileName) {
        if (!NAME.matcher(fileName).matches()) {
            throw new IllegalArgumentException("need the name of a reference file, got \"" + fileName + "\"");
        }
        return dataFolder.resolve(FOLDER).resolve(fileName);
    }

    private static String decode(Path dataFolder, String fileName) {
        String name = describe(dataFolder, fileName);
        try {
            byte[] bytes = isReplaced(dataFolder, fileName)
                    ? Files.readAllBytes(own(dataFolder, fileName))
                    : shipped(fileName);
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new WarehouseException(
                    Fault.RULES,
                    name,
                    "tệp không phải UTF-8; hãy lưu lại dạng UTF-8",
                    "the file is not UTF-8; save it as UTF-8",
                    e);
        } catch (IOException e) {
            throw new WarehouseException(Fault.RULES, name, "không đọc được tệp", "the file cannot be read", e);
        }
    }

    private static byte[] shipped(String fileName) throws IOException {
        try (InputStream bytes = ReferenceFiles.class.getResourceAsStream("/sql/" + FOLDER + "/" + fileName)) {
            if (bytes == null) {
                throw new WarehouseException(
                        Fault.RULES,
                        FOLDER + "/" + fileName,
                        "không có tệp này: chương trình không kèm theo và thư mục dữ liệu cũng không có",
                        "there is no such file: none is shipped and the data folder has none");
            }
            return bytes.readAllBytes();
        }
    }

    /** The first line that is no comment. */
    private static String headOf(String text) {
        return text.lines().filter(line -> !line.startsWith("#")).findFirst().orElse("") + "\n";
    }
}
