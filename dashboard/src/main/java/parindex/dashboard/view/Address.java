package parindex.dashboard.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes addresses on this site: paths and queries, encoded, values that are empty left out. */
final class Address {
    private Address() {}

    /** @param pairs name and value by turns */
    static String of(String path, String... pairs) {
        var text = new StringBuilder(path);
        char mark = '?';
        for (int i = 0; i < pairs.length; i += 2) {
            if (!pairs[i + 1].isEmpty()) {
                text.append(mark).append(pairs[i]).append('=').append(encode(pairs[i + 1]));
                mark = '&';
            }
        }
        return text.toString();
    }

    static String of(String path, Map<String, String> query) {
        return of(
                path,
                query.entrySet().stream()
                        .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                        .toArray(String[]::new));
    }

    /** One segment of a path, or one value. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String[] withFirst(String[] pairs, String... first) {
        var all = new String[first.length + pairs.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(pairs, 0, all, first.length, pairs.length);
        return all;
    }
}
