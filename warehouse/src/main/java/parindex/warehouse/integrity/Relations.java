package parindex.warehouse.integrity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.warehouse.integrity.Relation.Ratio;
import parindex.warehouse.integrity.Relation.Stated;
import parindex.warehouse.integrity.Relation.Sum;
import parindex.warehouse.integrity.Relation.Term;

/** Finds the equations that the figures of one document state, or mean by their words. */
final class Relations {
    private static final PrintedNumber ALL_POINTS = PrintedNumber.of(100);

    private final List<Figure> figures;
    private final Links links;
    private final List<Relation> found = new ArrayList<>();

    private Relations(List<Figure> document, Links links) {
        this.figures = document;
        this.links = links;
    }

    /**
     * @param document all figures of one document
     * @param links of the same figures
     */
    static List<Relation> of(List<Figure> document, Links links) {
        var relations = new Relations(document, links);
        document.forEach(relations::addStated);
        relations.addMeant();
        return List.copyOf(relations.found);
    }

    private void addStated(Figure figure) {
        if (!figure.parts().isEmpty()) {
            addListed(figure);
        } else if (figure.isSum()) {
            addWritten(figure);
        }
        if (!MetricWords.isSum(figure.metric())) {
            addRatio(figure);
        }
    }

    private void addRatio(Figure figure) {
        var count = Links.countOf(figure);
        var base = figure.base().number();
        var percent = figure.percent().number();
        if (count.isPresent() && base.isPresent() && percent.isPresent()) {
            var share = new Term(figure.id() + "|%", figure.id(), figure.metric(), percent.get());
            found.add(new Ratio(figure, count.get(), links.baseOf(figure, base.get()), share));
        }
    }

    /** Parts named by their ids add to the figure's count; without a count, their percentages add to its percentage. */
    private void addListed(Figure figure) {
        var parts = figure.parts().stream()
                .map(links::find)
                .flatMap(Optional::stream)
                .toList();
        if (parts.size() < figure.parts().size()) {
            return; // told by the check of what is missing
        }
        var counts =
                parts.stream().map(Links::countOf).flatMap(Optional::stream).toList();
        var total = Links.countOf(figure);
        if (counts.size() == parts.size() && total.isPresent()) {
            add(figure, Check.K1, Stated.YES, counts, List.of(total.get()), BigDecimal.ZERO);
        } else if (total.isEmpty() && figure.percent().number().isPresent()) {
            addPoints(
                    figure,
                    parts,
                    new Term(
                            figure.id() + "|%",
                            figure.id(),
                            "",
                            figure.percent().number().get()));
        }
    }

    private void addWritten(Figure figure) {
        var total = figure.base().number().or(() -> figure.count().number());
        if (total.isEmpty()) {
            return;
        }
        var expression = SumExpression.of(figure.metric());
        if (figure.isOfPercentPoints()) {
            addWrittenPoints(figure, expression, total.get());
            return;
        }
        var parts = links.partsOf(figure, expression.parts());
        if (parts.isEmpty() && figure.base().number().isPresent()) {
            parts = Links.countOf(figure).stream().toList();
        }
        if (!parts.isEmpty()) {
            var right = links.totalOf(figure, expression.totalLabel(), total.get(), parts);
            add(figure, Check.K1, Stated.YES, parts, List.of(right), BigDecimal.ZERO);
        }
    }

    private void addWrittenPoints(Figure figure, SumExpression expression, PrintedNumber total) {
        var right = new Term(figure.id() + "|total", figure.id(), "", total);
        String family = figure.family();
        var members = figures.stream()
                .filter(other -> !other.isSum() && other.place().equals(figure.place()))
                .filter(other -> !other.family().isEmpty() && other.family().startsWith(family))
                .filter(other -> other.percent().number().isPresent())
                .toList();
        if (!expression.parts().isEmpty()) {
            var parts = links.partsOf(figure, expression.parts());
            add(figure, Check.K1, Stated.YES, parts, List.of(right), slack(parts));
        } else if (members.size() > 1) {
            addPoints(figure, members, right);
        } else {
            Links.countOf(figure).ifPresent(sum -> {
                var left = List.of(new Term(figure.id() + "|sum", figure.id(), "", sum.number()));
                add(figure, Check.K1, Stated.YES, left, List.of(right), BigDecimal.ZERO);
            });
        }
    }

