package parindex.ingest.sample;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parindex.ingest.sample.ProvinceUnit.Kind;
import parindex.warehouse.domain.FoldedText;

/** How many of the wanted dossiers each unit receives; the parts add up to the whole exactly. */
final class Volumes {
    /** Parts of all dossiers by level of unit. */
    private static final Map<Kind, Double> LEVELS =
            Map.of(Kind.DEPARTMENT, 0.20, Kind.DISTRICT, 0.24, Kind.COMMUNE, 0.56);

    private Volumes() {}

    static Map<ProvinceUnit, Integer> share(Province province, Catalogue catalogue, int dossiers, long seed) {
        var weights = new LinkedHashMap<ProvinceUnit, Double>();
        for (Kind kind : Kind.values()) {
            var ofKind = new LinkedHashMap<ProvinceUnit, Double>();
            province.units(kind).forEach(unit -> ofKind.put(unit, weight(unit, province, catalogue, seed)));
            double sum =
                    ofKind.values().stream().mapToDouble(Double::doubleValue).sum();
            ofKind.forEach((unit, weight) -> weights.put(unit, sum == 0 ? 0 : LEVELS.get(kind) * weight / sum));
        }
        return apportion(weights, dossiers);
    }

    private static double weight(ProvinceUnit unit, Province province, Catalogue catalogue, long seed) {
        if (catalogue.offer(unit).procedures().isEmpty()) {
            return 0;
        }
        double days = ChronoUnit.DAYS.between(unit.firstOn(), unit.lastOn()) + 1.0;
        double jitter = Dice.of(seed, "volume " + unit.id()).within(0.7, 1.4);
        return days * jitter * size(unit, province);
    }

    private static double size(ProvinceUnit unit, Province province) {
        String name = FoldedText.fold(unit.name());
        long communes = province.units(Kind.COMMUNE).stream()
                .filter(each -> each.parentId().equals(unit.id()))
                .count();
        return switch (unit.kind()) {
            case DEPARTMENT -> DepartmentWork.volume(DepartmentWork.of(unit));
            case DISTRICT ->
                (name.startsWith("thanh pho") ? 3.2 : name.startsWith("thi xa") ? 1.6 : 1) * (2 + communes);
            case COMMUNE ->
                (name.startsWith("phuong") ? 2.6 : name.startsWith("thi tran") ? 1.7 : 1) * cityFactor(unit, province);
        };
    }

    /** Communes of a city have more people than those of a small mountain district. */
    private static double cityFactor(ProvinceUnit commune, Province province) {
        var siblings = province.units(Kind.COMMUNE).stream()
                .filter(each -> each.parentId().equals(commune.parentId()))
                .count();
        boolean city = province.units(Kind.DISTRICT).stream()
                .anyMatch(each -> each.id().equals(commune.parentId())
                        && FoldedText.fold(each.name()).startsWith("thanh pho"));
        return city ? 1.8 : siblings <= 10 ? 0.5 : 1;
    }

    /** Largest remainders: whole numbers in the proportion of the weights. */
    static <K> Map<K, Integer> apportion(Map<K, Double> weights, int whole) {
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        var parts = new LinkedHashMap<K, Integer>();
        weights.forEach((key, weight) -> parts.put(key, (int) (whole * weight / sum)));
        List<K> byRemainder = new ArrayList<>(weights.keySet());
        byRemainder.sort(Comparator.comparingDouble(key -> parts.get(key) - whole * weights.get(key) / sum));
        int left = whole - parts.values().stream().mapToInt(Integer::intValue).sum();
        byRemainder.subList(0, left).forEach(key -> parts.merge(key, 1, Integer::sum));
        return parts;
    }
}
