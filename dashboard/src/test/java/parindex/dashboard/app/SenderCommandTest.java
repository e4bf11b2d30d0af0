package parindex.dashboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.dashboard.access.Senders;
import parindex.dashboard.access.Token;
import parindex.warehouse.fault.ExitCode;

class SenderCommandTest {
    private static final Pattern TOKEN = Pattern.compile("^pis_\\S+$", Pattern.MULTILINE);

    @TempDir
    Path data;

    private final PrintStream standardOut = System.out;
    private final PrintStream standardErr = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        var both = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    @AfterEach
    void stopListening() {
        System.setOut(standardOut);
        System.setErr(standardErr);
    }

    @Test
    void aTokenIsShownOnceAndListsShowNone() {
        assertEquals(
                0, sender("add", "--unit", "bd-545", "--profile", "vendor-csv,book-xlsx", "--name", "Một cửa Phù Mỹ"));
        var found = TOKEN.matcher(output());
        assertTrue(found.find(), output());
        var senders = new Senders(data);
        var owner = senders.owner(Token.parse(found.group()).orElseThrow()).orElseThrow();
        assertEquals("bd-545", owner.unitId());
        assertEquals(java.util.List.of("vendor-csv", "book-xlsx"), owner.profiles());
        assertEquals("Một cửa Phù Mỹ", owner.name());
        said.reset();
        assertEquals(0, sender("list"));
        assertTrue(output().contains(owner.id()) && output().contains("active"), output());
        assertFalse(output().contains("pis_") || output().contains(owner.tokenSha256()), output());
        assertEquals(0, sender("revoke", owner.id()));
        assertFalse(senders.find(owner.id()).orElseThrow().isActive());
        said.reset();
        assertEquals(0, sender("list"));
        assertTrue(output().contains("revoked"), output());
    }

    @Test
    void mistakesAreToldInBothLanguages() {
        assertEquals(ExitCode.USAGE.number(), sender("add", "--unit", "bd-99999", "--profile", "vendor-csv"));
        assertTrue(output().contains("cần mã đơn vị") && output().contains("need a unit id"), output());
        assertEquals(ExitCode.USAGE.number(), sender("add", "--unit", "../x", "--profile", "vendor-csv"));
        assertEquals(ExitCode.USAGE.number(), sender("add", "--unit", "bd-545", "--profile", "../x"));
        assertEquals(ExitCode.USAGE.number(), sender("revoke", "aaaaaaaaaaaa"));
        assertEquals(ExitCode.USAGE.number(), Main.run("sender"));
        assertEquals(java.util.List.of(), new Senders(data).list());
    }

    private int sender(String... arguments) {
        var all = new java.util.ArrayList<>(java.util.List.of("sender"));
        all.addAll(java.util.List.of(arguments));
        all.addAll(java.util.List.of("--data", data.toString()));
        return Main.run(all.toArray(String[]::new));
    }

    private String output() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