    private void addPoints(Figure figure, List<Figure> parts, Term total) {
        var points = parts.stream()
                .map(part -> part.percent()
                        .number()
                        .map(number -> new Term(part.id() + "|%", part.id(), part.metric(), number)))
                .flatMap(Optional::stream)
                .toList();
        if (points.size() == parts.size()) {
            add(figure, Check.K1, Stated.YES, points, List.of(total), slack(points));
        }
    }

    /** Each rounded share may be half of its last digit away from the true one. */
    private static BigDecimal slack(List<Term> points) {
        return points.stream()
                .filter(point -> point.number().value().signum() != 0)
                .filter(point -> point.number().value().compareTo(ALL_POINTS.value()) != 0)
                .map(point -> point.number().step().divide(BigDecimal.valueOf(2)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The identities of a one-stop table, where no sum of the document states them already. */
    private void addMeant() {
        Map<String, List<Figure>> tables = figures.stream()
                .filter(figure -> Role.of(figure).isPresent())
                .collect(Collectors.groupingBy(
                        figure -> String.join("|", figure.place(), figure.period(), figure.family()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        tables.values().forEach(this::addIdentities);
    }

    private void addIdentities(List<Figure> table) {
        var counts = new EnumMap<Role, Term>(Role.class);
        for (Figure figure : table) {
            Role role = Role.of(figure).orElseThrow();
            if (Links.countOf(figure).map(term -> counts.put(role, term)).isPresent()) {
                return; // two figures with one meaning: who knows which
            }
        }
        meant(Check.K14, counts, List.of(Role.OPENING, Role.RECEIVED), List.of(Role.SOLVED, Role.PENDING));
        var parts = counts.containsKey(Role.IN_TIME)
                ? List.of(Role.IN_TIME, Role.LATE)
                : List.of(Role.EARLY, Role.ON_TIME, Role.LATE);
        meant(Check.K1, counts, List.of(Role.SOLVED), parts);
        meant(Check.K1, counts, List.of(Role.PENDING), List.of(Role.PENDING_IN_TERM, Role.PENDING_OVERDUE));
    }

    /** @param whole last of these owns the equation; those that may be unprinted are OPENING and EARLY */
    private void meant(Check check, Map<Role, Term> counts, List<Role> whole, List<Role> parts) {
        boolean isComplete = Stream.concat(whole.stream(), parts.stream())
                .allMatch(role -> role == Role.OPENING || role == Role.EARLY || counts.containsKey(role));
        var right = whole.stream().map(counts::get).filter(Objects::nonNull).toList();
        var left = parts.stream().map(counts::get).filter(Objects::nonNull).toList();
        if (isComplete && !isStated(left, right)) {
            Figure owner = links.find(right.get(right.size() - 1).figure()).orElseThrow();
            add(owner, check, Stated.BY_MEANING, left, right, BigDecimal.ZERO);
        }
    }

    private boolean isStated(List<Term> left, List<Term> right) {
        return found.stream()
                .filter(Sum.class::isInstance)
                .map(Sum.class::cast)
                .anyMatch(sum -> variables(sum.left()).equals(variables(left))
                        && variables(sum.right()).equals(variables(right)));
    }

    private static Set<String> variables(List<Term> terms) {
        return terms.stream().map(Term::variable).collect(Collectors.toCollection(HashSet::new));
    }

    private void add(Figure owner, Check check, Stated stated, List<Term> left, List<Term> right, BigDecimal slack) {
        found.add(new Sum(owner, check, stated, left, right, slack));
    }
}
