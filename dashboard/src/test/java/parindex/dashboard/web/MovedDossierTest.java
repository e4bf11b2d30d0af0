package parindex.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovedDossierTest {
    private static final String FORMER = "0123456789abcdef0123456789abcdef";
    private static final String STRANGER = "fedcba9876543210fedcba9876543210";

    @TempDir
    static Path folder;

    private static Site site;

    @BeforeAll
    static void start() throws IOException, SQLException {
        site = new Site(
                folder,
                "insert into published.dossier_alias select '" + FORMER
                        + "', min(dossier_id) from published.dossier where unit_id = 'bd-545'");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void anOldAddressLeadsToTheDossierThatItBecame() throws IOException, InterruptedException {
        for (String prefix : new String[] {"", "/en"}) {
            var moved = site.get(prefix + "/ho-so/" + FORMER);
            assertEquals(308, moved.statusCode());
            assertEquals("no-cache", moved.headers().firstValue("Cache-Control").orElse(""));
            assertTrue(moved.headers().firstValue("ETag").isEmpty());
            String now = moved.headers().firstValue("Location").orElse("");
            assertTrue(Pattern.matches(prefix + "/ho-so/[0-9a-f]{32}", now), now);
            assertEquals(200, site.get(now).statusCode());
        }
    }

    @Test
    void anIdThatNeverWasLeadsNowhere() throws IOException, InterruptedException {
        assertEquals(404, site.get("/ho-so/" + STRANGER).statusCode());
    }
}
