package parindex.ingest.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.ingest.intake.UnitIndex.Candidate;

/** Whom the shipped units are found by. */
class UnitIndexTest {
    @TempDir
    Path data;

    private List<String> named(String text) {
        return UnitIndex.of(data).find(text).stream().map(Candidate::unitId).toList();
    }

    /** Trap 35. Two communes of Bình Định until 30/6/2025 differ by one accent. */
    @Test
    void accentsAreAskedOnlyWhereTwoUnitsDifferByThem() {
        assertEquals(List.of("bd-21634"), named("Xã An Nghĩa"));
        assertEquals(List.of("bd-21727"), named("xã Ân Nghĩa "));
        assertEquals(List.of("bd-21727"), named(Normalizer.normalize("Xã Ân Nghĩa", Normalizer.Form.NFD)));
        assertEquals(List.of(), named("Xa An Nghia"));
        assertEquals(named("Huyện Phù Mỹ"), named("huyen phu my"));
    }

    /** Trap 35: the sign of a tone stands on either of two vowels; the commune kept its name when the provinces merged. */
    @Test
    void aToneMayStandOnEitherVowel() {
        assertEquals(List.of("bd-21628", "gl-21628"), named("Xã An Hòa"));
        assertEquals(List.of("bd-21628", "gl-21628"), named("Xã An Hoà"));
    }
}
