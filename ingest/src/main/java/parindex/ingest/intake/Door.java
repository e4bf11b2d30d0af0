package parindex.ingest.intake;

import java.nio.file.Path;
import parindex.ingest.profile.FeedShape;
import parindex.ingest.profile.FeedShape.Cell;

/**
 * What cells are changed with before anybody sees them: the fields of administration, the units and what they are called, and
 * the key that hides persons.
 */
public record Door(FieldCodes fieldCodes, UnitIndex units, PersonKey personKey) {

    /** The key is only made where a feed speaks of persons. */
    static Door of(Path dataFolder, FeedShape shape, UnitIndex units) {
        return new Door(
                FieldCodes.of(dataFolder), units, hasPersons(shape) ? PersonKey.of(dataFolder) : PersonKey.none());
    }

    /** For workers elsewhere: the key is there already, or the feed needs none. */
    public static Door elsewhere(Path dataFolder, FeedShape shape, FieldCodes fieldCodes, UnitIndex units) {
        return new Door(fieldCodes, units, hasPersons(shape) ? PersonKey.existing(dataFolder) : PersonKey.none());
    }

    private static boolean hasPersons(FeedShape shape) {
        return shape.cells().containsValue(Cell.PERSON);
    }
}
