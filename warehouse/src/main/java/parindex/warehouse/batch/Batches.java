package parindex.warehouse.batch;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.store.DataFolder;

/** The batches of a data folder that are committed: those with a manifest. A folder without one never happened. */
public final class Batches {
    private final DataFolder folder;

    public Batches(DataFolder folder) {
        this.folder = folder;
    }

    /** Oldest first; empty when nothing was ingested yet. */
    public List<Batch> committed() {
        if (!Files.isDirectory(folder.batches())) {
            return List.of();
        }
        var batches = new ArrayList<Batch>();
        try (var folders = Files.newDirectoryStream(folder.batches(), Files::isDirectory)) {
            for (Path each : folders) {
                Path manifest = each.resolve(ManifestFile.NAME);
                if (Files.exists(manifest)) {
                    batches.add(new Batch(each, ManifestFile.read(each), digest(Files.readAllBytes(manifest))));
                }
            }
        } catch (IOException e) {
            throw new WarehouseException(
                    RESOURCE, folder.batches().toString(), "không đọc được thư mục", "the folder cannot be read", e);
        }
        batches.sort(Comparator.comparing(Batch::id));
        return List.copyOf(batches);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
