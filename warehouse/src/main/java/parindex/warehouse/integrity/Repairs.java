package parindex.warehouse.integrity;

import static parindex.warehouse.integrity.Finding.Weight.INCONSISTENT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parindex.warehouse.integrity.Relation.Term;

/**
 * K3: looks for one number that, one more or less or with two neighbouring digits swapped, repairs several failing
 * equations at once and breaks none. Such a number is most likely the misprint.
 */
final class Repairs implements Document.Question {
    /** @param repaired equations that fail as printed and hold with the correction */
    private record Repair(Term term, BigDecimal corrected, List<Relation> repaired) {}

    @Override
    public List<Finding> ask(Document document) {
        return new Search(document).findings();
    }

    /** What is tried in one document: corrections are made once, and anew only where an equation was repaired since. */
    private static final class Search {
        private final Document document;
        private final Set<Relation> failing = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Map<Term, List<Repair>> tried = new HashMap<>();

        Search(Document document) {
            this.document = document;
            document.relations().stream()
                    .filter(relation -> !relation.holds() && !ComparedCheck.isAcrossPeriods(relation, document))
                    .forEach(failing::add);
        }

        List<Finding> findings() {
            var findings = new ArrayList<Finding>();
            List<Repair> best = best();
            while (!best.isEmpty()) {
                for (Relation relation : best.get(0).repaired()) {
                    findings.add(finding(relation, best));
                    failing.remove(relation);
                    relation.terms().forEach(term -> document.naming(term.variable()).stream()
                            .flatMap(Relation::terms)
                            .filter(other -> other.variable().equals(term.variable()))
                            .forEach(tried::remove));
                }
                best = best();
            }
            alone().forEach(repair -> findings.add(finding(repair.repaired().get(0), List.of(repair))));
            return findings;
        }

        /** The corrections that repair most, and more than one; several only when they repair the very same equations. */
        private List<Repair> best() {
            var repairs = repairs();
            int most = repairs.stream()
                    .mapToInt(repair -> repair.repaired().size())
                    .max()
                    .orElse(0);
            if (most < 2) {
                return List.of();
            }
            var strong = repairs.stream()
                    .filter(repair -> repair.repaired().size() == most)
                    .toList();
            return strong.stream()
                    .filter(repair -> repair.repaired().equals(strong.get(0).repaired()))
                    .toList();
        }

        /** A single failing equation is told only where the others of the document leave one number to blame. */
        private List<Repair> alone() {
            Map<Relation, List<Repair>> byRelation = new IdentityHashMap<>();
            for (Repair repair : repairs()) {
                byRelation
                        .computeIfAbsent(repair.repaired().get(0), none -> new ArrayList<>())
                        .add(repair);
            }
            return byRelation.entrySet().stream()
                    .filter(entry -> entry.getValue().size() == 1)
                    .filter(entry -> isToBlame(entry.getKey(), entry.getValue().get(0)))
                    .map(entry -> entry.getValue().get(0))
                    .sorted(Comparator.comparing(repair -> repair.term().variable()))
                    .toList();
        }

        private boolean isToBlame(Relation relation, Repair repair) {
            return relation.terms()
                    .filter(term -> !term.variable().equals(repair.term().variable()))
                    .filter(term -> term.number().isWhole())
                    .allMatch(term -> isConfirmed(relation, term));
        }

        /** Whether another equation with this number in it holds. */
        private boolean isConfirmed(Relation but, Term term) {
            return document.naming(term.variable()).stream().anyMatch(other -> other != but && other.holds());
        }

        private List<Repair> repairs() {
            Map<String, Term> terms = new LinkedHashMap<>();
            document.relations().stream()
                    .filter(failing::contains)
                    .flatMap(Relation::terms)
                    .filter(term -> term.number().isExact())
                    .forEach(term -> terms.putIfAbsent(term.variable(), term));
            return terms.values().stream()
                    .flatMap(term -> tried.computeIfAbsent(term, this::tryOut).stream())
                    .toList();
        }

