package parindex.ingest.correction;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import parindex.ingest.correction.CorrectedSheets.Line;
import parindex.ingest.intake.Handling;
import parindex.ingest.intake.Handling.Corrects;
import parindex.ingest.intake.Landing;
import parindex.ingest.intake.Offer;
import parindex.ingest.intake.Reception;
import parindex.ingest.intake.UnitIndex;
import parindex.ingest.profile.Profile;
import parindex.ingest.profile.Profiles;
import parindex.ingest.reader.FileKind;
import parindex.ingest.reader.FileRefused;
import parindex.ingest.reader.Limits;
import parindex.ingest.reader.PartRows;
import parindex.ingest.reader.PartRows.Corrected;
import parindex.ingest.reader.XlsxRows;
import parindex.warehouse.batch.Batches;
import parindex.warehouse.batch.Manifest.Receipt;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.store.DataFolder;
import parindex.warehouse.store.DurableFile;

/**
 * Turns workbooks of corrections into offers that an intake can take: one for each file that is corrected, read by that
 * file's profile, under its name and time. The workbook and its parts are kept in the landing. Rows whose origin nobody knows
 * make a part of their own.
 */
public final class Corrections {
    /** The profile of corrections: the folder of the inbox, and rows without an origin. */
    public static final String PROFILE = "sua-loi";

    private static final LocalDateTime TICKS_FROM = LocalDateTime.of(2020, 1, 1, 0, 0);
    private static final int PEEK = 1 << 16;
    private static final Pattern NUMBERED = Pattern.compile("&#(x[0-9A-Fa-f]{1,5}|[0-9]{1,6});");

    /** What the reader saw in the row; cells that show no trace of it cannot be judged again, so an untouched row keeps it. */
    private static final Set<String> OF_READER = Set.of(
            "COLUMNS", "ENCODING", "CONTROL_CHAR", "FIELD_TOO_LONG", "FORMULA_NO_VALUE", "JSON_RECORD", "TOTAL_ROW");

    private final Path data;
    private final Profiles profiles;
    private final LocalDateTime now;

    /** @param now local time of Vietnam: of two corrections of one row the later wins */
    public Corrections(Path dataFolder, Profiles profiles, LocalDateTime now) {
        this.data = dataFolder;
        this.profiles = profiles;
        this.now = now;
    }

    /** The same offers, each workbook of corrections replaced by its parts. What cannot be read goes on as it is. */
    public List<Offer> expanded(List<Offer> offers) {
        var all = new ArrayList<Offer>();
        RefusedRows refused = null;
        for (Offer offer : offers) {
            Optional<List<Line>> lines = lines(offer);
            if (lines.isEmpty()) {
                all.add(offer);
                continue;
            }
            refused = refused == null ? new RefusedRows(new Batches(new DataFolder(data)).committed()) : refused;
            all.addAll(parts(offer, lines.get(), refused));
        }
        return all;
    }

    private static Optional<List<Line>> lines(Offer offer) {
        try {
            if (FileKind.of(offer.path(), Limits.defaults()) != FileKind.ZIP || !seemsOurs(offer.path())) {
                return Optional.empty();
            }
            var sheets = new CorrectedSheets();
            new XlsxRows(Limits.defaults()).read(offer.path(), sheets);
            return sheets.isAny() ? Optional.of(sheets.lines()) : Optional.empty();
        } catch (IOException | FileRefused | IllegalArgumentException | java.io.UncheckedIOException e) {
            return Optional.empty(); // the intake says what is wrong with it
        }
    }

