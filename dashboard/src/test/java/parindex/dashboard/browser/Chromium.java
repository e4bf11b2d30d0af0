package parindex.dashboard.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A Chromium on this machine and the libraries it brings along, if any.
 *
 * @param binary the program
 * @param libraries a folder for the library path; empty for a system browser
 */
record Chromium(Path binary, Optional<Path> libraries) {
    /** {@code -Dbrowser=required}: no browser is a failure. {@code -Dbrowser=npm}: the same, and only the one from npm. */
    private static final String WISH = System.getProperty("browser", "");

    private static final List<Path> SYSTEM = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    /**
     * The first that there is: the program named by the variable CHROMIUM, a system browser, the one from npm.
     *
     * @throws MissingBrowser if there is none; its message says in both languages what was tried
     */
    static Chromium find() throws MissingBrowser {
        if (!WISH.equals("npm")) {
            Optional<Path> installed = installed();

            if (installed.isPresent()) {
                return new Chromium(installed.get(), Optional.empty());
            }
        }

        return NpmChromium.unpacked();
    }

    private static Optional<Path> installed() throws MissingBrowser {
        String named = System.getenv("CHROMIUM");

        if (named == null || named.isBlank()) {
            return SYSTEM.stream().filter(Files::isExecutable).findFirst();
        }

        if (!Files.isExecutable(Path.of(named))) {
            throw new MissingBrowser(
                    "biến CHROMIUM chỉ tới " + named + ", không chạy được",
                    "the variable CHROMIUM names " + named + ", which cannot be run");
        }

        return Optional.of(Path.of(named));
    }

    /** Whether a missing browser is a failure, and not a reason to skip. */
    static boolean isRequired() {
        return !WISH.isEmpty() || System.getenv("CI") != null;
    }

    /** What the browser's process gets to see. */
    Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>(System.getenv());
        libraries.ifPresent(folder -> environment.put("LD_LIBRARY_PATH", folder.toString()));
        return environment;
    }
}
