package parindex.warehouse.method;

/** The same words for each reader. */
public record Words(String vietnamese, String english) {}
