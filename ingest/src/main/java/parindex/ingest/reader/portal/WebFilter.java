package parindex.ingest.reader.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import parindex.ingest.reader.portal.Addresses.Network;
import parindex.warehouse.settings.StrictConfig;

/**
 * Tells visits of people from everything else that a web log holds. The words stand in {@code web/filter.conf} and in the
 * options of a profile, never here.
 */
final class WebFilter {
    /** Networks of the province's own offices: CIDR, IPv4 and IPv6, joined by commas. */
    static final String OWN_NETWORKS = "own-networks";

    private static final List<String> LISTS = List.of(
            "monitor-agents", "robot-agents", "human-agents", "static-suffixes", "static-paths", "download-suffixes");
    private static final int REMEMBERED = 20_000;
    private static final Map<String, List<String>> SHIPPED = shipped();

    /** What a line is. The first that fits, in this order but for PAGE and OTHER, which are what is left. */
    enum HitClass {
        /** A page that a person saw. */
        PAGE,
        DOWNLOAD,
        /** Pictures, styles, scripts: parts of pages. */
        STATIC,
        ROBOT,
        MONITOR,
        OWN_NETWORK,
        /** Answered with 4xx or 5xx. */
        ERROR,
        /** Redirects, and methods that show nothing. */
        OTHER
    }

    private final List<String> monitors;
    private final List<String> robots;
    private final List<String> humans;
    private final Set<String> staticSuffixes;
    private final Set<String> staticPaths;
    private final Set<String> downloadSuffixes;
    private final List<Network> ownNetworks;
    private final Map<String, HitClass> byAgent = new HashMap<>();
    private final Map<String, Boolean> byAddress = new HashMap<>();

    WebFilter(Map<String, String> options) {
        monitors = words("monitor-agents", options);
        robots = words("robot-agents", options);
        humans = words("human-agents", options);
        staticSuffixes = new HashSet<>(words("static-suffixes", options));
        staticPaths = new HashSet<>(words("static-paths", options));
        downloadSuffixes = new HashSet<>(words("download-suffixes", options));
        ownNetworks = split(options.get(OWN_NETWORKS)).map(Network::parse).toList();
    }

    /** Keys that a profile may set. */
    static Set<String> options() {
        var all = new TreeSet<>(LISTS);
        all.add(OWN_NETWORKS);
        return all;
    }

    private static Map<String, List<String>> shipped() {
        String name = "/web/filter.conf";
        try (InputStream bytes = WebFilter.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("need the shipped rules " + name);
            }
            var file = StrictConfig.read(name, new InputStreamReader(bytes, StandardCharsets.UTF_8));
            file.only(LISTS.toArray(new String[0]));
            var lists = new HashMap<String, List<String>>();
            LISTS.forEach(list -> lists.put(list, file.texts(list)));
            return Map.copyOf(lists);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> split(String option) {
        return option == null
                ? Stream.of()
                : Stream.of(option.split(",")).map(String::strip).filter(word -> !word.isEmpty());
    }

    private static List<String> words(String list, Map<String, String> options) {
        var all = new ArrayList<String>();
        Stream.concat(SHIPPED.get(list).stream(), split(options.get(list)))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .forEach(all::add);
        return List.copyOf(all);
    }

    HitClass classOf(Hit hit) {
        HitClass ofAgent = byAgent.get(hit.agent);
        if (ofAgent == null) {
            ofAgent = ofAgent(hit.agent.toLowerCase(Locale.ROOT));
            if (byAgent.size() < REMEMBERED) {
                byAgent.put(hit.agent, ofAgent);
            }
        }
        if (ofAgent == HitClass.MONITOR) {
            return HitClass.MONITOR;
        }
        if (isOwn(hit.address)) {
            return HitClass.OWN_NETWORK;
        }
        return ofAgent == HitClass.ROBOT ? HitClass.ROBOT : ofAnswer(hit);
    }

    private HitClass ofAgent(String agent) {
        if (holdsAny(agent, monitors)) {
            return HitClass.MONITOR;
        }
        String rest = agent;
        for (String human : humans) {
            rest = rest.replace(human, "");
        }
        boolean isBare = rest.endsWith("bot");
        return isBare || holdsAny(rest, robots) ? HitClass.ROBOT : HitClass.PAGE;
    }

    private static boolean holdsAny(String text, List<String> words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOwn(String address) {
        if (ownNetworks.isEmpty()) {
            return false;
        }
        Boolean known = byAddress.get(address);
        if (known == null) {
            known = Addresses.isIn(ownNetworks, address);
            if (byAddress.size() < REMEMBERED) {
                byAddress.put(address, known);
            }
        }
        return known;
    }

    private HitClass ofAnswer(Hit hit) {
        if (hit.status >= 400) {
            return HitClass.ERROR;
        }
        boolean isShown = hit.method.equals("GET") || hit.method.equals("POST");
        boolean isWhole = hit.status == 0 || hit.status >= 200 && hit.status < 300 || hit.status == 304;
        if (!isShown || !isWhole || hit.path.isEmpty()) {
            return HitClass.OTHER;
        }
        String suffix = suffix(hit.path);
        if (staticSuffixes.contains(suffix) || staticPaths.contains(hit.path)) {
            return HitClass.STATIC;
        }
        return downloadSuffixes.contains(suffix) ? HitClass.DOWNLOAD : HitClass.PAGE;
    }

    /** Letters after the last dot of the last part of the path, in lower case; empty when there are none. */
    private static String suffix(String path) {
        int dot = path.lastIndexOf('.');
        return dot < path.lastIndexOf('/') || dot < 0
                ? ""
                : path.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
