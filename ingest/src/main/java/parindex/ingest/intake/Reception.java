package parindex.ingest.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parindex.ingest.intake.Handling.Corrects;
import parindex.ingest.intake.Handling.Release;
import parindex.ingest.profile.Profile;
import parindex.ingest.profile.Profile.NamePart;
import parindex.ingest.profile.Profile.Raw;
import parindex.ingest.profile.Profile.Sender;
import parindex.ingest.profile.Profiles;
import parindex.ingest.reader.FileRefused;
import parindex.ingest.vocabulary.Instants;
import parindex.warehouse.batch.Manifest.Receipt;
import parindex.warehouse.batch.Manifest.State;

/** Receives files: keeps their bytes, tells which content is new, and what their names say. */
public final class Reception {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Profiles profiles;
    private final Map<String, String> knownContent;
    private final Set<Long> knownSizes;
    private final Landing landing;
    private final RawFiles rawFiles;
    private final Set<String> seen = new HashSet<>();
    private final List<SentFile> accepted = new ArrayList<>();
    private final List<IntFunction<Receipt>> settled = new ArrayList<>();
    private final Receipts receipts;
    private final Set<Path> whole = new HashSet<>();
    private final Map<Path, String> hashes = new HashMap<>();
    private long known;

    /**
     * @param knownContent what became of content, as {@link BatchFolder#known} tells
     * @param knownSizes of files received before; what has another is copied at once, and not read before
     */
    Reception(Path dataFolder, Profiles profiles, Map<String, String> knownContent, Set<Long> knownSizes)
            throws IOException {
        this.profiles = profiles;
        this.knownContent = knownContent;
        this.knownSizes = knownSizes;
        this.landing = new Landing(dataFolder);
        this.rawFiles = new RawFiles(dataFolder);
        this.receipts = new Receipts(Reasons.of(dataFolder));
    }

    void receive(Offer offer) {
        Optional<Profile> profile = profiles.find(offer.profile());
        if (profile.isEmpty()) {
            var refusal = new FileRefused(
                    "PROFILE_UNKNOWN",
                    "\"" + offer.profile() + "\"; đã biết: " + profiles.ids(),
                    "\"" + offer.profile() + "\"; known are " + profiles.ids());
            settled.add(number -> receipts.refused(offer, number, refusal));
            return;
        }
        if (profile.get().partOf().isEmpty()) {
            whole.add(offer.path());
        }
        try {
            receive(offer, profile.get());
        } catch (FileRefused e) {
            settled.add(number -> receipts.refused(offer, number, e));
        } catch (IOException e) {
            settled.add(number -> receipts.refused(offer, number, new FileRefused("FILE_UNREADABLE", "", "")));
        }
    }

    private void receive(Offer offer, Profile profile) throws IOException {
        boolean isNew = profile.raw() == Raw.KEPT && !knownSizes.contains(Files.size(offer.path()));
        String content = isNew ? landing.copy(offer.path()) : FileHash.of(offer.path());
        String sha256 = profile.partOf().isEmpty() ? content : FileHash.of(content + "|" + profile.id());
        if (profile.partOf().isEmpty()) {
            hashes.put(offer.path(), sha256);
        }
        String key = BatchFolder.key(profile.source(), sha256);
        if ("".equals(knownContent.get(key))) {
            known++;
            rawFiles.remove(offer.path(), profile);
            return;
        }
        SentFile file = file(offer, profile, content, sha256);
        if (seen.add(key)) {
            accepted.add(file);
        } else {
            settled.add(number -> receipts.duplicate(file.numbered(number)));
        }
    }

    /** @param sha256 tells this reading from others of the same content; most files have but one */
    private SentFile file(Offer offer, Profile profile, String content, String sha256) throws IOException {
        boolean isKept = profile.raw() == Raw.KEPT;
        Path kept = isKept ? landing.keep(offer.path(), profile.partOf().orElse(profile.id()), content) : offer.path();
        Optional<Corrects> corrects = offer.handling().correction();
        var release = Optional.ofNullable(offer.handling().release());
        String name = corrects.map(Corrects::fileName)
                .or(() -> release.map(Release::fileName))
                .orElse(offer.path().getFileName().toString());
        Optional<ControlTotal> control =
                profile.partOf().isEmpty() ? ControlTotal.beside(offer.path()) : Optional.empty();
        Handling handling = control.map(offer.handling()::with).orElse(offer.handling());
        return new SentFile(
                0,
                name,
                corrects.map(Corrects::folder).orElse(offer.folder()),
                kept,
                isKept ? landing.relative(kept) : "",
                sha256,
                Files.size(kept),
                profile,
                corrects.isPresent()
                        ? Optional.ofNullable(corrects.get().exportedAt())
                        : profile.exportedAt().flatMap(part -> exportedAt(part, name)),
                Optional.of(LocalDateTime.ofInstant(
                        Files.getLastModifiedTime(offer.path()).toInstant(), VIETNAM)),
                corrects.map(Corrects::sender)
                        .orElseGet(() ->
                                offer.sender().isEmpty() ? sender(profile, offer.folder(), name) : offer.sender()),
                handling);
    }

    private static Optional<LocalDateTime> exportedAt(NamePart part, String name) {
        Matcher found = part.expression().matcher(name);
        return found.find() && found.groupCount() > 0
                ? Optional.ofNullable(Instants.read(found.group(1), part.form()))
                : Optional.empty();
    }

    /** How folder or name call the sending unit; {@code ?} when they should and do not. */
    public static String sender(Profile profile, String folder, String name) {
        if (profile.sender().isEmpty()) {
            return "";
        }
        Sender sender = profile.sender().get();
        if (sender instanceof Sender.FileName byName) {
            Matcher found = byName.expression().matcher(name);
            return found.find() && found.groupCount() > 0 ? found.group(1) : "?";
        }
        return sender instanceof Sender.Constant constant ? constant.unit() : folder.isEmpty() ? "?" : folder;
    }

    /** New content, numbered in the order of export and name, so that the same files always make the same batch. */
    List<SentFile> accepted() {
        List<SentFile> sorted = accepted.stream()
                .sorted(Comparator.comparing(
                                (SentFile file) -> file.exportedAt().orElse(LocalDateTime.MIN))
                        .thenComparing(SentFile::folder)
                        .thenComparing(SentFile::name)
                        .thenComparing(SentFile::sha256))
                .toList();
        return IntStream.range(0, sorted.size())
                .mapToObj(i -> sorted.get(i).numbered(i + 1))
                .toList();
    }

    /** Receipts of files that need no reading, numbered after the others. */
    List<Receipt> settled() {
        return IntStream.range(0, settled.size())
                .mapToObj(i -> settled.get(i).apply(accepted.size() + i + 1))
                .toList();
    }

    /** Files that were refused or held, or could not be read at all, as they were offered; not what is read in them beside. */
    Set<Path> refused(List<Receipt> told) {
        Set<String> refused = told.stream()
                .filter(each -> each.state() == State.REFUSED)
                .map(Receipt::sha256)
                .collect(Collectors.toSet());
        return whole.stream()
                .filter(path -> !hashes.containsKey(path) || refused.contains(hashes.get(path)))
                .collect(Collectors.toSet());
    }

    /** Begins to bring what was received to the disk; nothing is received after this. */
    void sync() {
        landing.sync();
    }

    /** From the end of this call on, what was received survives the machine. */
    void awaitSync() throws IOException {
        landing.awaitSync();
    }

    long known() {
        return known;
    }
}
