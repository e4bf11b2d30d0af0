package parindex.ingest.sample;

import static parindex.ingest.sample.OfferedProcedure.Matter.AUTHENTICATION;
import static parindex.ingest.sample.OfferedProcedure.Matter.CERTIFIED_COPY;
import static parindex.ingest.sample.OfferedProcedure.Matter.CIVIL_STATUS;
import static parindex.ingest.sample.OfferedProcedure.Matter.CONSTRUCTION;
import static parindex.ingest.sample.OfferedProcedure.Matter.DRIVING;
import static parindex.ingest.sample.OfferedProcedure.Matter.HOUSEHOLD_BUSINESS;
import static parindex.ingest.sample.OfferedProcedure.Matter.JUDICIAL_RECORD;
import static parindex.ingest.sample.OfferedProcedure.Matter.LAND;
import static parindex.ingest.sample.OfferedProcedure.Matter.OTHER;
import static parindex.ingest.sample.OfferedProcedure.Matter.SOCIAL;
import static parindex.warehouse.fault.Fault.RULES;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parindex.ingest.intake.ReferenceRows;
import parindex.ingest.sample.OfferedProcedure.Matter;
import parindex.ingest.sample.ProvinceUnit.Kind;
import parindex.warehouse.fault.WarehouseException;

/** Which procedures a unit handles, and how often each is asked for. */
final class Catalogue {
    /** Share of each matter among the dossiers of a level; plausible, not measured. */
    private static final Map<Kind, Map<Matter, Double>> MIX = Map.of(
            Kind.COMMUNE,
                    Map.of(
                            CERTIFIED_COPY,
                            0.36,
                            AUTHENTICATION,
                            0.13,
                            CIVIL_STATUS,
                            0.31,
                            SOCIAL,
                            0.13,
                            LAND,
                            0.01,
                            OTHER,
                            0.06),
            Kind.DISTRICT,
                    Map.of(
                            LAND,
                            0.32,
                            HOUSEHOLD_BUSINESS,
                            0.19,
                            CERTIFIED_COPY,
                            0.11,
                            AUTHENTICATION,
                            0.04,
                            CONSTRUCTION,
                            0.11,
                            CIVIL_STATUS,
                            0.06,
                            SOCIAL,
                            0.09,
                            OTHER,
                            0.08),
            Kind.DEPARTMENT,
                    Map.of(
                            DRIVING,
                            0.6,
                            JUDICIAL_RECORD,
                            0.6,
                            LAND,
                            0.6,
                            CIVIL_STATUS,
                            0.1,
                            CONSTRUCTION,
                            0.4,
                            SOCIAL,
                            0.4,
                            OTHER,
                            0.4));

    /** The first procedure of a matter is asked for more often than the tenth: one over its place, to this power. */
    private static final double STEEPNESS = 0.6;

    private final List<OfferedProcedure> procedures;
    private final Map<String, Offer> offers = new HashMap<>();

    /** What one unit offers; sums grow with the weight of each procedure. */
    record Offer(List<OfferedProcedure> procedures, double[] sums) {
        OfferedProcedure pick(Dice dice) {
            return procedures.get(dice.place(sums));
        }
    }

    private Catalogue(List<OfferedProcedure> procedures) {
        this.procedures = List.copyOf(procedures);
    }

    static Catalogue of(Path dataFolder) {
        Map<String, String> fieldNames = ReferenceRows.read(dataFolder, "field.csv").stream()
                .collect(
                        Collectors.toMap(row -> row.get("field_code"), row -> row.get("name_vi"), (one, other) -> one));
        return new Catalogue(ReferenceRows.read(dataFolder, "procedure.csv").stream()
                .map(row -> OfferedProcedure.of(row, fieldNames))
                .toList());
    }

    /** All procedures of a level, in the order of the file. */
    List<OfferedProcedure> procedures(Kind kind) {
        return procedures.stream()
                .filter(each -> each.levels().contains(kind.level()))
                .toList();
    }

    /** What the unit offers; without procedures for a district or commune the sample cannot be made. */
    Offer offer(ProvinceUnit unit) {
        String key = unit.kind() == Kind.DEPARTMENT ? unit.id() : unit.kind().name();
        return offers.computeIfAbsent(key, any -> offerOf(unit));
    }

    private Offer offerOf(ProvinceUnit unit) {
        List<OfferedProcedure> offered = procedures(unit.kind());
        if (unit.kind() == Kind.DEPARTMENT) {
            offered = ofDepartment(unit, offered);
        }
        if (offered.isEmpty() && unit.kind() != Kind.DEPARTMENT) {
            throw new WarehouseException(
                    RULES,
                    "procedure.csv",
                    "không có thủ tục nào cho cấp " + unit.kind().level(),
                    "no procedure at level " + unit.kind().level());
        }
        return weighed(offered, MIX.get(unit.kind()));
    }

    /** A department without a procedure of its own still answers complaints and receives citizens, as every office must. */
    private static List<OfferedProcedure> ofDepartment(ProvinceUnit unit, List<OfferedProcedure> all) {
        var works = DepartmentWork.of(unit);
        var own = all.stream()
                .filter(each -> works.stream().anyMatch(work -> work.covers(each)))
                .toList();
        return own.isEmpty()
                ? all.stream().filter(DepartmentWork.INSPECTORATE::covers).toList()
                : own;
    }

    private static Offer weighed(List<OfferedProcedure> offered, Map<Matter, Double> mix) {
        var byMatter = new EnumMap<Matter, List<OfferedProcedure>>(Matter.class);
        offered.forEach(each -> byMatter.computeIfAbsent(each.matter(), any -> new ArrayList<>())
                .add(each));
        var ordered = new ArrayList<OfferedProcedure>();
        var sums = new double[offered.size()];
        double sum = 0;
        for (var entry : byMatter.entrySet()) {
            List<OfferedProcedure> popularFirst = entry.getValue().stream()
                    .sorted(Comparator.comparingDouble(OfferedProcedure::popularity)
                            .reversed())
                    .toList();
            double[] weights = weights(popularFirst);
            double share = mix.getOrDefault(entry.getKey(), 0.02)
                    / Arrays.stream(weights).sum();
            for (int i = 0; i < weights.length; i++) {
                sum += share * weights[i];
                sums[ordered.size()] = sum;
                ordered.add(popularFirst.get(i));
            }
        }
        return new Offer(List.copyOf(ordered), sums);
    }

    private static double[] weights(List<OfferedProcedure> popularFirst) {
        var weights = new double[popularFirst.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = popularFirst.get(i).popularity() * StrictMath.pow(i + 1, -STEEPNESS);
        }
        return weights;
    }
}
