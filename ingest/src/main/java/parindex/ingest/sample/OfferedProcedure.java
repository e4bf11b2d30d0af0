package parindex.ingest.sample;

import java.util.List;
import java.util.Map;
import java.util.Set;
import parindex.warehouse.domain.FoldedText;

/**
 * A procedure of {@code procedure.csv} as far as the sample needs it.
 *
 * @param isOnline whether it may be submitted online at all
 */
record OfferedProcedure(
        String code,
        String name,
        String fieldCode,
        String fieldName,
        Set<String> levels,
        Term term,
        boolean isOnline,
        boolean hasFee,
        Matter matter) {

    /** What people come for; decides how many come and how often it runs late. */
    enum Matter {
        CERTIFIED_COPY(0.12, 0.10),
        AUTHENTICATION(0.10, 0.2),
        CIVIL_STATUS(0.9, 0.5),
        LAND(0.55, 2.6),
        CONSTRUCTION(0.8, 1.4),
        HOUSEHOLD_BUSINESS(1.1, 0.7),
        SOCIAL(0.7, 0.9),
        JUDICIAL_RECORD(1.2, 0.8),
        DRIVING(1.1, 0.6),
        OTHER(1.0, 1.0);

        /** How the unit's share of online submissions changes for this matter. */
        final double onlineFactor;
        /** How the unit's chance of being late changes for this matter. */
        final double lateFactor;

        Matter(double onlineFactor, double lateFactor) {
            this.onlineFactor = onlineFactor;
            this.lateFactor = lateFactor;
        }
    }

    private static final List<String> SOCIAL_FIELDS = List.of("bao tro xa hoi", "nguoi co cong", "giam ngheo");
    /** Words in the names of what people come for every day, and of what hardly anyone comes for. */
    private static final Set<String> FIRST_OF_ALL = Set.of(
            "thu tuc dang ky khai sinh",
            "thu tuc cap giay xac nhan tinh trang hon nhan",
            "dang ky thanh lap ho kinh doanh");

    private static final List<String> EVERYDAY = List.of(
            "dang ky khai sinh",
            "dang ky khai tu",
            "dang ky ket hon",
            "trich luc",
            "ban sao tu ban chinh",
            "chung thuc chu ky",
            "chuyen nhuong",
            "cap doi giay chung nhan",
            "giay phep lai xe",
            "phieu ly lich tu phap",
            "dang ky thanh lap",
            "dang ky thay doi",
            "giay phep xay dung moi",
            "mai tang",
            "khuyen mai",
            "tro cap xa hoi hang thang",
            "tach thua",
            "viec lam",
            "cai chinh",
            "thuong xuyen hang nam");
    private static final List<String> RARE = List.of(
            "yeu to nuoc ngoai",
            "luu dong",
            "bien gioi",
            "thu hoi",
            "tranh chap",
            "khieu nai",
            "to cao",
            "boi thuong",
            "cap xa)",
            "dang ky lai",
            "le hoi",
            "danh hieu",
            "giay khen",
            "dinh chinh",
            "da co ho so",
            "tin nguong");

    /** How often it is asked for beside others of its matter; the number has no unit. */
    double popularity() {
        String folded = FoldedText.fold(name);
        if (FIRST_OF_ALL.contains(folded)) {
            return 24;
        }
        double often = EVERYDAY.stream().anyMatch(folded::contains) ? 8 : 1;
        return often * (RARE.stream().anyMatch(folded::contains) ? 0.04 : 1);
    }

    static OfferedProcedure of(Map<String, String> row, Map<String, String> fieldNames) {
        String name = row.get("name_vi");
        String field = row.get("field_code");
        String fieldName = fieldNames.getOrDefault(field, field);
        return new OfferedProcedure(
                row.get("procedure_code"),
                name,
                field,
                fieldName,
                Set.of(row.get("level").split("\\+")),
                Term.parse(row.get("duration_count"), row.get("duration_unit")),
                !row.get("service_level").equals("INFO"),
                isTrue(row.get("has_fee")),
                matter(row, FoldedText.fold(name), FoldedText.fold(fieldName)));
    }

    private static Matter matter(Map<String, String> row, String name, String field) {
        if (isTrue(row.get("is_certified_copy"))) {
            return Matter.CERTIFIED_COPY;
        }
        if (isTrue(row.get("is_land"))) {
            return Matter.LAND;
        }
        if (field.contains("chung thuc")) {
            return Matter.AUTHENTICATION;
        }
        if (field.contains("ho tich")) {
            return Matter.CIVIL_STATUS;
        }
        if (name.contains("giay phep xay dung")) {
            return Matter.CONSTRUCTION;
        }
        if (name.contains("ho kinh doanh")) {
            return Matter.HOUSEHOLD_BUSINESS;
        }
        if (SOCIAL_FIELDS.stream().anyMatch(field::contains)) {
            return Matter.SOCIAL;
        }
        if (name.contains("ly lich tu phap")) {
            return Matter.JUDICIAL_RECORD;
        }
        return name.contains("giay phep lai xe") ? Matter.DRIVING : Matter.OTHER;
    }

    private static boolean isTrue(String text) {
        return text.equals("true") || text.equals("1");
    }
}
