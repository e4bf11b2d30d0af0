package parindex.dashboard.access;

import static parindex.warehouse.fault.Fault.REQUEST;
import static parindex.warehouse.fault.Fault.RESOURCE;

import com.typesafe.config.ConfigUtil;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.settings.StrictConfig;
import parindex.warehouse.store.DurableFile;

/**
 * The senders of a data folder: one file each under {@code access/senders}, closed to everybody but its owner, holding the
 * hash of the token and never the token. They are read anew for every question, so that a revocation counts at once.
 */
public final class Senders {
    private static final String ENDING = ".conf";

    /** A new sender, and the token that is shown once. */
    public record Granted(Sender sender, Token token) {}

    private final Path folder;

    public Senders(Path dataFolder) {
        this.folder = dataFolder.resolve("access").resolve("senders");
    }

    /** @param profiles ids; at least one */
    public Granted add(String name, String unitId, List<String> profiles, LocalDate today) {
        profiles.forEach(Senders::checkProfile);
        Token token = Token.random();
        var sender = new Sender(token.senderId(), name, unitId, profiles, token.sha256(), Sender.State.ACTIVE, today);
        write(sender);
        return new Granted(sender, token);
    }

    /** Its token opens nothing any more; the sender stays in the list. Again is no mistake. */
    public Sender revoke(String id) {
        Sender sender = find(id).orElseThrow(() -> new WarehouseException(
                REQUEST, id, "không có nơi gửi này; xem \"sender list\"", "no such sender; see \"sender list\""));
        write(sender.revoked());
        return sender.revoked();
    }

    /** Oldest first. */
    public List<Sender> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .map(Senders::read)
                    .sorted(java.util.Comparator.comparing(Sender::createdOn).thenComparing(Sender::id))
                    .toList();
        } catch (IOException e) {
            throw new WarehouseException(
                    RESOURCE, folder.toString(), "không đọc được thư mục", "the folder cannot be read", e);
        }
    }

    /** Active or not. */
    public Optional<Sender> find(String id) {
        Path file = folder.resolve(id + ENDING);
        return id.matches("[a-z2-7]{12}") && Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /** Whose token this is, active or not; empty for a token that was never given. */
    public Optional<Sender> owner(Token token) {
        return find(token.senderId()).filter(token::opens);
    }

    private static Sender read(Path file) {
        var text = StrictConfig.read(file).only("name", "unit", "profiles", "token-sha256", "state", "created-on");
        String fileName = file.getFileName().toString();
        return new Sender(
                fileName.substring(0, fileName.length() - ENDING.length()),
                text.text("name"),
                text.text("unit"),
                text.texts("profiles"),
                text.text("token-sha256"),
                text.text("state").equals("active") ? Sender.State.ACTIVE : Sender.State.REVOKED,
                LocalDate.parse(text.text("created-on")));
    }

    private void write(Sender sender) {
        String text = """
                # Sends files over HTTP. Only the hash of its token is kept; a lost token is replaced by a new sender.
                name = %s
                unit = %s
                profiles = [%s]
                token-sha256 = %s
                state = %s
                created-on = %s
                """.formatted(
                        quoted(sender.name()),
                        quoted(sender.unitId()),
                        sender.profiles().stream().map(Senders::quoted).collect(Collectors.joining(", ")),
                        quoted(sender.tokenSha256()),
                        sender.isActive() ? "active" : "revoked",
                        quoted(sender.createdOn().toString()));
        PrivateFolder.make(folder.getParent());
        PrivateFolder.make(folder);
        Path file = folder.resolve(sender.id() + ENDING);
        DurableFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        PrivateFolder.close(file);
    }

    private static String quoted(String text) {
        return ConfigUtil.quoteString(text);
    }

    private static void checkProfile(String id) {
        if (!id.matches("[a-z0-9][a-z0-9_-]{0,60}")) {
            throw new WarehouseException(
                    REQUEST,
                    "--profile",
                    "cần mã hồ sơ nguồn (chữ thường, số, gạch), nhận được \"" + id + "\"",
                    "need ids of profiles (small letters, digits, hyphens), got \"" + id + "\"");
        }
    }
}
