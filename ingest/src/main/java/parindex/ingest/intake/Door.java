package parindex.ingest.intake;

/** What cells are changed with before anybody sees them: the fields of administration, and the key that hides persons. */
public record Door(FieldCodes fieldCodes, PersonKey personKey) {}
