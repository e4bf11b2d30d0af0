package parindex.warehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A round that is killed when the server has the letter and has not said so: nobody may get it twice. */
class AlertKillTest {
    @TempDir
    private Path folder;

    @Test
    void whoWasBeingToldWhenItWasKilledWaitsForTomorrowAndTheOthersDoNot() throws Exception {
        var alerted = Alerted.write(folder).tell("bd-1,LEADER,lanhdao@mot.test,vi,", "bd-2,OFFICER,canbo@hai.test,en,");
        try (var odd = new OddMailServer(Map.of(".", OddMailServer.SILENCE))) {
            alerted.server(odd.port(), "tls = none, timeout-seconds = 60");
            var child = start();
            odd.awaitSilence();
            child.destroyForcibly().waitFor();
        }

        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        server.start();
        try {
            alerted.server(server.getSmtp().getPort(), "tls = none");
            var sameDay = alerted.run("2026-11-23T09:00+07:00");
            assertEquals(3, sameDay.exitCode(), sameDay.out() + sameDay.err());
            assertTrue(sameDay.out().contains("[recipients.csv:2 LEADER bd-1] nobody knows"), sameDay.out());
            assertEquals(1, server.getReceivedMessages().length, "the other one gets theirs");

            assertEquals(0, alerted.run("2026-11-24T09:00+07:00").exitCode());
            assertEquals(3, server.getReceivedMessages().length, "tomorrow both");
        } finally {
            server.stop();
        }
    }

    @Test
    void aConnectionThatBreaksInTheSamePlaceIsTheSame() throws Exception {
        var alerted = Alerted.write(folder).tell("bd-1,LEADER,lanhdao@mot.test,vi,");
        try (var odd = new OddMailServer(Map.of(".", OddMailServer.SILENCE))) {
            alerted.server(odd.port(), "tls = none, timeout-seconds = 1");
            var answer = alerted.run(Alerted.MONDAY);
            assertTrue(answer.exitCode() == 3 || answer.exitCode() == 5, answer.out() + answer.err());
            assertEquals(3, alerted.run(Alerted.MONDAY).exitCode());
        }
    }

    private Process start() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "alert",
                        "--data",
                        folder.toString(),
                        "--at",
                        Alerted.MONDAY)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
