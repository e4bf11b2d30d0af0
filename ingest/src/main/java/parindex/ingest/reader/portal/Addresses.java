package parindex.ingest.reader.portal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Addresses of clients as logs write them, and the networks that a province calls its own. */
final class Addresses {
    private static final int MAPPED_AT = 10;

    private Addresses() {}

    /** Whether the text is an address of IPv4 or IPv6, and no name. */
    static boolean isAddress(String text) {
        return bytes(text).length > 0;
    }

    /** The client named first by a proxy, or the other where the proxy names none. */
    static String forwarded(String header, String otherwise) {
        int comma = header.indexOf(',');
        String first = withoutPort((comma < 0 ? header : header.substring(0, comma)).trim());
        return isAddress(first) ? first : otherwise;
    }

    /** {@code 203.0.113.9:51234} and {@code [2001:db8::1]:443}, as some proxies write. */
    private static String withoutPort(String text) {
        int colon = text.lastIndexOf(':');
        boolean isAfterFour = colon > 0 && text.indexOf(':') == colon;
        boolean isAfterBracket = colon > 0 && text.charAt(colon - 1) == ']';
        return isAfterFour || isAfterBracket ? text.substring(0, colon) : text;
    }

    /**
     * 4 or 16 bytes; an IPv4 address in the clothes of IPv6 is IPv4. None for what is no address; a name is never looked up.
     */
    static byte[] bytes(String text) {
        String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        int zone = bare.indexOf('%');
        String address = zone < 0 ? bare : bare.substring(0, zone);
        if (!hasShape(address)) {
            return new byte[0];
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return isMapped(bytes) ? java.util.Arrays.copyOfRange(bytes, MAPPED_AT + 2, bytes.length) : bytes;
        } catch (UnknownHostException e) {
            return new byte[0];
        }
    }

    /** Four numbers with dots, or at least two colons: the JDK asks no name server about these. */
    private static boolean hasShape(String text) {
        int dots = 0;
        int colons = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean isHex =
                    letter >= '0' && letter <= '9' || letter >= 'a' && letter <= 'f' || letter >= 'A' && letter <= 'F';
            if (!isHex && letter != '.' && letter != ':') {
                return false;
            }
            dots += letter == '.' ? 1 : 0;
            colons += letter == ':' ? 1 : 0;
        }
        boolean isFour = colons == 0 && dots == 3 && text.matches("\\d{1,3}(\\.\\d{1,3}){3}");
        return text.length() <= 45 && (isFour || colons >= 2);
    }

    private static boolean isMapped(byte[] bytes) {
        if (bytes.length != 16) {
            return false;
        }
        for (int i = 0; i < MAPPED_AT; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return bytes[MAPPED_AT] == -1 && bytes[MAPPED_AT + 1] == -1;
    }

    /** A range of addresses as {@code 10.0.0.0/8} or {@code 2001:db8::/32}; a lone address is a range of one. */
    record Network(byte[] first, int bits) {
        static Network parse(String text) {
            int slash = text.indexOf('/');
            byte[] first = bytes(slash < 0 ? text : text.substring(0, slash));
            int most = first.length * 8;
            int bits =
                    slash < 0 ? most : CombinedLine.bytes(text.substring(slash + 1)) > most ? -1 : number(text, slash);
            if (most == 0 || bits < 0) {
                throw new IllegalArgumentException(
                        "need own-networks such as 10.0.0.0/8 or 2001:db8::/32, got \"" + text + "\"");
            }
            return new Network(first, bits);
        }

        private static int number(String text, int slash) {
            return (int) CombinedLine.bytes(text.substring(slash + 1));
        }

        boolean holds(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            for (int i = 0; i < bits; i++) {
                int mask = 0x80 >> (i & 7);
                if (((address[i >> 3] ^ first[i >> 3]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    static boolean isIn(List<Network> networks, String address) {
        if (networks.isEmpty()) {
            return false;
        }
        byte[] bytes = bytes(address);
        return networks.stream().anyMatch(network -> network.holds(bytes));
    }
}
