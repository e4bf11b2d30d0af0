package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Public data of two other countries, read through profiles that a user could have written. */
class UserProfileTest {
    private static final Path WABO = Path.of("../../shared/data/wabo-receipt/cases.csv");
    private static final Path BOSTON =
            Path.of("../../shared/data/boston311-2013-2019/boston311_animal_2013_2019.csv.gz");
    private static final String HEADER =
            "unit_id,code,e_id,name_vi,name_en,short_name_vi,short_name_en,kind,group_id,parent_id,valid_from,valid_to\n";

    private static final String CLOSED_AND_MET = "count(returned_at), count_if(returned_at <= due_at)";

    @TempDir
    Path folder;

    private DataFolder with(String profile, String... units) throws Exception {
        var data = new DataFolder(folder);
        try (InputStream text = UserProfileTest.class.getResourceAsStream("/users/" + profile + ".conf")) {
            data.write("profiles/" + profile + ".conf", text.readAllBytes());
        }
        var rows = new StringBuilder(HEADER);
        for (String unit : units) {
            String id = unit.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
            rows.append(
                    String.format("u-%s,%s,,%s,%s,%s,%s,DEPARTMENT,DEPARTMENT,,,%n", id, unit, unit, unit, unit, unit));
        }
        data.write("reference/unit.csv", rows.toString());
        return data;
    }

    /** 952 of 1,329 closed by their deadline: 915 General, 28 Customer contact, 9 Experts (gt_by_department.csv). */
    @Test
    void permitsOfADutchTown() throws Exception {
        assumeTrue(Files.exists(WABO), "no " + WABO);
        DataFolder data = with("wabo", "General", "Customer contact", "Experts");

        assertEquals(0, data.ingest("--profile", "wabo", WABO.toString()), data.err + data.out);

        assertEquals(
                List.of("u-customer-contact|29|29|28", "u-experts|15|15|9", "u-general|1390|1285|915"),
                data.groups("onestop_dossier", "unit_id", CLOSED_AND_MET));
        assertEquals(
                List.of(
                        "DIRECT|109|107|68",
                        "EMAIL|21|21|13",
                        "ONLINE|1250|1148|835",
                        "OTHER|1|1|1",
                        "POSTAL|53|52|35"),
                data.groups("onestop_dossier", "channel", CLOSED_AND_MET));
        assertEquals(
                List.of("ENDED_BEFORE_RECEIVED", "ENDED_BEFORE_RECEIVED"),
                data.rows("onestop_dossier", "nullif(flags, '')").stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    /** By year of opening: cases, without a due date, closed by the due date (gt_by_year.csv). */
    @Test
    void requestsToACitysHotLine() throws Exception {
        assumeTrue(Files.exists(BOSTON), "no " + BOSTON);
        DataFolder data = with(
                "boston", "PWDx", "INFO", "ISD", "ANML", "PARK", "BTDT", "BWSC", "BPD_", "BPS_", "DND_", "BHA_", "PROP",
                "GEN_");

        assertEquals(0, data.ingest("--profile", "boston", BOSTON.toString()), data.err + data.out);

        assertEquals(
                List.of(
                        "2013|3095|404|2433",
                        "2014|5268|2718|2125",
                        "2015|6221|3168|2439",
                        "2016|7494|3011|3824",
                        "2017|7760|3037|3982",
                        "2018|7872|2979|4209",
                        "2019|8928|3508|4429"),
                data.groups(
                        "onestop_dossier",
                        "year(received_at)",
                        "count(*) - count(due_at), count_if(returned_at <= due_at)"));
    }
}