        private List<Repair> tryOut(Term term) {
            return candidates(term)
                    .map(other -> repair(term, other))
                    .filter(repair -> !repair.repaired().isEmpty())
                    .toList();
        }

        private Repair repair(Term term, BigDecimal other) {
            var changed = Map.of(term.variable(), other);
            List<Relation> touched = document.naming(term.variable());
            boolean isBreaking =
                    touched.stream().filter(Relation::holds).anyMatch(relation -> !relation.holdsWith(changed));
            var repaired = isBreaking
                    ? List.<Relation>of()
                    : touched.stream()
                            .filter(relation -> failing.contains(relation) && relation.holdsWith(changed))
                            .toList();
            return new Repair(term, other, repaired);
        }
    }

    private static Stream<BigDecimal> candidates(Term term) {
        BigDecimal value = term.number().value();
        Stream<BigDecimal> near = term.number().isWhole() && !term.variable().endsWith("|%")
                ? Stream.of(value.add(BigDecimal.ONE), value.subtract(BigDecimal.ONE))
                : Stream.of();
        return Stream.concat(near, swaps(value)).filter(other -> other.signum() >= 0);
    }

    /** The number with two different neighbouring digits changed, in every place. */
    static Stream<BigDecimal> swaps(BigDecimal value) {
        String digits = value.unscaledValue().toString();
        return IntStream.range(1, digits.length())
                .filter(n -> digits.charAt(n) != digits.charAt(n - 1) && !(n == 1 && digits.charAt(1) == '0'))
                .mapToObj(n ->
                        digits.substring(0, n - 1) + digits.charAt(n) + digits.charAt(n - 1) + digits.substring(n + 1))
                .map(swapped ->
                        new BigDecimal(swapped).movePointLeft(value.scale()).setScale(value.scale()));
    }

    private static Finding finding(Relation relation, List<Repair> repairs) {
        var vi = new ArrayList<String>();
        var en = new ArrayList<String>();
        for (Repair repair : repairs) {
            Term term = repair.term();
            String label = term.label().isEmpty() ? "" : " (“" + term.label() + "”)";
            BigDecimal over = term.number().value().subtract(repair.corrected());
            boolean isByOne = over.abs().compareTo(BigDecimal.ONE) == 0 && over.scale() <= 0;
            String whyVi = isByOne ? (over.signum() > 0 ? "thừa 1" : "thiếu 1") : "đảo hai chữ số";
            String whyEn = isByOne ? (over.signum() > 0 ? "1 too many" : "1 too few") : "two digits are swapped";
            vi.add(with(relation, repair, Say::vi) + ": số " + Say.vi(term.number()) + label + " in " + whyVi);
            en.add(with(relation, repair, Say::en) + ": the printed " + Say.en(term.number()) + label + " is " + whyEn);
        }
        int count = repairs.get(0).repaired().size();
        return new Finding(
                Check.K3,
                INCONSISTENT,
                relation.owner().id(),
                repairs.stream().map(repair -> repair.term().figure()).toList(),
                String.join(" hoặc ", vi) + (count > 1 ? "; sửa số này thì " + count + " quan hệ sai cùng khớp" : ""),
                String.join(" or ", en) + (count > 1 ? "; correcting it repairs " + count + " relations at once" : ""));
    }

    /** The equation as it reads with the correction: {@code 12,05 = 2.553 / 21.195}. */
    private static String with(Relation relation, Repair repair, Function<BigDecimal, String> say) {
        Function<Term, String> word = term -> say.apply(
                term.variable().equals(repair.term().variable())
                        ? repair.corrected()
                        : term.number().value());
        if (relation instanceof Relation.Ratio ratio) {
            return word.apply(ratio.percent()) + "% = " + word.apply(ratio.part()) + " / " + word.apply(ratio.whole());
        }
        var sum = (Relation.Sum) relation;
        return sum.left().stream().map(word).collect(Collectors.joining(" + ")) + " = "
                + sum.right().stream().map(word).collect(Collectors.joining(" + "));
    }
}
