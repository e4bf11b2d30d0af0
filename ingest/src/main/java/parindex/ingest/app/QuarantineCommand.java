package parindex.ingest.app;

import static parindex.warehouse.fault.Fault.REQUEST;
import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import parindex.ingest.correction.QuarantineExport;
import parindex.ingest.correction.QuarantineExport.Wanted;
import parindex.ingest.correction.QuarantineExport.Written;
import parindex.ingest.intake.UnitIndex;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.fault.WarehouseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes refused rows as a workbook for their unit to correct. */
@Command(
        name = "quarantine",
        mixinStandardHelpOptions = true,
        description = {
            "Ghi các dòng bị cách ly của một đơn vị ra tệp Excel để sửa; tệp đã sửa đặt vào inbox/sua-loi/<mã đơn vị>/.",
            "Writes the refused rows of a unit as a workbook to correct; put it into inbox/sua-loi/<code of the unit>/."
        },
        footer = {
            "",
            "Tệp có nội dung như đã gửi: chỉ trao cho đơn vị gửi. / It holds what was sent: give it to its sender only."
        })
final class QuarantineCommand implements Callable<Integer> {
    private final PrintStream out;

    @Mixin
    private DataOption data;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = {"Mã hoặc tên đơn vị, gồm cả cấp dưới.", "Code or name of the unit, with those below it."})
    private String unit = "";

    @Option(
            names = "--feed",
            paramLabel = "FEED",
            description = {"Chỉ loại dữ liệu này.", "Only this feed."})
    private String feed = "";

    @Option(
            names = "--batch",
            paramLabel = "ID",
            description = {"Chỉ các tệp của lô này.", "Only files of this batch."})
    private String batch = "";

    @Option(
            names = "--most",
            paramLabel = "ROWS",
            description = {
                "Tối đa bấy nhiêu dòng một sổ, cũ nhất trước (mặc định và nhiều nhất 200000).",
                "So many rows a workbook at most, oldest first (default and limit 200000)."
            })
    private int most = QuarantineExport.MOST_ROWS;

    @Option(
            names = "--out",
            paramLabel = "FILE.xlsx",
            description = {"Tệp cần ghi (mặc định cach-ly.xlsx).", "File to write (default cach-ly.xlsx)."})
    private Path file = Path.of("cach-ly.xlsx");

    QuarantineCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        if (!unit.isEmpty() && UnitIndex.of(data.path()).withChildren(unit).isEmpty()) {
            throw new WarehouseException(REQUEST, unit, "không có đơn vị này", "there is no such unit");
        }
        if (most < 1 || most > QuarantineExport.MOST_ROWS) {
            throw new WarehouseException(
                    REQUEST,
                    "--most " + most,
                    "cần từ 1 đến " + QuarantineExport.MOST_ROWS,
                    "need 1 to " + QuarantineExport.MOST_ROWS);
        }
        Written written = write(new QuarantineExport(data.path(), new Feeds(data.path()).profiles()));
        out.printf("%d dòng / rows: %s%n", written.rows(), file);
        if (written.left() > 0) {
            out.printf(
                    "  còn %d dòng cho sổ sau, khi các dòng này đã sửa / %d rows more for the next workbook, when these are corrected%n",
                    written.left(), written.left());
        }
        written.missing()
                .forEach((name, rows) -> out.printf(
                        "  %s: %d dòng không còn bản gốc; hãy gửi lại tệp / rows of which no copy is kept; send the file again%n",
                        name, rows));
        return ExitCode.DONE.number();
    }

    private Written write(QuarantineExport export) {
        try {
            Path target = file.toAbsolutePath();
            Path part = target.resolveSibling("." + target.getFileName() + ".part");
            Files.deleteIfExists(part);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Written written;
            try (var stream = Files.newOutputStream(part)) {
                written = export.write(new Wanted(unit, feed, batch, most), stream);
            }
            Files.move(part, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return written;
        } catch (IOException e) {
            throw new WarehouseException(
                    RESOURCE, file.toString(), "không ghi được tệp", "the file cannot be written", e);
        }
    }
}
