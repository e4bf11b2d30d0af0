package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the files of the made-up province to the digests about it: no applicant and no dossier comes through. */
class AlertPersonalDataTest {
    /** Name, identity number and phone stand beside each other. */
    private static final Pattern PERSON = Pattern.compile(";([^;]{5,60});(052\\d{9});(0\\d{9});");

    @TempDir
    Path folder;

    @Test
    void noPersonOfTheSampleIsInAnyLetter() throws Exception {
        var pipeline = new Pipeline(folder);
        pipeline.run(Set.of(0), "sample", "--dossiers", "5000");
        var persons = new TreeSet<String>();
        try (var files = Files.walk(folder.resolve("inbox/vendor-csv"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var found = PERSON.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
                while (found.find()) {
                    persons.add(
                            new String(found.group(1).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
                    persons.addAll(List.of(found.group(2), found.group(3)));
                }
            }
        }
        assertTrue(persons.size() > 100, "applicants of the sample: " + persons.size());
        pipeline.run(Set.of(0, 3, 4), "ingest");
        pipeline.run(Set.of(0), "build");
        pipeline.write(
                "alert/recipients.csv",
                "unit_id,role,address,language,unsubscribed\nall,LEADER,a@x.test,vi,\nall,LEADER,b@x.test,en,\n"
                        + "bd-545,OFFICER,c@x.test,vi,\nbd-stnmt,OFFICER,d@x.test,vi,\n");

        String letters = pipeline.run(Set.of(0), "alert", "--dry-run", "--at", "2025-07-16T08:00+07:00");

        assertTrue(letters.contains("hồ sơ quá hạn") && letters.contains("dossiers overdue"), letters);
        assertTrue(letters.contains("[DỮ LIỆU MẪU] "), "made-up data say so");
        var named = new ArrayList<>(persons);
        named.removeIf(person -> !letters.contains(person));
        assertEquals(List.of(), named);
        assertTrue(!Pattern.compile("H08[.-]\\d").matcher(letters).find(), "no dossier's code");
    }
}
