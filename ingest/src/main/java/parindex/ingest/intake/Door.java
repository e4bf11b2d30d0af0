package parindex.ingest.intake;

import java.time.LocalDateTime;

/**
 * What cells are changed with before anybody sees them: the fields of administration, and the key that hides persons.
 *
 * @param now local time of Vietnam; dates after it are odd
 */
record Door(FieldCodes fieldCodes, PersonKey personKey, LocalDateTime now) {}
