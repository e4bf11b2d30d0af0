package parindex.warehouse.integrity;

/** What is asked of every published figure. The numbers are those of the list of checks agreed for the index. */
public enum Check {
    K1("Các phần cộng lại bằng tổng đã in", "Parts add to the printed total"),
    K2("Tỷ lệ phần trăm đúng bằng tử số chia mẫu số", "A percentage is its numerator over its denominator"),
    K3("Sửa một con số thì các quan hệ sai cùng khớp", "Correcting one number repairs what fails"),
    K4("Tỷ lệ chung nằm giữa tỷ lệ của các phần", "A total percentage lies between those of its parts"),
    K5("Mẫu số hoặc tử số suy ra từ tỷ lệ", "The base or part that a percentage implies"),
    K6("Thiếu tử số, mẫu số, giá trị hoặc nhãn", "Numerator, base, value or label is missing"),
    K7("Một con số dùng cho hai chỉ tiêu", "One number used for two metrics"),
    K8("Các ngày chốt số liệu khác nhau hoặc chưa hết kỳ", "Cut-off days differ or do not close the period"),
    K9("So sánh khác năm hoặc khác đơn vị tính", "Different years or units of count are compared"),
    K10("Cách viết số thống nhất trong một văn bản", "One way to write numbers in one document"),
    K11("Chữ viết tắt, mức xếp loại đúng danh mục", "Categories are spelt as in the code list"),
    K12("Số đếm bằng số tên được liệt kê", "A count equals the length of the named list"),
    K13("Bộ đếm truy cập tăng dần và hợp lý", "Counters grow with their span and are plausible"),
    K14("Tồn đầu + tiếp nhận = đã giải quyết + tồn cuối", "Opening + received = solved + closing"),
    K15("Không phát sinh thì không có tỷ lệ", "Nothing happened: there is no share"),
    K16("Tỷ lệ đúng 100 % lặp lại, hoặc cấp thay cho dùng", "Exactly 100 % again and again, or issued told as used");

    private final String vietnamese;
    private final String english;

    Check(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
