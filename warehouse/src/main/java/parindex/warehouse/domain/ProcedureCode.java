package parindex.warehouse.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names a procedure apart from the body that publishes it: {@code 1.000948.000.00.00.H38}, {@code 1.000948.H38} and
 * {@code 1.000948} are one procedure, and counting them as three is an old mistake of reports.
 *
 * @param code national part {@code N.NNNNNN}, or the local code where there is none
 * @param suffix e-identifier of the publishing body, empty when not written
 */
public record ProcedureCode(String code, String suffix) {
    private static final Pattern NATIONAL = Pattern.compile("\\d\\.\\d{6}");
    private static final Pattern WITH_REST = Pattern.compile("(\\d\\.\\d{6})\\.(.+)");
    /** Decision 20/2020 and QCVN 102:2016: groups of digits and letters that end in the province, such as H38. */
    private static final Pattern LOCAL_WITH_BODY = Pattern.compile("(.+?)\\.((?:[0-9A-Z]{2,3}\\.){0,3}[A-Y]\\d{2})");

    public ProcedureCode {
        if (code.isBlank() || code.length() > 40) {
            throw new IllegalArgumentException("need a procedure code of 1 to 40 characters, got \"" + code + "\"");
        }
    }

    /** Splits a code as any source writes it; space around it does not matter. */
    public static ProcedureCode of(String text) {
        String sent = text.strip();
        var national = WITH_REST.matcher(sent);
        if (national.matches()) {
            return new ProcedureCode(national.group(1), national.group(2).toUpperCase(Locale.ROOT));
        }

        var local = LOCAL_WITH_BODY.matcher(sent);
        return local.matches() ? new ProcedureCode(local.group(1), local.group(2)) : new ProcedureCode(sent, "");
    }

    /** Whether the code is one of the national catalogue's form. */
    public boolean isNational() {
        return NATIONAL.matcher(code).matches();
    }

    /** As it was sent: the code and, where known, the publishing body. */
    @Override
    public String toString() {
        return suffix.isEmpty() ? code : code + "." + suffix;
    }
}
