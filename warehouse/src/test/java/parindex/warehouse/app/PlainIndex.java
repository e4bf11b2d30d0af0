package parindex.warehouse.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The figures, points and places of made-up provinces in plain Java, straight from what was told: the second opinion on
 * the whole build. It shares no code with it.
 */
final class PlainIndex {
    /** @param startsOn first day; @param lastOn the day it is judged at the end of */
    record Period(String id, LocalDate startsOn, LocalDate lastOn) {}

    private static final Set<String> FINISHED = Set.of("EARLY", "ON_TIME", "LATE", "FINISHED_NO_DUE");
    private static final Set<String> WITH_FEE = Set.of("1.000001", "1.000003", "1.000005", "1.000006");
    private static final Set<String> ONLINE = Set.of("1.000001", "1.000002", "1.000004", "1.000005", "1.000006");

    private final LocalDate asOf;
    private final boolean noDueIsOnTime;
    private final int minDossiers;
    private final int silentWorkingDays;
    private final Map<String, List<PlainDossier>> accepted = new HashMap<>();
    private final Map<String, Map<String, Long>> known = new HashMap<>();
    private final Map<String, List<LocalDate>> refused = new HashMap<>();

    PlainIndex(Told told, LocalDate asOf, boolean noDueIsOnTime, int minDossiers, int silentWorkingDays) {
        this.asOf = asOf;
        this.noDueIsOnTime = noDueIsOnTime;
        this.minDossiers = minDossiers;
        this.silentWorkingDays = silentWorkingDays;
        Map<String, List<Told.Version>> versions = new TreeMap<>();
        told.versions().stream()
                .sorted(Comparator.comparing(Told.Version::versionAt).thenComparing(Told.Version::contentHash))
                .forEach(each -> versions.computeIfAbsent(each.key(), key -> new ArrayList<>())
                        .add(each));
        Map<String, Map<String, Told.Event>> events = new HashMap<>();
        told.events().stream()
                .filter(each -> !each.at().toLocalDate().isAfter(asOf))
                .forEach(each -> events.computeIfAbsent(each.key(), key -> new HashMap<>())
                        .put(each.kind() + each.at(), each));
        versions.forEach((key, all) ->
                take(all, List.copyOf(events.getOrDefault(key, Map.of()).values())));
    }

    private void take(List<Told.Version> versions, List<Told.Event> events) {
        Told.Version version = versions.get(versions.size() - 1);
        LocalDate begun = version.begun().orElseThrow().toLocalDate();
        if (version.isDeleted() || version.status().equals("SUBMITTED") || begun.isAfter(asOf)) {
            return;
        }
        if (!version.status().equals("REFUSED")) {
            accepted.computeIfAbsent(version.unit(), unit -> new ArrayList<>())
                    .add(new PlainDossier(versions, events, asOf));
            return;
        }
        LocalDate on =
                (version.refusedAt() == null ? version.begun().orElseThrow() : version.refusedAt()).toLocalDate();
        if (!on.isAfter(asOf)) {
            refused.computeIfAbsent(version.unit(), unit -> new ArrayList<>()).add(on.isBefore(begun) ? begun : on);
        }
    }

    List<Period> periods() {
        var periods = new ArrayList<Period>();
        for (LocalDate day = RandomProvinces.FIRST_MONTH; !day.isAfter(asOf); day = day.plusMonths(1)) {
            periods.add(period(day.toString().substring(0, 7), day, day.plusMonths(1)));
        }
        for (LocalDate day = LocalDate.of(2024, 10, 1); !day.isAfter(asOf); day = day.plusMonths(3)) {
            periods.add(period(day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3, day, day.plusMonths(3)));
        }
        for (LocalDate day = LocalDate.of(2024, 1, 1); !day.isAfter(asOf); day = day.plusYears(1)) {
            periods.add(period(Integer.toString(day.getYear()), day, day.plusYears(1)));
        }
        periods.add(new Period("all", LocalDate.EPOCH, asOf));
        return periods;
    }

    private Period period(String id, LocalDate startsOn, LocalDate endsBefore) {
        return new Period(id, startsOn, endsBefore.isAfter(asOf) ? asOf : endsBefore.minusDays(1));
    }

    /** Counts of a unit in a period under the names of {@code published.figure}, the shares as {@code <metric>/part}. */
    Map<String, Long> counts(String unit, Period period) {
        return known.computeIfAbsent(unit + " " + period.id(), key -> countAll(unit, period));
    }

    private Map<String, Long> countAll(String unit, Period period) {
        var counts = new TreeMap<String, Long>();
        Set<String> online = new HashSet<>();
        Set<String> filedOnline = new HashSet<>();
        Set<String> withFee = new HashSet<>();
        Set<String> paid = new HashSet<>();
        for (PlainDossier dossier : accepted.getOrDefault(unit, List.of())) {
            String procedure = dossier.told.procedure();
            if (dossier.receivedOn.isAfter(period.lastOn())) {
                continue;
            }
            add(online, procedure, ONLINE.contains(procedure));
            if (dossier.endedOn != null && dossier.endedOn.isBefore(period.startsOn())) {
                continue;
            }
            count(counts, dossier, period);
            if (!dossier.receivedOn.isBefore(period.startsOn())) {
                add(filedOnline, procedure, dossier.told.channel().equals("ONLINE"));
                add(withFee, procedure, hasFee(dossier));
                add(paid, procedure, hasFee(dossier) && Boolean.TRUE.equals(dossier.told.paidOnline()));
            }
        }
        counts.merge(
                "refused",
                refused.getOrDefault(unit, List.of()).stream()
                        .filter(day -> !day.isBefore(period.startsOn()) && !day.isAfter(period.lastOn()))
                        .count(),
                Long::sum);
        filedOnline.retainAll(online);
        counts.put("online_active/whole", (long) online.size());
        counts.put("online_active/part", (long) filedOnline.size());
        counts.put("paid_procedure/whole", (long) withFee.size());
        counts.put("paid_procedure/part", (long) paid.size());
        return counts;
    }

