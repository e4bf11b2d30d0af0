package parindex.ingest.app;

import static parindex.warehouse.fault.Fault.REQUEST;
import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import parindex.ingest.template.TemplateBook;
import parindex.ingest.template.TemplatePage;
import parindex.warehouse.batch.FeedContract;
import parindex.warehouse.batch.FeedContract.Column;
import parindex.warehouse.batch.FeedContracts;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.fault.WarehouseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the empty form of a feed. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = {
            "Ghi mẫu trống của một loại dữ liệu, kèm hướng dẫn và ví dụ.",
            "Writes the empty form of a feed, with a guide and a filled example."
        },
        footer = {
            "",
            "Ví dụ / examples: parindex template feedback --out phan-anh.xlsx",
            "                  parindex template task --out nhiem-vu.csv"
        })
final class TemplateCommand implements Callable<Integer> {
    private final PrintStream out;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            description = {"Tên mẫu (xem --list).", "Name of the template (see --list)."})
    private String name = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = {"Tệp cần ghi, .xlsx hoặc .csv (mặc định NAME.xlsx).", "File to write, .xlsx or .csv."})
    private Path file;

    @Option(
            names = "--list",
            description = {"Liệt kê các mẫu.", "Lists the templates."})
    private boolean isList;

    @Option(
            names = "--page",
            description = {"In trang mô tả mọi mẫu (Markdown).", "Prints the page that documents all (Markdown)."})
    private boolean isPage;

    TemplateCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        List<FeedContract> contracts = FeedContracts.packed();
        if (isPage) {
            out.print(TemplatePage.of(contracts));
        } else if (isList || name.isEmpty()) {
            contracts.forEach(each ->
                    out.printf(Locale.ROOT, "%-24s %s / %s%n", each.profileId(), each.titleVi(), each.titleEn()));
        } else {
            write(find(contracts));
        }
        return ExitCode.DONE.number();
    }

    private FeedContract find(List<FeedContract> contracts) {
        return contracts.stream()
                .filter(each -> each.profileId().equals(name) || each.feed().equals(name))
                .findFirst()
                .orElseThrow(() -> new WarehouseException(
                        REQUEST,
                        name,
                        "không có mẫu này; xem parindex template --list",
                        "there is no such template; see parindex template --list"));
    }

    private void write(FeedContract contract) {
        Path target = file == null ? Path.of(contract.profileId() + ".xlsx") : file;
        String lower = target.toString().toLowerCase(Locale.ROOT);
        boolean isCsv = lower.endsWith(".csv");
        if (!isCsv && !lower.endsWith(".xlsx")) {
            throw new WarehouseException(
                    REQUEST,
                    target.toString(),
                    "cần tên tệp kết thúc bằng .xlsx hoặc .csv",
                    "need a name that ends with .xlsx or .csv");
        }
        try (OutputStream stream = Files.newOutputStream(target)) {
            if (isCsv) {
                stream.write(csv(contract).getBytes(StandardCharsets.UTF_8));
            } else {
                TemplateBook.write(contract, stream);
            }
        } catch (IOException e) {
            throw new WarehouseException(
                    RESOURCE, target.toString(), "không ghi được tệp", "the file cannot be written", e);
        }
        out.println(target);
        if (isCsv) {
            out.println("Ví dụ / example: " + line(contract, Column::example));
        }
    }

    /** The head alone, with the mark by which spreadsheet programs know UTF-8. */
    private static String csv(FeedContract contract) {
        return "\ufeff" + line(contract, Column::vi) + "\r\n";
    }

    private static String line(FeedContract contract, Function<Column, String> cell) {
        return contract.columns().stream()
                .map(cell)
                .map(TemplateCommand::quoted)
                .collect(Collectors.joining(";"));
    }

    private static String quoted(String cell) {
        return cell.contains(";") || cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
