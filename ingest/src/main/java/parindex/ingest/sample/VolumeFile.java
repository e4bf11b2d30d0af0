package parindex.ingest.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One vendor's export of any size, for measuring: about 200 bytes a row, one row in twelve an older dossier sent again, one
 * in forty dirty, dates written in three ways. The same number of rows always makes the same bytes.
 */
public final class VolumeFile {
    /** From its name the unit that sent it and the time of its export are read. */
    public static final String NAME = "xuat-ho-so_52_20241231-2300.csv";

    private static final long SEED = 20_241_231L;
    private static final double SENT_AGAIN = 0.08;
    private static final double DIRTY = 0.025;
    private static final LocalDateTime FIRST = LocalDateTime.of(2024, 1, 2, 7, 30);
    private static final List<String> HEADS = List.of(
            "Mã hồ sơ",
            "Mã thủ tục",
            "Lĩnh vực",
            "Mã cơ quan",
            "Hình thức nộp",
            "Chủ hồ sơ",
            "Ngày nộp",
            "Ngày tiếp nhận",
            "Ngày hẹn trả",
            "Ngày xử lý xong",
            "Ngày trả kết quả",
            "Trạng thái",
            "Lệ phí",
            "Thanh toán",
            "Số hóa",
            "Kết quả điện tử",
            "Ngày yêu cầu bổ sung",
            "Ngày nhận bổ sung",
            "Ngày xin lỗi",
            "Ngày hẹn lại",
            "Cập nhật lúc");
    private static final String[] PEOPLE = {"Nguyễn Văn An", "Trần Thị Bích", "Lê Hoàng", "Phạm Thu Hà"};
    private static final String[] UNITS = {"540", "542", "543", "544", "545", "546", "547", "548", "549", "550", "551"};
    private static final String[] FIELDS = {"Đất đai", "Hộ tịch", "Chứng thực", "Xây dựng"};

    private final SplittableRandom dice = new SplittableRandom(SEED);
    private final StringBuilder text = new StringBuilder(1 << 16);

    private VolumeFile() {}

    /** Writes the file into a folder that is there, and says where it lies. */
    public static Path write(Path folder, long rows) throws IOException {
        return write(folder.resolve(NAME), 0, rows);
    }

    /** @param first number of the first dossier, so that several files need not speak of the same ones */
    public static Path write(Path file, long first, long rows) throws IOException {
        var volume = new VolumeFile();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            volume.text.append('\uFEFF').append(String.join(";", HEADS)).append("\r\n");
            for (long i = 0; i < rows; i++) {
                volume.addRow(first, i);
                if (volume.text.length() > 1 << 15 || i == rows - 1) {
                    out.write(volume.text.toString().getBytes(StandardCharsets.UTF_8));
                    volume.text.setLength(0);
                }
            }
        }
        return file;
    }

    private void addRow(long first, long row) {
        boolean isAgain = row > 1_000 && dice.nextDouble() < SENT_AGAIN;
        long dossier = first + (isAgain ? row - 1 - dice.nextInt(1_000) : row);
        // 3000 rows a minute would outrun a year: the dossiers are spread over eleven months.
        LocalDateTime received = FIRST.plusMinutes(dossier * 7_919 % 475_000);
        int dirt = dice.nextDouble() < DIRTY ? dice.nextInt(7) : -1;
        boolean isDone = isAgain || dossier % 4 != 0;
        LocalDateTime ended = dirt == 3 ? received.minusDays(2) : received.plusMinutes(60 + dice.nextInt(10_000));
        int form = dice.nextInt(3);
        if (dirt != 0) {
            code(dossier, received);
        }
        cell(dirt == 1 ? "2.000000" : "1.00" + (4_000 + dossier % 400));
        cell(FIELDS[(int) (dossier % 4)]);
        cell(dirt == 2 ? "99999" : UNITS[(int) (dossier % UNITS.length)]);
        cell(dossier % 3 == 0 ? "Trực tiếp" : dossier % 3 == 1 ? "Trực tuyến" : "Bưu chính công ích");
        cell(PEOPLE[(int) (dossier % PEOPLE.length)]);
        date(received.minusMinutes(dossier % 50), form);
        date(received, form);
        if (dirt == 4) {
            cell("31/02/2024 08:30");
        } else {
            date(received.plusDays(5 + dossier % 15), form);
        }
        date(isDone ? ended : null, form);
        date(isDone ? ended : null, form);
        cell(dirt == 5 ? "Chờ trình ký" : isDone ? "Đã trả kết quả" : "Đang xử lý");
        cell(dirt == 6 ? "hai mươi lăm nghìn" : dossier % 5 == 0 ? "" : "25.000");
        cell(dossier % 5 == 0 ? "" : "Tiền mặt");
        cell(dossier % 2 == 0 ? "Có" : "Không");
        cell(dossier % 7 == 0 ? "Có" : "Không");
        boolean isAsked = dossier % 20 == 0;
        date(isAsked ? received.plusMinutes(20) : null, form);
        date(isAsked ? received.plusMinutes(40) : null, form);
        cell("");
        cell("");
        date(isDone ? ended.plusMinutes(isAgain ? 30 : 5) : received.plusMinutes(5), 1);
        text.append("\r\n");
    }

    private void code(long dossier, LocalDateTime received) {
        text.append("000.00.").append(10 + dossier % 90).append(".H08-");
        two(received.getYear() % 100);
        two(received.getMonthValue());
        two(received.getDayOfMonth());
        text.append('-').append(1_000_000 + dossier);
    }

    private void cell(String value) {
        text.append(';').append(value);
    }

    private void two(int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private void date(LocalDateTime at, int form) {
        text.append(';');
        if (at != null) {
            two(at.getDayOfMonth());
            text.append('/');
            two(at.getMonthValue());
            text.append('/').append(at.getYear());
            if (form < 2) {
                text.append(' ');
                two(at.getHour());
                text.append(':');
                two(at.getMinute());
            }
            if (form == 1) {
                text.append(":00");
            }
        }
    }
}
