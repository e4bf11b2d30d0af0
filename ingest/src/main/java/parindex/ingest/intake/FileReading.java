package parindex.ingest.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import parindex.ingest.profile.Profile;
import parindex.ingest.profile.Profile.Format;
import parindex.ingest.reader.CsvRows;
import parindex.ingest.reader.Encoding;
import parindex.ingest.reader.EncodingProbe;
import parindex.ingest.reader.FileKind;
import parindex.ingest.reader.FileRefused;
import parindex.ingest.reader.JsonRows;
import parindex.ingest.reader.PartRows;
import parindex.ingest.reader.RecordReader;
import parindex.ingest.reader.RowSink;
import parindex.ingest.reader.TimeBudget;
import parindex.ingest.reader.XlsxRows;
import parindex.warehouse.fault.WarehouseException;

/** Reads one file as its profile says, after making sure that it is what it should be. */
final class FileReading {
    private FileReading() {}

    /** Gives all rows to the sink, or refuses the file; whatever was given before a refusal does not count. */
    static void read(SentFile file, RowSink unlimited) {
        var sink = new TimeBudget(unlimited, file.bytes());
        Path content = file.content();
        Profile profile = file.profile();
        try {
            if (file.handling().corrects() != null) {
                new PartRows(profile.limits(), profile.headerRows()).read(content, sink);
                return;
            }
            FileKind kind = FileKind.of(content, profile.limits());
            if (profile.format().records().isPresent()) {
                readRecords(file, kind, profile.format().records().get(), sink);
            } else if (profile.format() == Format.XLSX || profile.format() == Format.TABLE && kind == FileKind.ZIP) {
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
        } catch (OutOfMemoryError e) {
            // What the parser held is garbage now; the other files go on.
            throw new FileRefused("PARSER_LIMIT", "hết bộ nhớ khi đọc", "out of memory while it was read");
        } catch (RuntimeException | StackOverflowError e) {
            // A parser's own fault is a fault of this file, never of the batch; its message may quote cells.
            String what = e.getClass().getSimpleName();
            throw new FileRefused("FILE_UNREADABLE", "bộ đọc báo " + what, "the parser said " + what);
        }
    }

    /** Formats of text and XML say themselves what is not theirs; what is plainly no text never reaches them. */
    private static void readRecords(SentFile file, FileKind kind, RecordReader reader, RowSink sink)
            throws IOException {
        Profile profile = file.profile();
        if (!Set.of(FileKind.TEXT, FileKind.JSON, FileKind.XML, FileKind.HTML).contains(kind)) {
            kind.need(FileKind.TEXT);
        }
        var request = new RecordReader.Request(
                profile.wantedNames(),
                profile.limits(),
                profile.zone(),
                file.name(),
                file.exportedAt(),
                profile.options(),
                file.modifiedAt());
        reader.read(file.content(), request, sink);
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
        if (profile.format() != Format.JSON && EncodingProbe.beginsAsUtf8(content, named, profile.limits())) {
            try {
                char delimiter = delimiter(content, profile, Encoding.UTF_8);
                new CsvRows(delimiter, Encoding.UTF_8, profile.limits()).readAsUtf8(content, sink);
                return;
            } catch (FileRefused e) {
                // Of two reasons the encoding is told, wherever in the file it shows.
                EncodingProbe.of(content, named, profile.limits());
                throw e;
            }
        }
        Encoding encoding = EncodingProbe.of(content, named, profile.limits());
        if (profile.format() == Format.JSON) {
            new JsonRows(profile.wantedNames(), profile.rowList(), encoding, profile.limits()).read(content, sink);
        } else {
            new CsvRows(delimiter(content, profile, encoding), encoding, profile.limits()).read(content, sink);
        }
    }

    private static char delimiter(Path content, Profile profile, Encoding encoding) throws IOException {
        return profile.format() == Format.TABLE
                ? CsvRows.likelyDelimiter(content, encoding, profile.limits())
                : profile.delimiter();
    }
}
