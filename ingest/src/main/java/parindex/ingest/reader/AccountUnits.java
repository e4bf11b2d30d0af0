package parindex.ingest.reader;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds out from its name and attributes which unit a mailbox belongs to, as the options of a profile say. */
final class AccountUnits {
    private final List<String> attributes;
    private final Map<String, String> byDomain;
    private final Map<String, String> byBox;
    private final Optional<Pattern> unitBox;

    AccountUnits(Map<String, String> options) {
        attributes = Stream.of(
                        options.getOrDefault("unit-attributes", "ou, company").split(","))
                .map(String::strip)
                .toList();
        byDomain = OptionPairs.pairs("unit-domains", options.getOrDefault("unit-domains", ""));
        byBox = OptionPairs.pairs("unit-boxes", options.getOrDefault("unit-boxes", ""));
        unitBox = Optional.ofNullable(options.get("unit-box")).map(ZmprovAccounts::expression);
    }

    boolean reads(String attribute) {
        return attributes.contains(attribute);
    }

    boolean isUnitBox(String address) {
        return byBox.containsKey(address.toLowerCase(Locale.ROOT))
                || unitBox.map(each -> each.matcher(localPart(address)).matches())
                        .orElse(false);
    }

    private static String localPart(String address) {
        int sign = address.lastIndexOf('@');
        return sign < 0 ? address : address.substring(0, sign);
    }

    /** How the unit is called; empty when nothing tells. */
    String unit(String address, Map<String, String> values) {
        String lower = address.toLowerCase(Locale.ROOT);
        String named = byBox.get(lower);
        if (named != null) {
            return named;
        }
        for (String attribute : attributes) {
            if (!values.getOrDefault(attribute, "").isEmpty()) {
                return values.get(attribute);
            }
        }
        Matcher box = unitBox.map(each -> each.matcher(localPart(address))).orElse(null);
        if (box != null && box.matches() && box.groupCount() > 0 && box.group(1) != null) {
            return box.group(1);
        }
        return byDomain.getOrDefault(lower.substring(lower.lastIndexOf('@') + 1), "");
    }
}
