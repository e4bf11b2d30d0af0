package parindex.dashboard.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import parindex.dashboard.view.FormLine;
import parindex.dashboard.view.FormNote;
import parindex.dashboard.view.FormView;
import parindex.dashboard.view.Page;

/** A report form as a workbook that prints on one width of A4 across. Numbers stay numbers; no text runs as a formula. */
public final class FormWorkbook {
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int HEAD = 6;
    private static final int CHARACTERS = 165;
    private static final int LINE_HEIGHT = 15;
    private static final int NAME_CHARACTERS = 34;
    private static final String FONT = "Times New Roman";

    private final FormView view;
    private final Page page;
    private final Worksheet sheet;
    private final int last;

    private FormWorkbook(FormView view, Worksheet sheet) {
        this.view = view;
        this.page = view.page();
        this.sheet = sheet;
        this.last = view.wish().kind().columns() - 1;
    }

    public static byte[] write(FormView view) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "PAR Index", "1.0")) {
            new FormWorkbook(view, workbook.newWorksheet(view.wish().kind().number())).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** {@code bieu-II.06a_bd-545_bc-2025-06.xlsx}: only what no file system minds. */
    public static String fileName(FormView view) {
        var wish = view.wish();
        String whose = wish.unitId().or(wish::groupId).orElse("tinh");
        return "bieu-" + wish.kind().number() + "_" + whose.replaceAll("[^A-Za-z0-9_-]", "") + "_"
                + view.page().period().id().replaceAll("[^A-Za-z0-9_-]", "") + ".xlsx";
    }

    private void write() {
        writeAbove();
        writeHead();
        int line = HEAD + 3;
        for (FormLine each : view.lines()) {
            writeLine(line++, each);
        }
        line++;
        line = wide(line, page.say("form.notes"), true);
        for (FormNote note : view.notes()) {
            line = wide(line, note.plain(), false);
        }
        wide(line, page.source() + " · " + page.catalogue().identity().snapshotId(), false);
        layOut();
    }

    private void writeAbove() {
        int right = last - 5;
        sheet.value(0, 0, page.say("form.number", view.wish().kind().number()));
        sheet.range(0, 0, 1, last).style().fontName(FONT).set();
        sheet.range(0, 0, 0, 3).style().fontName(FONT).bold().set();
        sheet.value(1, 0, page.say("form.law"));
        sheet.value(0, right, page.say("form.reporter", view.reporter()));
        sheet.value(1, right, page.say("form.receiver"));
        center(2, view.title(), true);
        center(3, view.wish().kind().isOfDossiers() ? view.span() : page.say("form.as_of", page.day(view.to())), false);
        if (view.wish().kind().isOfDossiers()) {
            center(4, view.rule(), false);
        }
        sheet.value(5, right, page.say("form.measure." + (view.wish().kind().isOfDossiers() ? "II06" : "II07")));
        sheet.range(5, right, 5, right).style().fontName(FONT).italic().set();
    }

    private void center(int row, String text, boolean isTitle) {
        sheet.value(row, 0, text);
        var style = sheet.range(row, 0, row, last).style();
        style.merge();
        style.fontName(FONT)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true);
        if (isTitle) {
            style.bold().fontSize(13);
        }
        style.set();
        sheet.rowHeight(row, isTitle ? 36 : LINE_HEIGHT);
    }

    private void writeHead() {
        for (FormView.Head group : view.groups()) {
            sheet.value(HEAD, group.first() - 1, group.text());
            int bottom = group.first() == group.last() ? HEAD + 1 : HEAD;
            var style = sheet.range(HEAD, group.first() - 1, bottom, group.last() - 1)
                    .style();
            style.merge();
            style.set();
            if (group.first() < group.last()) {
                for (int n = group.first(); n <= group.last(); n++) {
                    sheet.value(HEAD + 1, n - 1, view.column(n));
                }
            }
        }
        for (int number : view.numbers()) {
            sheet.value(
                    HEAD + 2,
                    number - 1,
                    page.say("form.sum." + view.wish().kind().columns() + "." + number));
        }
        sheet.range(HEAD, 0, HEAD + 1, last)
                .style()
                .fontName(FONT)
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.range(HEAD + 2, 0, HEAD + 2, last)
                .style()
                .fontName(FONT)
                .italic()
                .wrapText(true)
                .fontSize(9)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.rowHeight(HEAD, 32);
        sheet.rowHeight(HEAD + 1, 62);
        sheet.rowHeight(HEAD + 2, 38);
    }

    private void writeLine(int row, FormLine line) {
        boolean isStrong = line.weight() != FormLine.Weight.FIELD;
        sheet.value(row, 0, line.number());
        sheet.value(row, 1, line.name());
        List<FormLine.Cell> cells = line.cells();
        for (int n = 0; n < cells.size(); n++) {
            if (cells.get(n).count().isPresent()) {
                sheet.value(row, n + 2, cells.get(n).count().get());
            } else {
                sheet.value(row, n + 2, "–");
            }
        }
        var words = sheet.range(row, 0, row, 1)
                .style()
                .fontName(FONT)
                .wrapText(true)
                .verticalAlignment("center");
        var numbers = sheet.range(row, 2, row, last)
                .style()
                .fontName(FONT)
                .format("#,##0")
                .horizontalAlignment("right")
                .verticalAlignment("center");
        if (isStrong) {
            words.bold();
            numbers.bold();
        }
        words.borderStyle(BorderStyle.THIN).set();
        numbers.borderStyle(BorderStyle.THIN).set();
        sheet.range(row, 0, row, 0)
                .style()
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .set();
        sheet.rowHeight(row, LINE_HEIGHT * (1 + line.name().length() / NAME_CHARACTERS));
    }

    /** A paragraph over all columns; merged cells do not grow by themselves. */
    private int wide(int row, String text, boolean isBold) {
        sheet.value(row, 0, text);
        var style = sheet.range(row, 0, row, last).style();
        style.merge();
        style.fontName(FONT).wrapText(true).verticalAlignment("top");
        if (isBold) {
            style.bold();
        }
        style.set();
        sheet.rowHeight(row, LINE_HEIGHT * (1 + text.length() / CHARACTERS));
        return row + 1;
    }

    private void layOut() {
        sheet.width(0, 6);
        sheet.width(1, 34);
        for (int column = 2; column <= last; column++) {
            sheet.width(column, 10.5);
        }
        sheet.freezePane(2, HEAD + 3);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(HEAD, HEAD + 2);
        sheet.leftMargin(0.4f);
        sheet.rightMargin(0.4f);
        sheet.topMargin(0.5f);
        sheet.bottomMargin(0.5f);
    }
}
