package parindex.ingest.sample;

/** An applicant who does not exist: fills the columns of personal data, so that the intake can prove it drops them. */
record InventedPerson(String name, String identityNo, String phone, String email, String address) {
    private static final String[] FAMILY = {
        "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Phan", "Trương", "Bùi", "Đặng", "Đỗ", "Ngô", "Hồ", "Đinh"
    };
    private static final String[] MIDDLE = {"Văn", "Thị", "Minh", "Ngọc", "Thanh", "Quốc", "Hữu", "Kim", "Đức", "Thu"};
    private static final String[] GIVEN = {
        "An", "Bình", "Châu", "Dũng", "Giang", "Hạnh", "Hòa", "Khánh", "Lan", "Long", "Mai", "Nam", "Phúc", "Quyên",
        "Sơn", "Tâm", "Thảo", "Trung", "Tuấn", "Vy", "Xuân", "Yến"
    };

    /** The same number is the same person. */
    static InventedPerson of(long number) {
        int n = (int) (number & Integer.MAX_VALUE);
        String name =
                FAMILY[n % FAMILY.length] + " " + MIDDLE[n / 14 % MIDDLE.length] + " " + GIVEN[n / 140 % GIVEN.length];
        String tail = Integer.toString(100_000_000 + n % 900_000_000);
        return new InventedPerson(
                name,
                "052" + tail,
                "0" + (n % 2 == 0 ? "9" : "3") + tail.substring(1),
                "nguoidan" + tail + "@example.com",
                "Thôn " + (1 + n % 9) + ", đường số " + (1 + n / 9 % 40));
    }
}
