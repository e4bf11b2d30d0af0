package parindex.warehouse.query;

/** A name or sentence in both languages of the product. Where no English exists the contract repeats the Vietnamese. */
public record Bilingual(String vietnamese, String english) {}
