package parindex.warehouse.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.fault.Fault;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.settings.Settings.NoDueDate;

class SettingsTest {
    @Test
    void defaults(@TempDir Path folder) {
        assertEquals(Settings.defaults(), Settings.of(folder));
    }

    @Test
    void everySettingCanBeChanged(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(Settings.FILE_NAME), """
                province = bt
                method { instrument = tt01-2018, variant = text, no-due-date = on-time, min-dossiers = 5, silent-working-days = 3 }
                serve { host = "0.0.0.0", port = 8080, page-cache-mib = 8 }
                engine { memory = "2GB", threads = 4, kind = spark, master = "spark://kho-1:7077" }
                gather { settle-seconds = 30 }
                upload { max-mib = 50 }
                jobs { build-after-minutes = 15 }
                mail { active-days = 90, active-events = [log-in] }
                """);
        assertEquals(
                new Settings(
                        "bt",
                        "tt01-2018",
                        "text",
                        NoDueDate.COUNTS_ON_TIME,
                        5,
                        3,
                        "0.0.0.0",
                        8080,
                        8,
                        "2GB",
                        4,
                        "spark",
                        "spark://kho-1:7077",
                        30,
                        50,
                        15,
                        new Settings.Mail(90, true, false)),
                Settings.of(folder));
    }

    @Test
    void everyRuleOfWarningCanBeChanged(@TempDir Path folder) throws IOException {
        assertEquals(new WarningRules(3, 15, 5), WarningRules.of(folder));
        Files.writeString(
                folder.resolve(Settings.FILE_NAME), "warning { days = 5, suspended-days = 0, hand-over-days = 10 }\n");
        assertEquals(new WarningRules(5, 0, 10), WarningRules.of(folder));
    }

    /** To be due soon within no day at all would be no warning; a misspelt key would be none that anybody sees. */
    @Test
    void aRuleOfWarningThatCannotBeIsRefusedByItsLine(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(Settings.FILE_NAME);
        for (String wrong : new String[] {"days = 0", "suspended-days = -1", "hand-over-days = soon", "day = 5"}) {
            Files.writeString(file, "warning { " + wrong + " }\n");
            var refused = assertThrows(WarehouseException.class, () -> WarningRules.of(folder), wrong);
            assertEquals(Fault.RULES, refused.fault(), wrong);
            assertTrue(refused.getMessage().contains("parindex.conf:1]"), refused::getMessage);
        }
    }

    @Test
    void everyRuleOfPortalsCanBeChanged(@TempDir Path folder) throws IOException {
        assertEquals(PortalRules.defaults(), PortalRules.of(folder));
        Files.writeString(
                folder.resolve(Settings.FILE_NAME),
                "portal { inactive-days = 45, answer-days-own = 3, answer-days-several = 4, answer-days-most = 6 }");
        assertEquals(new PortalRules(45, 3, 4, 6), PortalRules.of(folder));
        assertEquals("parindex.conf:1", fault("portal { inactiv-days = 1 }").subject());
        assertTrue(fault("portal { inactive-days = 0 }").english().contains("need at least 1, got 0"));
    }

    @Test
    void everySettingOfAlertsCanBeChanged(@TempDir Path folder) throws IOException {
        assertEquals(AlertSettings.defaults(), AlertSettings.of(folder));
        Files.writeString(folder.resolve(Settings.FILE_NAME), """
                alert {
                  from = "a@x.test", operator = "b@x.test", base-url = "https://x.test/cchc/"
                  smtp { host = mail.x.test, port = 26, tls = tls, user = u, password-file = p, trust-file = ca.pem,
                    timeout-seconds = 9 }
                }
                """);
        assertEquals(
                new AlertSettings(
                        new AlertSettings.Smtp("mail.x.test", 26, AlertSettings.Tls.TLS, "u", "p", "ca.pem", 9),
                        "a@x.test",
                        "b@x.test",
                        "https://x.test/cchc"),
                AlertSettings.of(folder));
        assertEquals(465, alert("smtp { tls = tls }").smtp().port());
        assertEquals("a@x.test", alert("from = \"a@x.test\"").operator());
    }

    @Test
    void noPasswordCrossesANetworkInTheClear() {
        String user = "user = u, password-file = p, tls = none";
        assertTrue(fault("alert { smtp { host = mail.x.test, " + user + " } }")
                .english()
                .contains("no password crosses a network in the clear"));
        assertEquals(
                "u", alert("smtp { host = \"127.0.0.1\", " + user + " }").smtp().user());
        assertTrue(fault("alert { smtp { user = u } }").english().contains("need both"));
        assertTrue(fault("alert { smtp { tls = none, trust-file = ca.pem } }")
                .english()
                .contains("without TLS nobody"));
        assertTrue(fault("alert { smtp { tls = ssl } }").english().contains("need none, starttls or tls"));
        assertTrue(fault("alert { from = \"A <a@x.test>\" }").english().contains("without a name"));
        assertTrue(fault("alert { base-url = \"javascript:x\" }").english().contains("need an address such as"));
        assertEquals("parindex.conf:1", fault("alert { form = x }").subject());
    }

    private static AlertSettings alert(String text) {
        return AlertSettings.from(StrictConfig.read("parindex.conf", new StringReader("alert { " + text + " }")));
    }

    @Test
    void aMisspeltSettingStopsTheStartAndNamesItsLine() {
        var fault = fault("province = bd\nserve {\n  prot = 8080\n}\n");
        assertEquals(Fault.RULES, fault.fault());
        assertEquals("parindex.conf:3", fault.subject());
        assertTrue(fault.english().contains("unknown key \"prot\""), fault.english());
        assertTrue(fault.vietnamese().contains("\"prot\""), fault.vietnamese());
    }

    @Test
    void aWordThatIsNoChoiceNamesTheChoices() {
        var fault = fault("method { variant = fast }");
        assertTrue(fault.english().contains("need \"api\" or \"text\", got \"fast\""), fault.english());
    }

    @Test
    void whatCountsAsUseOfAMailboxIsSaidOrRefused() {
        assertTrue(fault("mail { active-events = [receive] }").english().contains("log-in, send"));
        assertTrue(fault("mail { active-days = 0 }").english().contains("need 1 or more"));
    }

    @Test
    void aTextWhereANumberIsNeededStops() {
        assertTrue(fault("serve { port = many }").english().contains("port"));
    }

    @Test
    void aFileThatIsNotWellFormedStopsWithItsLine() {
        assertTrue(fault("serve {\n port = 1\n").getMessage().contains("parindex.conf"));
    }

    private static WarehouseException fault(String text) {
        return assertThrows(
                WarehouseException.class,
                () -> Settings.from(StrictConfig.read("parindex.conf", new StringReader(text))));
    }
}
