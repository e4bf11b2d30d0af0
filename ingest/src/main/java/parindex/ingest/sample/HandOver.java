package parindex.ingest.sample;

import java.time.LocalDateTime;

/**
 * A dossier goes from one desk to the next.
 *
 * @param from the body that hands it over
 * @param to the body that has it from now on; the same one while it stays in the house
 */
record HandOver(LocalDateTime at, Desk desk, ProvinceUnit from, ProvinceUnit to) {

    /** Where a dossier lies between receipt and result; before the first of them it lies with the one-stop counter. */
    enum Desk {
        CHECKING("Kiểm tra hồ sơ", "Phòng chuyên môn", "Chuyên viên", 2),
        APPRAISAL("Thẩm định", "Tổ thẩm định", "Chuyên viên", 5),
        /** Another agency is asked and holds the dossier until it answers. */
        OPINION("Lấy ý kiến cơ quan liên quan", "Cơ quan phối hợp", "Chuyên viên", 4),
        SIGNING("Ký duyệt", "Lãnh đạo cơ quan", "Lãnh đạo", 1.5),
        RESULT("Chuyển trả kết quả", "Văn thư", "Văn thư", 0.5);

        /** What a vendor's log calls the step. */
        final String step;
        /** What the national exchange calls the room. */
        final String room;

        final String rank;
        /** How much of the time it usually takes beside the others. */
        final double weight;

        Desk(String step, String room, String rank, double weight) {
            this.step = step;
            this.room = room;
            this.rank = rank;
            this.weight = weight;
        }
    }

    /** Another body holds it from now on. */
    boolean isTransfer() {
        return !from.equals(to);
    }
}
