package parindex.ingest.correction;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parindex.ingest.correction.CorrectionBook.Line;
import parindex.ingest.intake.Handling;
import parindex.ingest.intake.Handling.Corrects;
import parindex.ingest.intake.SentFile;
import parindex.ingest.intake.SentRows;
import parindex.ingest.intake.UnitIndex;
import parindex.ingest.profile.Profile;
import parindex.ingest.profile.Profiles;
import parindex.ingest.reader.PartRows;
import parindex.warehouse.batch.Batches;
import parindex.warehouse.batch.Manifest.Receipt;
import parindex.warehouse.store.DataFolder;

/** Writes the rows that wait for a unit into a workbook that it can correct and send back. */
public final class QuarantineExport {
    /** More rows than these in one workbook are not taken back. */
    public static final int MOST_ROWS = 200_000;

    private final Path data;
    private final Profiles profiles;

    /**
     * Which rows.
     *
     * @param unit code or name of the unit, with all below it; empty: every unit
     * @param feed empty: every feed
     * @param batch id; empty: every batch
     * @param most rows at most, oldest first
     */
    public record Wanted(String unit, String feed, String batch, int most) {}

    /**
     * What was written.
     *
     * @param rows that are in the workbook
     * @param left rows that wait beside those
     * @param missing rows whose file is not kept, or no longer as it was; by name of the file
     */
    public record Written(long rows, long left, Map<String, Long> missing) {
        public Written {
            missing = Map.copyOf(missing);
        }
    }

    public QuarantineExport(Path dataFolder, Profiles profiles) {
        this.data = dataFolder;
        this.profiles = profiles;
    }

    /** Rows that are corrected already are left out; of rows that were tried in vain the last trial is given. */
    public Written write(Wanted wanted, OutputStream out) throws IOException {
        var rows = new RefusedRows(new Batches(new DataFolder(data)).committed());
        Set<String> units =
                wanted.unit().isEmpty() ? Set.of() : UnitIndex.of(data).withChildren(wanted.unit());
        Map<String, Receipt> receipts = rows.receipts();
        Set<String> correcting = rows.correcting();
        Set<String> emptied = emptied(correcting, receipts);
        Set<String> repeating = repeating(rows, correcting, receipts);
        List<Refused> open = rows.open().values().stream()
                .filter(each -> wanted.unit().isEmpty() || units.contains(each.unitId()))
                .filter(each -> wanted.batch().isEmpty() || rows.isIn(wanted.batch(), each.fileId()))
                .filter(each -> receipts.containsKey(each.fileId()))
                .filter(each -> isOf(wanted.feed(), receipts.get(each.fileId())))
                .filter(each -> !each.code().equals("DUP_CONFLICT") || !emptied.contains(each.root()))
                .filter(each -> !repeating.contains(each.root()))
                .toList();
        long left = Math.max(0, open.size() - wanted.most());
        Map<String, List<Refused>> byFile = open.stream()
                .limit(wanted.most())
                .collect(Collectors.groupingBy(Refused::fileId, LinkedHashMap::new, Collectors.toList()));
        var sheets = new TreeMap<String, List<Line>>();
        var missing = new TreeMap<String, Long>();
        byFile.forEach((fileId, refused) -> add(receipts, fileId, refused, sheets, missing));
        long count = sheets.values().stream().mapToLong(List::size).sum();
        CorrectionBook.write(sheets, told(left, missing), out);
        return new Written(count, left, missing);
    }

    private boolean isOf(String feed, Receipt receipt) {
        return feed.isEmpty()
                || profiles.find(receipt.profile())
                        .map(profile -> profile.feed().equals(feed))
                        .orElse(true);
    }

    /** Rows that were sent back with nothing in them, beside others that were accepted. */
    private Set<String> emptied(Set<String> correcting, Map<String, Receipt> receipts) {
        return correcting.stream()
                .map(receipts::get)
                .filter(each -> each != null && each.blank() > 0)
                .map(each -> data.resolve(each.landing()))
                .filter(PartRows::isPart)
                .flatMap(each -> PartRows.emptied(each).stream())
                .collect(Collectors.toSet());
    }

    /** Rows that came back and said what another one that was accepted says. */
    private Set<String> repeating(RefusedRows rows, Set<String> correcting, Map<String, Receipt> receipts) {
        var found = new HashSet<String>();
        for (String fileId : correcting) {
            Receipt receipt = receipts.get(fileId);
            if (receipt != null && receipt.duplicate() > 0 && PartRows.isPart(data.resolve(receipt.landing()))) {
                var told = new HashSet<>(PartRows.told(data.resolve(receipt.landing())));
                told.removeAll(rows.refusedAgain(fileId));
                found.addAll(told);
            }
        }
        return found;
    }

    private void add(
            Map<String, Receipt> receipts,
            String fileId,
            List<Refused> refused,
            Map<String, List<Line>> sheets,
            Map<String, Long> missing) {
        Receipt receipt = receipts.get(fileId);
        Optional<Profile> profile = profiles.find(receipt.profile());
        var places = refused.stream()
                .map(each -> SentRows.place(each.sheet(), each.line()))
                .collect(Collectors.toSet());
        Path content = data.resolve(receipt.landing());
        boolean isKept = profile.isPresent() && !receipt.landing().isEmpty() && Files.isRegularFile(content);
        Map<String, Map<String, String>> cells =
                isKept ? SentRows.read(sent(receipt, profile.get(), content), places) : Map.of();
        for (Refused each : refused) {
            Map<String, String> found = cells.get(SentRows.place(each.sheet(), each.line()));
            if (found == null) {
                missing.merge(receipt.name(), 1L, Long::sum);
            } else {
                sheets.computeIfAbsent(receipt.profile(), any -> new ArrayList<>())
                        .add(new Line(each, found));
            }
        }
    }

    /** A file as its intake saw it; parts of corrections are known by the head we gave them. */
    private static SentFile sent(Receipt receipt, Profile profile, Path content) {
        var corrects = PartRows.isPart(content) ? new Corrects("", receipt.name(), "", null, "", 0) : null;
        return new SentFile(
                receipt.fileNo(),
                receipt.name(),
                "",
                content,
                receipt.landing(),
                receipt.sha256(),
                receipt.bytes(),
                profile,
                Optional.ofNullable(receipt.exportedAt()),
                Optional.empty(),
                "",
                new Handling(corrects, null, null));
    }

    private static List<String> told(long left, Map<String, Long> missing) {
        var told = new ArrayList<String>();
        if (left > 0) {
            told.add("");
            told.add("Còn " + left + " dòng cho sổ sau: hãy sửa và gửi sổ này trước.");
            told.add(left + " rows more for the next workbook: correct this one and send it first.");
        }
        if (!missing.isEmpty()) {
            told.add("");
            told.add("Các tệp sau không còn được lưu nguyên bản; hãy xuất và gửi lại từ hệ thống nguồn:");
            told.add("Of these files no copy is kept; export and send them again from their source:");
            missing.forEach((name, rows) -> told.add(name + ": " + rows));
        }
        return told;
    }
}
