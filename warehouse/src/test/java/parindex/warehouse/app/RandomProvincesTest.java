package parindex.warehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.warehouse.app.Told.Version;

/** Made-up provinces hold every oddity that intake lets pass, and none that it refuses. */
class RandomProvincesTest {

    /** Intake: {@code DUE_ORDER}, by the second or by the day as the sender promises. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noneIsDueBeforeItsReceiptAndSomeOnTheDayOfIt(long seed) {
        List<Version> promised = RandomProvinces.told(seed, 100).versions().stream()
                .filter(each -> each.dueAt() != null && each.receivedAt() != null)
                .toList();

        List<String> refused = promised.stream()
                .filter(each -> isBySecond(each)
                        ? each.dueAt().isBefore(each.receivedAt())
                        : each.dueAt().toLocalDate().isBefore(each.receivedAt().toLocalDate()))
                .map(Version::toString)
                .limit(5)
                .toList();

        assertEquals(List.of(), refused);
        // of some 30000 promises a thirtieth, a tenth of them to the second
        assertTrue(onTheDay(promised).filter(each -> !isBySecond(each)).count() > 300);
        assertTrue(onTheDay(promised).filter(RandomProvincesTest::isBySecond).count() > 30);
        // by the day the hour of the promise has no say
        assertTrue(onTheDay(promised).anyMatch(each -> each.dueAt().isBefore(each.receivedAt())));
        assertTrue(onTheDay(promised).filter(RandomProvincesTest::isBySecond).anyMatch(each -> each.dueAt()
                .isEqual(each.receivedAt())));
    }

    private static Stream<Version> onTheDay(List<Version> promised) {
        return promised.stream()
                .filter(each ->
                        each.dueAt().toLocalDate().equals(each.receivedAt().toLocalDate()));
    }

    private static boolean isBySecond(Version version) {
        return version.precision().equals("SECOND");
    }
}
