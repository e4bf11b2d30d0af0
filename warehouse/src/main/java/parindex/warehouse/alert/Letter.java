package parindex.warehouse.alert;

/** A digest as it is read: one line of subject, the same content as plain text and as HTML. */
public record Letter(String subject, String text, String html) {}
