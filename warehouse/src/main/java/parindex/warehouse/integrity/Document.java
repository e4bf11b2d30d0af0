package parindex.warehouse.integrity;

import java.util.List;
import java.util.stream.Stream;

/** One report with all its figures, how it writes numbers, and the equations between them. */
record Document(String name, List<Figure> figures, NumberGrammar grammar, List<Relation> relations) {
    Document {
        figures = List.copyOf(figures);
        relations = List.copyOf(relations);
    }

    static Document of(String name, List<Figure> figures, NumberGrammar grammar) {
        return new Document(name, figures, grammar, Relations.of(figures));
    }

    Stream<Relation.Sum> sums() {
        return relations.stream().filter(Relation.Sum.class::isInstance).map(Relation.Sum.class::cast);
    }

    Stream<Relation.Ratio> ratios() {
        return relations.stream().filter(Relation.Ratio.class::isInstance).map(Relation.Ratio.class::cast);
    }

    Figure figure(String id) {
        return figures.stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("need a figure of " + name + ", got " + id));
    }

    /** One question asked of a whole document. */
    interface Question {
        List<Finding> ask(Document document);
    }
}
