package parindex.warehouse.method;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import parindex.warehouse.settings.StrictConfig;

/** The shipped instrument says what the sources say. */
class Qd766Test {
    private static final Set<String> METRICS = Set.of(
            "on_time",
            "online_filed",
            "online_active",
            "electronic_result",
            "digitised",
            "paid_online",
            "paid_procedure");

    private static Instrument variant(String name) {
        try (var text = new InputStreamReader(
                Qd766Test.class.getResourceAsStream("/sql/reference/instrument/qd766.conf"), StandardCharsets.UTF_8)) {
            return InstrumentFile.read(StrictConfig.read("qd766.conf", text), METRICS)
                    .variant(name);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void sixGroupsShareAHundredPoints() {
        // 18 + 20 + 12 + 22 + 18 + 10 = 100
        var maxima = variant("api").criteria().stream()
                .map(group -> group.max().intValueExact())
                .toList();
        assertEquals(List.of(18, 20, 12, 22, 18, 10), maxima);
        assertEquals(23, variant("api").leaves().size());
    }

    @Test
    void oneStopDataFeedSevenCriteriaWorthFortyEightPoints() {
        Map<String, String> fed = new TreeMap<>(variant("api").leaves().stream()
                .filter(Criterion.Leaf::isFed)
                .collect(toMap(Criterion.Leaf::code, leaf -> leaf.metrics().get(0))));
        assertEquals(
                new TreeMap<>(Map.of(
                        "ON_TIME", "on_time",
                        "ONLINE_FILED", "online_filed",
                        "ONLINE_ACTIVE", "online_active",
                        "ORIGINAL_RESULT_AVAILABLE", "electronic_result",
                        "SO_HOA_GIAY_TO_GIAI_QUYET", "digitised",
                        "PAY_DOSSIER", "paid_online",
                        "PAY_TTHC_ACTIVE", "paid_procedure")),
                fed);
        // 20 + 6 + 4 + 6 + 4 + 6 + 2 = 48
        var points = variant("api").leaves().stream()
                .filter(Criterion.Leaf::isFed)
                .map(Criterion::max)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(new BigDecimal("48"), points);
    }

    @Test
    void theVariantsDifferInDigitisationAndInPetitionsOnly() {
        var text = variant("text").leaves();
        var different = variant("api").leaves().stream()
                .filter(leaf -> !text.contains(leaf))
                .map(Criterion::code)
                .toList();
        assertEquals(List.of("SO_HOA_GIAY_TO_GIAI_QUYET", "PETITION_HANDLING_SATISFACTION"), different);
    }

    @Test
    void tiersAreThoseOfTheNationalPortal() {
        var cuts = variant("api").tiers().stream()
                .map(tier -> tier.name().vietnamese() + " " + tier.from())
                .toList();
        assertEquals(List.of("Xuất sắc 90", "Tốt 80", "Khá 70", "Trung bình 50", "Yếu 0"), cuts);
    }

    @Test
    void exactlyOnACutIsTheBetterTier() {
        assertEquals(1, variant("api").tier(new BigDecimal("90.00")).number());
        assertEquals(2, variant("api").tier(new BigDecimal("89.99")).number());
        assertEquals(5, variant("api").tier(new BigDecimal("0.00")).number());
        assertEquals(1, variant("api").tier(new BigDecimal("100.00")).number());
    }
}
