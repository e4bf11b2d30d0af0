package parindex.ingest.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import parindex.ingest.profile.Profile;
import parindex.ingest.profile.Profile.Format;
import parindex.ingest.reader.CsvRows;
import parindex.ingest.reader.Encoding;
import parindex.ingest.reader.EncodingProbe;
import parindex.ingest.reader.FileKind;
import parindex.ingest.reader.FileRefused;
import parindex.ingest.reader.JsonRows;
import parindex.ingest.reader.RowSink;
import parindex.ingest.reader.XlsxRows;
import parindex.warehouse.fault.WarehouseException;

/** Reads one file as its profile says, after making sure that it is what it should be. */
final class FileReading {
    private FileReading() {}

    /** Gives all rows to the sink, or refuses the file; whatever was given before a refusal does not count. */
    static void read(Path content, Profile profile, RowSink sink) {
        try {
            FileKind kind = FileKind.of(content, profile.limits());
            if (profile.format() == Format.XLSX) {
                readWorkbook(content, kind, profile, sink);
            } else {
                readText(content, kind, profile, sink);
            }
        } catch (ZipException | EOFException e) {
            throw new FileRefused("ZIP_CORRUPT", "", "");
        } catch (IOException | UncheckedIOException e) {
            throw new FileRefused("FILE_UNREADABLE", "", "");
        } catch (FileRefused | WarehouseException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // A parser's own fault is a fault of this file, never of the batch; its message may quote cells.
            String what = e.getClass().getSimpleName();
            throw new FileRefused("FILE_UNREADABLE", "bộ đọc báo " + what, "the parser said " + what);
        }
    }

    private static void readWorkbook(Path content, FileKind kind, Profile profile, RowSink sink) throws IOException {
        if (kind == FileKind.OLE) {
            XlsxRows.refuseOld(content);
        }
        kind.need(FileKind.ZIP);
        new XlsxRows(profile.limits()).read(content, sink);
    }

    private static void readText(Path content, FileKind kind, Profile profile, RowSink sink) throws IOException {
        kind.need(profile.format() == Format.JSON ? FileKind.JSON : FileKind.TEXT);
        Optional<Encoding> named = profile.encoding();
        Encoding encoding = EncodingProbe.of(content, named, profile.limits());
        if (profile.format() == Format.JSON) {
            new JsonRows(profile.wantedNames(), encoding, profile.limits()).read(content, sink);
        } else {
            new CsvRows(profile.delimiter(), encoding, profile.limits()).read(content, sink);
        }
    }
}
