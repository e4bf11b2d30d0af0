package parindex.ingest.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A Bình Định of two departments, eleven districts and a few communes, so that tests do not wait for the real lists. */
public final class SmallProvince {
    static final LocalDate FROM = LocalDate.of(2024, 7, 1);
    static final LocalDate TO = LocalDate.of(2025, 6, 30);

    private SmallProvince() {}

    /** Lays the reference files and writes a sample beside them. */
    static SampleSummary write(Path data, int dossiers, long seed) throws IOException {
        lay(data);
        return new SampleProvince(new SampleRequest(dossiers, seed, FROM, TO, data), line -> {}).write();
    }

    public static void lay(Path data) throws IOException {
        var units = new StringBuilder("# a province for tests\n"
                + "unit_id,code,e_id,name_vi,name_en,short_name_vi,short_name_en,kind,group_id,parent_id,valid_from,valid_to\n"
                + unit("bd", "52", "000.00.00.H08", "Tỉnh Bình Định", "PROVINCE", "", "")
                + unit(
                        "bd-stnmt",
                        "STNMT",
                        "000.00.10.H08",
                        "Sở Tài nguyên và Môi trường tỉnh Bình Định",
                        "DEPARTMENT",
                        "DEPARTMENT",
                        "bd")
                + unit("bd-stp", "STP", "000.00.03.H08", "Sở Tư pháp tỉnh Bình Định", "DEPARTMENT", "DEPARTMENT", "bd")
                + unit(
                        "bd-vp",
                        "VP",
                        "000.00.01.H08",
                        "Văn phòng UBND tỉnh Bình Định",
                        "DEPARTMENT",
                        "DEPARTMENT",
                        "bd"));
        var districts = List.of(
                "Thành phố Quy Nhơn",
                "",
                "Huyện An Lão",
                "Thị xã Hoài Nhơn",
                "Huyện Hoài Ân",
                "Huyện Phù Mỹ",
                "Huyện Vĩnh Thạnh",
                "Huyện Tây Sơn",
                "Huyện Phù Cát",
                "Thị xã An Nhơn",
                "Huyện Tuy Phước",
                "Huyện Vân Canh");
        for (int i = 0; i < districts.size(); i++) {
            int code = 540 + i;
            if (!districts.get(i).isEmpty()) {
                String id = "bd-" + code;
                units.append(unit(
                        id, "" + code, "000.00." + (40 + i) + ".H08", districts.get(i), "DISTRICT", "DISTRICT", "bd"));
                int commune = 21600 + i * 10;
                units.append(unit(
                        "bd-" + commune,
                        "" + commune,
                        "000.01." + (40 + i) + ".H08",
                        "Xã Một " + i,
                        "COMMUNE",
                        "COMMUNE",
                        id));
                units.append(unit(
                        "bd-" + (commune + 7),
                        "" + (commune + 7),
                        "000.02." + (40 + i) + ".H08",
                        "Phường Hai " + i,
                        "COMMUNE",
                        "COMMUNE",
                        id));
            }
        }
        save(data, "unit.csv", units.toString());
        save(
                data,
                "field.csv",
                "field_code,name_vi,name_en\nCHUNG_THUC,Chứng thực,\nHO_TICH,Hộ tịch,\nDAT_DAI,Đất đai,\n"
                        + "XAY_DUNG,Hoạt động xây dựng,\nBAO_TRO_XA_HOI,Bảo trợ xã hội,\nLY_LICH_TU_PHAP,Lý lịch tư pháp,\n");
        save(
                data,
                "procedure.csv",
                "procedure_code,name_vi,name_en,field_code,level,duration_count,duration_unit,service_level,"
                        + "has_fee,is_certified_copy,is_land,source\n"
                        + "2.000815,\"Chứng thực bản sao; từ bản chính\",,CHUNG_THUC,DISTRICT+COMMUNE,0,SAME_DAY,PARTIAL,true,true,false,\n"
                        + "1.001193,Thủ tục đăng ký khai sinh,,HO_TICH,COMMUNE,0,SAME_DAY,FULL,false,false,false,\n"
                        + "1.004884,Thủ tục đăng ký lại khai sinh,,HO_TICH,COMMUNE,5,WORKING_DAY,FULL,true,false,false,\n"
                        + "1.001699,Xác định mức độ khuyết tật,,BAO_TRO_XA_HOI,COMMUNE,25,WORKING_DAY,PARTIAL,false,false,false,\n"
                        + "1.012783,Cấp đổi Giấy chứng nhận quyền sử dụng đất,,DAT_DAI,PROVINCE+DISTRICT,5,WORKING_DAY,PARTIAL,true,false,true,\n"
                        + "1.012784,Tách thửa hoặc hợp thửa đất.,,DAT_DAI,PROVINCE+DISTRICT,22,WORKING_DAY,PARTIAL,true,false,true,\n"
                        + "1.009994,Cấp giấy phép xây dựng mới,,XAY_DUNG,DISTRICT,15,CALENDAR_DAY,FULL,true,false,false,\n"
                        + "2.000488,Cấp Phiếu lý lịch tư pháp,,LY_LICH_TU_PHAP,PROVINCE,10,WORKING_DAY,FULL,true,false,false,\n");
        save(
                data,
                "holiday.csv",
                "# days off\nday,kind,name_vi,name_en,source,confirmed\n"
                        + days(
                                "HOLIDAY",
                                "2022-01-03 2022-01-31 2022-02-01 2022-02-02 2022-02-03 2022-02-04 2022-04-11 2022-05-02 "
                                        + "2022-05-03 2022-09-01 2022-09-02 2024-09-02 2024-09-03 2025-01-01 2025-01-27 2025-01-28 "
                                        + "2025-01-29 2025-01-30 2025-01-31 2025-04-07 2025-04-30 2025-05-01",
                                true)
                        + days("SWAP_OFF", "2025-05-02", true) + days("SWAP_WORK", "2025-04-26", true)
                        + days("SWAP_OFF", "2025-06-20", false));
    }

    private static String unit(
            String id, String code, String electronicId, String name, String kind, String group, String parent) {
        return String.join(",", id, code, electronicId, name, "", "", "", kind, group, parent, "", "2025-06-30") + "\n";
    }

    private static String days(String kind, String days, boolean confirmed) {
        var rows = new StringBuilder();
        for (String day : days.split(" ")) {
            rows.append(day)
                    .append(',')
                    .append(kind)
                    .append(",,,,")
                    .append(confirmed)
                    .append('\n');
        }
        return rows.toString();
    }

    private static void save(Path data, String name, String text) throws IOException {
        Path file = data.resolve("reference").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
