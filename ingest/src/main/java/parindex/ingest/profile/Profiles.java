package parindex.ingest.profile;

import static parindex.warehouse.fault.Fault.RULES;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import parindex.warehouse.batch.FeedContract;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.settings.StrictConfig;

/** All profiles that are known: the shipped ones, and those of the data folder, which win over a shipped one of the same id. */
public final class Profiles {
    private static final List<String> SHIPPED = List.of(
            "d1-json",
            "vendor-csv",
            "book-xlsx",
            "tthc-xlsx",
            "edxml",
            "qlvb-csv",
            "qlvb-sent-csv",
            "web-combined",
            "web-json",
            "web-iis",
            "article-xml",
            "cms-articles",
            "zmprov",
            "zimbra-audit",
            "mail-log",
            "sua-loi",
            "d1-papers",
            "d1-results",
            "d1-payments",
            "d1-progress",
            "d2-json",
            "d2-papers",
            "igate-json",
            "opencps-json",
            "td-csv",
            "td-detail",
            "td-buoc-csv",
            "vendor-buoc-csv",
            "xes-log");

    private final Map<String, Profile> byId = new TreeMap<>();

    private Profiles() {}

    /**
     * Reads the profiles of all templates, the shipped ones, and {@code <data>/profiles/*.conf}.
     *
     * @param shapes of all feeds
     */
    public static Profiles of(Path dataFolder, List<FeedShape> shapes, List<FeedContract> contracts) {
        var profiles = new Profiles();
        contracts.forEach(contract -> profiles.add(TemplateProfile.of(contract)));
        for (String id : SHIPPED) {
            profiles.add(ProfileFile.read(shipped(id), shapes));
        }
        for (Path file : files(dataFolder.resolve("profiles"))) {
            profiles.add(ProfileFile.read(StrictConfig.read(file), shapes));
        }
        return profiles;
    }

    private void add(Profile profile) {
        byId.put(profile.id(), profile);
    }

    private static StrictConfig shipped(String id) {
        String name = "/profiles/" + id + ".conf";
        try (InputStream bytes = Profiles.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("need the shipped profile " + name);
            }
            return StrictConfig.read(name, new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".conf"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder.toString(), e);
        }
    }

    private static WarehouseException unreadable(String subject, IOException e) {
        return new WarehouseException(RULES, subject, "không đọc được hồ sơ nguồn", "the profile cannot be read", e);
    }

    public Optional<Profile> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Ids of the profiles that read the files of this one too. */
    public List<String> partsOf(String id) {
        return byId.values().stream()
                .filter(profile -> profile.partOf().equals(Optional.of(id)))
                .map(Profile::id)
                .toList();
    }

    public Set<String> ids() {
        return byId.keySet();
    }
}
