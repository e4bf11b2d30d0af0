package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real cities through the whole pipeline, each by a profile and reference files as a user would write them. */
class RealCitiesTest {
    private static final String UNIT_HEAD =
            "unit_id,code,e_id,name_vi,name_en,short_name_vi,short_name_en,kind,group_id,parent_id,valid_from,valid_to\n";
    private static final String GROUPS = "group_id,sort,name_vi,name_en\nDEPARTMENT,1,Phòng ban,Departments\n";
    private static final String PROCEDURE_HEAD = "procedure_code,name_vi,name_en,field_code,level,duration_count,"
            + "duration_unit,service_level,channels,has_fee,is_certified_copy,is_land,source\n";

    @TempDir
    Path folder;

    /** 952 of 1,329 by the deadline, compared as instants: the log crosses summer time four times. */
    @Test
    void waboOnTimeByDepartmentAndByChannelEqualsItsTables() throws IOException {
        Path cases = Pipeline.shared("wabo-receipt/cases.csv");
        var city = city("wabo", List.of("General", "Customer contact", "Experts"), "WABO");
        city.send("wabo", cases);
        city.run(Set.of(0), "ingest");
        city.run(Set.of(0), "build");

        var total = city.read("figures", "--by", "all", "--period", "all").get(0);
        assertEquals(1_434, total.get("received").asLong());
        assertEquals(1_329, total.get("finished").asLong());
        assertEquals(952, total.get("in_time").asLong());
        assertEquals(
                table(cases.resolveSibling("gt_by_department.csv")),
                rows(city.read("figures", "--by", "unit", "--period", "all"), "unit_name", Map.of()));
        assertEquals(
                table(cases.resolveSibling("gt_by_channel.csv")),
                rows(
                        city.read("figures", "--by", "channel", "--period", "all"),
                        "channel",
                        Map.of(
                                "ONLINE",
                                "Internet",
                                "DIRECT",
                                "Desk",
                                "POSTAL",
                                "Post",
                                "EMAIL",
                                "e-mail",
                                "OTHER",
                                "Intern")));
    }

    /** 940 of 1,329 by the planned end: in eighteen cases, extended ones, it is not the deadline. */
    @Test
    void waboByItsPlannedEndIsOnTimeLessOften() throws IOException {
        var city = city("wabo", List.of("General", "Customer contact", "Experts"), "WABO");
        Path profile = folder.resolve("profiles/wabo.conf");
        city.write(
                "profiles/wabo.conf",
                Files.readString(profile).replace("due_at = deadline", "due_at = enddate_planned"));
        city.send("wabo", Pipeline.shared("wabo-receipt/cases.csv"));
        city.run(Set.of(0), "ingest");
        city.run(Set.of(0), "build");

        var total = city.read("figures", "--by", "all", "--period", "all").get(0);
        assertEquals(1_329, total.get("finished").asLong());
        assertEquals(940, total.get("in_time").asLong());
    }

    /** The city's own flag counts a request without a target as on time; leaving such requests out is the other reading. */
    @Test
    void bostonByYearUnderBothTreatmentsOfAMissingDueDate() throws IOException {
        Path cases = Pipeline.shared("boston311-2013-2019/boston311_animal_2013_2019.csv.gz");
        var departments = new TreeSet<String>();
        var lines = Files.readAllLines(cases.resolveSibling("gt_by_department_year.csv"));
        lines.stream().skip(1).forEach(line -> departments.add(line.split(",")[0]));
        var city = city("boston", List.copyOf(departments), null);
        city.send("boston", cases);
        city.run(Set.of(0), "ingest");
        city.run(Set.of(0), "build");

        var countsOnTime = byYear(city.read("figures", "--by", "received-year", "--no-due", "on-time"));
        var leftOut = byYear(city.read("figures", "--by", "received-year", "--no-due", "left-out"));
        var head = List.of(lines(cases, 0).split(","));
        for (int i = 1; i <= 7; i++) {
            var truth = List.of(lines(cases, i).split(","));
            String year = truth.get(0);
            assertEquals(
                    number(head, truth, "n_cases"),
                    countsOnTime.get(year).get("not_late_whole").asLong(),
                    year);
            assertEquals(
                    number(head, truth, "n_flag_ontime"),
                    countsOnTime.get(year).get("not_late_part").asLong(),
                    year);
            assertEquals(
                    number(head, truth, "n_closed_by_due"),
                    leftOut.get(year).get("on_time_part").asLong(),
                    year);
            assertEquals(
                    number(head, truth, "n_closed_by_due") + number(head, truth, "n_closed_after_due"),
                    leftOut.get(year).get("on_time_whole").asLong(),
                    year);
        }
    }

    private static String lines(Path cases, int index) throws IOException {
        return Files.readAllLines(cases.resolveSibling("gt_by_year.csv")).get(index);
    }

    private static long number(List<String> head, List<String> row, String column) {
        // the first name of the head is a quoted expression without a comma
        return Long.parseLong(row.get(head.indexOf(column)));
    }

    private Pipeline city(String name, List<String> departments, String procedure) throws IOException {
        return city(folder, name, departments, procedure);
    }

    /** A data folder of a city of these departments, with the profile that its user would write. */
    static Pipeline city(Path folder, String name, List<String> departments, String procedure) throws IOException {
        var city = new Pipeline(folder);
        city.write("parindex.conf", "province = city\n");
        var units = new StringBuilder(UNIT_HEAD).append("city,C,,City,City,City,City,PROVINCE,,,,\n");
        for (int i = 0; i < departments.size(); i++) {
            String unit = departments.get(i);
            units.append("d").append(i).append(",").append(unit).append(",");
            units.append((",\"" + unit + "\"").repeat(4)).append(",DEPARTMENT,DEPARTMENT,city,,\n");
        }
        city.write("reference/unit.csv", units.toString());
        city.write("reference/unit_group.csv", GROUPS);
        if (procedure != null) {
            city.write(
                    "reference/procedure.csv",
                    PROCEDURE_HEAD + procedure
                            + ",Permit,Permit,F,PROVINCE,,,FULL,DIRECT+ONLINE+POSTAL,false,false,false,test\n");
        }
        city.write("profiles/" + name + ".conf", Files.readString(Path.of("src/test/resources/users", name + ".conf")));
        return city;
    }

    /** Name of the row -> cases, closed, closed by the deadline. */
    private static Map<String, List<Long>> table(Path truth) throws IOException {
        var rows = new TreeMap<String, List<Long>>();
        Files.readAllLines(truth).stream()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells -> rows.put(
                        cells[0],
                        List.of(Long.parseLong(cells[1]), Long.parseLong(cells[2]), Long.parseLong(cells[4]))));
        return rows;
    }

    private static Map<String, List<Long>> rows(JsonNode found, String name, Map<String, String> words) {
        var rows = new TreeMap<String, List<Long>>();
        found.forEach(row -> {
            if (row.get("received").asLong() > 0) {
                String key = row.get(name).asText();
                rows.put(
                        words.getOrDefault(key, key),
                        List.of(
                                row.get("received").asLong(),
                                row.get("finished").asLong(),
                                row.get("in_time").asLong()));
            }
        });
        return rows;
    }

    private static Map<String, JsonNode> byYear(JsonNode found) {
        var years = new LinkedHashMap<String, JsonNode>();
        found.forEach(row -> years.put(row.get("received_year").asText(), row));
        return new HashMap<>(years);
    }
}
