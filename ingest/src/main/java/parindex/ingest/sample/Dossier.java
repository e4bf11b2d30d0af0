package parindex.ingest.sample;

/**
 * One dossier of the made-up province, from its first to its last day.
 *
 * @param personNo seed of the invented applicant
 * @param feeDong fee in đồng, 0 when there is none
 * @param isDigitised as it stands after the last correction, like the electronic result
 */
record Dossier(
        String code,
        ProvinceUnit unit,
        OfferedProcedure procedure,
        Channel channel,
        int applicantType,
        long personNo,
        int feeDong,
        Payment payment,
        boolean isDigitised,
        boolean hasElectronicResult,
        Timeline timeline) {

    /** How it reached the office; the order is that of the national codes 1 to 3. */
    enum Channel {
        DIRECT("Trực tiếp"),
        ONLINE("Trực tuyến"),
        POSTAL("Bưu chính");

        final String vietnamese;

        Channel(String vietnamese) {
            this.vietnamese = vietnamese;
        }
    }

    /** How its fee was paid. */
    enum Payment {
        ONLINE("Trực tuyến"),
        CASH("Tiền mặt"),
        TRANSFER("Chuyển khoản"),
        UNPAID("Chưa thanh toán");

        final String vietnamese;

        Payment(String vietnamese) {
            this.vietnamese = vietnamese;
        }
    }
}
