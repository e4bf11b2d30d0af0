package parindex.warehouse.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A user's data folder with reference files of its own, for tests. */
record DataFolder(Path path) {
    static final String UNITS = """
            unit_id,code,e_id,name_vi,name_en,short_name_vi,short_name_en,kind,group_id,parent_id,valid_from,valid_to
            p,52,000.00.00.H08,Tỉnh P,Province P,P,P,PROVINCE,,,,
            d,540,,Huyện D,D District,D,D,DISTRICT,DISTRICT,p,,2025-06-30
            x,21550,,Xã X,,,,COMMUNE,COMMUNE,d,,2025-06-30
            n,21550,,Xã N,N Commune,N,N,COMMUNE,COMMUNE,p,2025-07-01,
            """;
    static final String PROCEDURES = """
            procedure_code,name_vi,name_en,field_code,level,duration_count,duration_unit,service_level,channels,has_fee,is_certified_copy,is_land,source
            1.000001,Thủ tục một,,OWN,COMMUNE+DISTRICT,2.5,WORKING_DAY,FULL,DIRECT+ONLINE,true,false,false,
            """;

    /** The reasons that ingest gives come with ingest; these tests bring their own. */
    static DataFolder in(Path path) {
        return new DataFolder(path).with("reason.csv", "code,reason_vi,reason_en\nBAD_DATE,ngày sai,bad date\n");
    }

    DataFolder with(String name, String text) {
        try {
            Files.createDirectories(path.resolve("reference"));
            Files.writeString(path.resolve("reference").resolve(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
