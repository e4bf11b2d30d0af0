package parindex.warehouse.app;

import static parindex.warehouse.fault.Fault.REQUEST;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import parindex.warehouse.domain.FoldedText;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.integrity.RawFigure;
import parindex.warehouse.reference.CsvRecords;

/**
 * A table of published figures as people type it off from reports: CSV in UTF-8, one row per figure, columns in any order.
 * Verdicts, remarks and whatever else stands in further columns are not read.
 */
final class PublishedFile {
    /** What a column may be called, folded; document and metric are needed. */
    private static final Map<Column, Set<String>> HEADS = heads();

    private enum Column {
        DOCUMENT,
        FIGURE,
        PLACE,
        PERIOD,
        METRIC,
        COUNT,
        BASE,
        PERCENT,
        COUNT_UNIT,
        CATEGORY,
        NAMES,
        PARTS
    }

    private PublishedFile() {}

    private static Map<Column, Set<String>> heads() {
        var heads = new LinkedHashMap<Column, Set<String>>();
        heads.put(Column.DOCUMENT, Set.of("report", "document", "van ban", "bao cao"));
        heads.put(Column.FIGURE, Set.of("figure", "figure_no", "id", "so thu tu", "stt", "ma so lieu"));
        heads.put(Column.PLACE, Set.of("place", "unit", "don vi", "dia phuong"));
        heads.put(Column.PERIOD, Set.of("period", "ky", "thoi gian", "ky so lieu"));
        heads.put(Column.METRIC, Set.of("metric", "subject", "chi tieu", "noi dung"));
        heads.put(Column.COUNT, Set.of("numerator", "count", "tu so", "so luong"));
        heads.put(Column.BASE, Set.of("denominator", "base", "mau so"));
        heads.put(Column.PERCENT, Set.of("published_percent", "percent", "ty le", "ty le %"));
        heads.put(Column.COUNT_UNIT, Set.of("count_unit", "don vi tinh"));
        heads.put(Column.CATEGORY, Set.of("category", "xep loai", "nhan"));
        heads.put(Column.NAMES, Set.of("names", "danh sach"));
        heads.put(Column.PARTS, Set.of("parts", "cac phan", "thanh phan"));
        return heads;
    }

    static List<RawFigure> read(Path file) {
        String name = String.valueOf(file.getFileName());
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            return read(name, new CsvRecords(name, reader));
        } catch (MalformedInputException e) {
            throw new WarehouseException(
                    REQUEST,
                    name,
                    "tệp không phải UTF-8; hãy lưu lại dạng CSV UTF-8",
                    "not UTF-8; save it as CSV UTF-8",
                    e);
        } catch (IOException e) {
            throw new WarehouseException(REQUEST, name, "không đọc được tệp", "the file cannot be read", e);
        } catch (WarehouseException e) {
            // the reader of reference files blames the keeper of rules; here it is whoever gave the file
            throw new WarehouseException(REQUEST, e.subject(), e.vietnamese(), e.english(), e);
        }
    }

    private static List<RawFigure> read(String file, CsvRecords records) throws IOException {
        CsvRecords.Line head = records.next();
        while (head != null && head.isComment()) {
            head = records.next();
        }
        var places = places(file, head);
        var figures = new ArrayList<RawFigure>();
        var ids = new HashSet<String>();
        for (CsvRecords.Line line = records.next(); line != null; line = records.next()) {
            if (line.isBlank() || line.isComment()) {
                continue;
            }
            RawFigure figure = figure(new Row(line, places));
            if (!ids.add(figure.id())) {
                throw new WarehouseException(
                        REQUEST,
                        file + ":" + line.number(),
                        "số liệu " + figure.id() + " có hai lần",
                        "figure " + figure.id() + " occurs twice");
            }
            figures.add(figure);
        }
        return figures;
    }

    private static Map<Column, Integer> places(String file, CsvRecords.Line head) {
        var places = new HashMap<Column, Integer>();
        List<String> cells = head == null ? List.of() : head.cells();
        for (int n = 0; n < cells.size(); n++) {
            String folded = FoldedText.fold(cells.get(n));
            int place = n;
            HEADS.forEach((column, names) -> {
                if (names.contains(folded)) {
                    places.putIfAbsent(column, place);
                }
            });
        }
        if (!places.containsKey(Column.DOCUMENT) || !places.containsKey(Column.METRIC)) {
            throw new WarehouseException(
                    REQUEST,
                    file,
                    "cần các cột document, metric (văn bản, chỉ tiêu); có " + cells,
                    "need the columns document and metric, got " + cells);
        }
        return places;
    }

    private record Row(CsvRecords.Line line, Map<Column, Integer> places) {
        String text(Column column) {
            Integer place = places.get(column);
            return place == null || place >= line.cells().size()
                    ? ""
                    : line.cells().get(place);
        }

        List<String> list(Column column, String between) {
            return Stream.of(text(column).split(between))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .toList();
        }
    }

    /** A figure without a number of its own is known by its line. */
    private static RawFigure figure(Row row) {
        String document = row.text(Column.DOCUMENT);
        String number = row.text(Column.FIGURE);
        return new RawFigure(
                document + ":" + (number.isEmpty() ? row.line().number() : number),
                document,
                row.text(Column.PLACE),
                row.text(Column.PERIOD),
                row.text(Column.METRIC),
                row.text(Column.COUNT),
                row.text(Column.BASE),
                row.text(Column.PERCENT),
                row.text(Column.COUNT_UNIT),
                row.text(Column.CATEGORY),
                row.list(Column.NAMES, ";"),
                row.list(Column.PARTS, "[;+,]").stream()
                        .map(part -> document + ":" + part)
                        .toList());
    }
}
