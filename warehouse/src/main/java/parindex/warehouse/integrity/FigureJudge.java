package parindex.warehouse.integrity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import parindex.warehouse.integrity.Finding.Weight;

/**
 * Asks every check of every figure, document by document. A figure is consistent only where another number of its document
 * confirms it; a check that finds nothing confirms nothing.
 */
public final class FigureJudge {
    /** In the order of diagnosis: the misprint first, then what it breaks. */
    private static final List<Document.Question> QUESTIONS = List.of(
            new Repairs(),
            new SumCheck(),
            new RatioCheck(),
            new TotalShareCheck(),
            new ImpliedBase.Question(),
            new MissingCheck(),
            new SameNumberCheck(),
            new CutOffCheck(),
            new ComparedCheck(),
            new GrammarCheck(),
            new SpellingCheck(),
            new NamedListCheck(),
            new CounterCheck(),
            new NothingHappenedCheck(),
            new HundredCheck());

    private FigureJudge() {}

    /** Judges figures of any number of documents; answers them in the order given. */
    public static List<Judged> judge(List<RawFigure> figures) {
        Map<String, List<RawFigure>> documents = figures.stream()
                .collect(Collectors.groupingBy(RawFigure::document, LinkedHashMap::new, Collectors.toList()));
        var judged = documents.entrySet().stream()
                .map(each -> RawFigure.document(each.getKey(), each.getValue()))
                .flatMap(document -> judge(document).stream())
                .collect(Collectors.toMap(each -> each.figure().id(), Function.identity()));
        return figures.stream().map(figure -> judged.get(figure.id())).toList();
    }

    private static List<Judged> judge(Document document) {
        Map<String, List<Finding>> found = new LinkedHashMap<>();
        for (Document.Question question : QUESTIONS) {
            question.ask(document).forEach(finding -> found.computeIfAbsent(finding.figure(), none -> new ArrayList<>())
                    .add(finding));
        }
        Map<String, List<Relation>> byOwner = document.relations().stream()
                .collect(Collectors.groupingBy(relation -> relation.owner().id()));
        return document.figures().stream()
                .map(figure -> judged(
                        document,
                        figure,
                        byOwner.getOrDefault(figure.id(), List.of()),
                        found.getOrDefault(figure.id(), List.of())))
                .toList();
    }

    private static Judged judged(Document document, Figure figure, List<Relation> own, List<Finding> found) {
        var findings =
                found.stream().sorted(Comparator.comparing(Finding::weight)).toList();
        var wrong = findings.stream()
                .filter(finding -> finding.weight() == Weight.INCONSISTENT)
                .toList();
        if (!wrong.isEmpty()) {
            return new Judged(
                    figure,
                    Verdict.INCONSISTENT,
                    wrong.get(0).check(),
                    findings,
                    wrong.stream().map(Finding::vietnamese).collect(Collectors.joining(". ")),
                    wrong.stream().map(Finding::english).collect(Collectors.joining(". ")));
        }
        var confirming = confirming(document, figure, own);
        if (confirming.isPresent()) {
            Check check = confirming.get();
            return new Judged(figure, Verdict.CONSISTENT, check, findings, check.vietnamese(), check.english());
        }
        var why = Unchecked.why(figure);
        return new Judged(figure, Verdict.NOTHING_TO_CHECK, why.check(), findings, why.vietnamese(), why.english());
    }

    /** The check by which another number of the document confirms the figure. */
    private static Optional<Check> confirming(Document document, Figure figure, List<Relation> own) {
        Optional<Check> equation = own.stream()
                .filter(Relation::holds)
                .filter(relation -> !ComparedCheck.isAcrossPeriods(relation, document))
                .filter(relation -> relation instanceof Relation.Sum || relation.isExact())
                .map(relation -> relation instanceof Relation.Sum sum ? sum.check() : Check.K2)
                .findFirst();
        boolean isListed = !figure.names().isEmpty() && figure.count().isExact() && NamedListCheck.agrees(figure);
        return equation.or(() -> isListed ? Optional.of(Check.K12) : Optional.empty());
    }
}