    /** A glance at the beginning of its texts, so that ten thousand other workbooks are not read twice. */
    private static boolean seemsOurs(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().limit(200).toList()) {
                String name = entry.getName();
                boolean mayTell = name.equals("xl/sharedStrings.xml") || name.startsWith("xl/worksheets/sheet");
                if (mayTell) {
                    try (InputStream bytes = zip.getInputStream(entry)) {
                        String start = new String(bytes.readNBytes(PEEK), StandardCharsets.UTF_8);
                        if (plain(start).contains(">" + CorrectionBook.ORIGIN + "<")) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }
    }

    /** Some programs write letters as numbers. */
    private static String plain(String xml) {
        return NUMBERED.matcher(xml)
                .replaceAll(found -> Matcher.quoteReplacement(Character.toString(
                        found.group(1).startsWith("x")
                                ? Integer.parseInt(found.group(1).substring(1), 16)
                                : Integer.parseInt(found.group(1)))));
    }

    private List<Offer> parts(Offer offer, List<Line> lines, RefusedRows refused) {
        Map<String, Refused> origins = refused.find(
                lines.stream().map(Line::origin).filter(each -> !each.isEmpty()).collect(Collectors.toSet()));
        Map<String, Receipt> receipts = refused.receipts();
        String sender = sender(offer);
        Set<String> own = sender.isEmpty() ? Set.of() : UnitIndex.of(data).withChildren(sender);
        var parts = new LinkedHashMap<Key, List<Corrected>>();
        for (Line line : lines) {
            Refused origin = origins.get(line.origin());
            Receipt receipt = origin == null ? null : receipts.get(origin.fileId());
            boolean isKnown =
                    receipt != null && profiles.find(receipt.profile()).isPresent();
            String damage = !isKnown ? "ORIGIN_UNKNOWN" : damage(line, origin, sender, own);
            Key key = isKnown ? new Key(origin.fileId(), line.names()) : new Key("", List.of(CorrectionBook.ORIGIN));
            List<String> cells = isKnown ? line.cells() : List.of(line.origin());
            parts.computeIfAbsent(key, any -> new ArrayList<>())
                    .add(new Corrected(isKnown ? line.origin() : "", line.sheet(), line.line(), damage, cells));
        }
        try {
            return offers(offer, parts, receipts, sender);
        } catch (IOException e) {
            throw new WarehouseException(
                    RESOURCE, "landing", "không ghi được thư mục landing", "the landing cannot be written", e);
        }
    }

    /** All corrections of one file that stand under one head. @param fileId empty for rows of no file */
    private record Key(String fileId, List<String> names) {}

    private static String damage(Line line, Refused origin, String sender, Set<String> own) {
        if (!sender.isEmpty() && !own.contains(origin.unitId())) {
            return "UNIT_FOREIGN";
        }
        return !line.isTouched() && OF_READER.contains(origin.code()) ? origin.code() : "";
    }

    /** The unit that corrects: its folder, else as the profile of the folder tells; empty for the province's own people. */
    private String sender(Offer offer) {
        if (!offer.sender().isEmpty()) {
            return offer.sender();
        }
        if (!offer.folder().isEmpty() && !offer.folder().equals(offer.profile())) {
            return offer.folder();
        }
        return profiles.find(offer.profile())
                .map(profile ->
                        Reception.sender(profile, "", offer.path().getFileName().toString()))
                .orElse("");
    }

    private List<Offer> offers(
            Offer offer, Map<Key, List<Corrected>> parts, Map<String, Receipt> receipts, String sender)
            throws IOException {
        Path folder = Landing.keepWhole(data, offer.path(), PROFILE);
        var offers = new ArrayList<Offer>();
        for (var part : parts.entrySet()) {
            Path file = folder.resolve("part-" + (offers.size() + 1) + ".csv");
            DurableFile.write(file, PartRows.bytes(part.getKey().names(), part.getValue()));
            offers.add(offer(offer, file, receipts.get(part.getKey().fileId()), sender));
        }
        return offers;
    }

    private Offer offer(Offer offer, Path file, Receipt receipt, String sender) {
        String workbook = offer.path().getFileName().toString();
        long ticks = Math.max(0, Duration.between(TICKS_FROM, now).toMinutes());
        if (receipt == null) {
            var none = new Corrects(workbook, "?", "", null, sender, ticks);
            return new Offer(file, PROFILE, "", "", new Handling(none, null, null));
        }
        Profile profile = profiles.find(receipt.profile()).orElseThrow();
        String unit = receipt.unitId() == null ? "" : receipt.unitId();
        String speaks = !sender.isEmpty() ? sender : profile.sender().isPresent() ? unit : "";
        var corrects = new Corrects(workbook, receipt.name(), unit, receipt.exportedAt(), speaks, ticks);
        return new Offer(file, profile.id(), unit, "", new Handling(corrects, null, null));
    }
}
