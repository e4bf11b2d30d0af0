package parindex.ingest.intake;

import java.nio.file.Path;
import parindex.ingest.profile.FeedShape;
import parindex.ingest.profile.FeedShape.Cell;

/** What cells are changed with before anybody sees them: the fields of administration, and the key that hides persons. */
record Door(FieldCodes fieldCodes, PersonKey personKey) {

    /** The key is only made where a feed speaks of persons. */
    static Door of(Path dataFolder, FeedShape shape) {
        boolean hasPersons = shape.cells().containsValue(Cell.PERSON);
        return new Door(FieldCodes.of(dataFolder), hasPersons ? PersonKey.of(dataFolder) : new PersonKey(new byte[0]));
    }
}
