package parindex.warehouse.integrity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One report with all its figures, how it writes numbers, and the equations between them. A report may be as long as its
 * sender likes: what is asked of every figure must not look through all of them.
 *
 * @param links finds the figure that a number speaks of
 * @param byVariable the equations that a number stands in, in the order of the document
 */
record Document(
        String name,
        List<Figure> figures,
        NumberGrammar grammar,
        Links links,
        List<Relation> relations,
        Map<String, List<Relation>> byVariable) {
    Document {
        figures = List.copyOf(figures);
        relations = List.copyOf(relations);
    }

    static Document of(String name, List<Figure> figures, NumberGrammar grammar) {
        var links = new Links(figures);
        var relations = Relations.of(figures, links);
        var byVariable = new HashMap<String, List<Relation>>();
        for (Relation relation : relations) {
            relation.terms().map(Relation.Term::variable).distinct().forEach(variable -> byVariable
                    .computeIfAbsent(variable, none -> new ArrayList<>())
                    .add(relation));
        }
        return new Document(name, figures, grammar, links, relations, byVariable);
    }

    /** The equations in which a number stands. */
    List<Relation> naming(String variable) {
        return byVariable.getOrDefault(variable, List.of());
    }

    Stream<Relation.Sum> sums() {
        return relations.stream().filter(Relation.Sum.class::isInstance).map(Relation.Sum.class::cast);
    }

    Stream<Relation.Ratio> ratios() {
        return relations.stream().filter(Relation.Ratio.class::isInstance).map(Relation.Ratio.class::cast);
    }

    Figure figure(String id) {
        return links.find(id)
                .orElseThrow(() -> new IllegalArgumentException("need a figure of " + name + ", got " + id));
    }

    /** One question asked of a whole document. */
    interface Question {
        List<Finding> ask(Document document);
    }
}