    private void count(Map<String, Long> counts, PlainDossier dossier, Period period) {
        var told = dossier.told;
        var state = dossier.at(period.lastOn());
        boolean isFinished = FINISHED.contains(state.outcome());
        one(counts, state.outcome().toLowerCase(java.util.Locale.ROOT), true);
        one(counts, "finished", isFinished);
        one(counts, "finished_electronic", isFinished && Boolean.TRUE.equals(told.hasElectronicResult()));
        one(counts, "closing_open", state.outcome().startsWith("OPEN"));
        boolean isReceived = !dossier.receivedOn.isBefore(period.startsOn());
        one(counts, isReceived ? "received" : "carried_in", true);
        one(counts, "received_" + told.channel().toLowerCase(java.util.Locale.ROOT), isReceived);
        one(counts, "received_digitised", isReceived && Boolean.TRUE.equals(told.isDigitised()));
        one(counts, "received_with_fee", isReceived && hasFee(dossier));
        boolean isPaid = hasFee(dossier) && Boolean.TRUE.equals(told.paidOnline());
        one(counts, "received_paid_online", isReceived && isPaid);
        one(counts, "on_time/whole", state.isInTime() != null || noDueIsOnTime);
        one(counts, "on_time/part", state.isInTime() == null ? noDueIsOnTime : state.isInTime());
    }

    private static boolean hasFee(PlainDossier dossier) {
        Boolean told = dossier.told.hasFee();
        return told == null ? WITH_FEE.contains(dossier.told.procedure()) : told;
    }

    private static void add(Set<String> set, String value, boolean holds) {
        if (holds) {
            set.add(value);
        }
    }

    private static void one(Map<String, Long> counts, String name, boolean holds) {
        counts.merge(name, holds ? 1L : 0L, Long::sum);
    }

    /** Points and what could be earned, after Decision 766 as the portal reads it. */
    record Earned(BigDecimal points, BigDecimal max) {
        BigDecimal percent() {
            return points.multiply(BigDecimal.valueOf(100)).divide(max, 2, RoundingMode.HALF_UP);
        }
    }

    /** @param apiDigitised whether digitised dossiers earn in proportion; else all points from four fifths on */
    Earned earned(Map<String, Long> counts, boolean apiDigitised) {
        var sum = new Earned(BigDecimal.ZERO, BigDecimal.ZERO);
        sum = plus(sum, 20, "1", counts.get("on_time/part"), counts.get("on_time/whole"), false);
        sum = plus(sum, 4, "1", counts.get("online_active/part"), counts.get("online_active/whole"), true);
        sum = plus(sum, 6, "0.5", counts.get("received_online"), counts.get("received"), true);
        sum = plus(sum, 6, "1", counts.get("finished_electronic"), counts.get("finished"), false);
        sum = plus(sum, 4, apiDigitised ? "1" : "0.8", counts.get("received_digitised"), counts.get("received"), false);
        sum = plus(sum, 6, "1", counts.get("received_paid_online"), counts.get("received_with_fee"), true);
        return plus(sum, 2, "0.8", counts.get("paid_procedure/part"), counts.get("paid_procedure/whole"), true);
    }

    private static Earned plus(Earned sum, int max, String target, Long part, Long whole, boolean isZeroWithout) {
        BigDecimal most = BigDecimal.valueOf(max);
        if (whole == null || whole == 0) {
            return isZeroWithout ? new Earned(sum.points, sum.max.add(most)) : sum;
        }
        BigDecimal earned = most.multiply(BigDecimal.valueOf(part == null ? 0 : part))
                .divide(new BigDecimal(target).multiply(BigDecimal.valueOf(whole)), 2, RoundingMode.HALF_UP);
        return new Earned(sum.points.add(earned.min(most)), sum.max.add(most));
    }

    /** PLACED, SILENT, TOO_FEW or NO_DATA; empty for a unit that was not alive and had nothing in hand. */
    String state(String unit, Period period, LocalDate validFrom, LocalDate validTo) {
        var counts = counts(unit, period);
        long touched = count(counts, "received")
                + count(counts, "finished")
                + count(counts, "withdrawn")
                + count(counts, "refused");
        boolean isAlive = !validFrom.isAfter(period.lastOn()) && !validTo.isBefore(period.startsOn());
        if (touched == 0) {
            return isAlive ? "SILENT" : "";
        }
        LocalDate judgedOn = validTo.isBefore(period.lastOn()) ? validTo : period.lastOn();
        var lastSign = accepted.getOrDefault(unit, List.of()).stream()
                .flatMap(each -> each.endedOn == null
                                || !FINISHED.contains(each.at(each.endedOn).outcome())
                        ? java.util.stream.Stream.of(each.receivedOn)
                        : java.util.stream.Stream.of(each.receivedOn, each.endedOn))
                .filter(day -> !day.isAfter(judgedOn) && !day.isBefore(validFrom))
                .max(Comparator.naturalOrder());
        if (lastSign.isEmpty() || PlainDossier.workingDays(lastSign.get(), judgedOn) > silentWorkingDays) {
            return "SILENT";
        }
        if (earned(counts, true).max().signum() == 0) {
            return "NO_DATA";
        }
        return count(counts, "received") + count(counts, "carried_in") < minDossiers ? "TOO_FEW" : "PLACED";
    }

    static long count(Map<String, Long> counts, String name) {
        return counts.getOrDefault(name, 0L);
    }
}
