package parindex.dashboard.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Style sheet, script, icon and fonts, held in memory; a list of names, so that no other file can be asked for. */
final class Assets {
    private static final List<String> NAMES = List.of("app.css", "send.js", "icon.svg", "fonts/OFL.txt");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "txt", "text/plain; charset=utf-8",
            "woff2", "font/woff2");

    private final Map<String, byte[]> contents;
    private final String version;

    Assets() {
        contents = names().collect(Collectors.toUnmodifiableMap(name -> name, Assets::read));
        version = hash(contents);
    }

    /** Changes when any of them changes; part of their addresses. */
    String version() {
        return version;
    }

    Optional<Answer> find(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        return Optional.ofNullable(contents.get(name)).map(body -> new Answer(type, body, Optional.empty()));
    }

    private static Stream<String> names() {
        Stream<String> fonts = Stream.of("latin", "vietnamese").flatMap(subset -> Stream.of(400, 500, 600)
                .map(weight -> "fonts/ibm-plex-sans-" + subset + "-" + weight + "-normal.woff2"));
        return Stream.concat(NAMES.stream(), fonts);
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/static/" + name)) {
            if (in == null) {
                throw new IllegalStateException("need /static/" + name + " on the class path, got nothing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Map<String, byte[]> contents) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            contents.keySet().stream().sorted().forEach(name -> digest.update(contents.get(name)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
