package parindex.ingest.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/**
 * What the websites of the made-up province leave behind: two logs of the last week, one feed, the tables of a content system
 * and a register of questions. Sites are those of {@code site.csv}; a province without any gets none of these files.
 */
final class PortalFiles {
    private static final int LOG_DAYS = 7;
    private static final int MINUTES = 1_440;
    private static final int QUIET_DAYS = 75;
    private static final int COPIES = 7;
    private static final String COPIED = "Thông báo lịch nghỉ và phân công trực các ngày lễ";
    private static final List<String> SECTIONS =
            List.of("Tin tức - Sự kiện", "Thông báo", "Cải cách hành chính", "Văn bản mới");
    private static final List<String> SUBJECTS = List.of(
            "Hội nghị sơ kết công tác cải cách hành chính",
            "Kế hoạch tuyên truyền dịch vụ công trực tuyến",
            "Kết quả giải quyết thủ tục hành chính trong tháng",
            "Niêm yết công khai quy hoạch sử dụng đất",
            "Tập huấn kỹ năng số cho cán bộ cơ sở");
    private static final List<String> FIELDS = List.of("Đất đai", "Hộ tịch", "Xây dựng", "Chính sách xã hội");
    private static final List<String> AGENTS = List.of(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
            "coccocbot-web/1.0 (+http://help.coccoc.com/searchengine)");
    private static final List<String> PATHS =
            List.of("/", "/tin-tuc/", "/css/site.css", "/van-ban/quyet-dinh.pdf", "/khong-co");

    private static final DateTimeFormatter COMBINED = form("dd/MMM/uuuu:HH:mm:ss '+0700'");
    private static final DateTimeFormatter UTC = form("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter FEED = form("EEE, dd MMM uuuu HH:mm:ss '+0700'");
    private static final DateTimeFormatter DAY = form("dd/MM/uuuu");

    /** A site and the unit that answers for it. */
    record Site(String host, ProvinceUnit unit) {}

    private final SampleRequest request;
    private final Inbox inbox;
    private final List<Site> sites;
    private final List<Story> stories = new ArrayList<>();

    private PortalFiles(SampleRequest request, Inbox inbox, List<Site> sites) {
        this.request = request;
        this.inbox = inbox;
        this.sites = sites;
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /** Writes all files, and tells what is planted in them. */
    static List<Story> write(
            SampleRequest request, Province province, List<Map<String, String>> siteRows, Inbox inbox) {
        var sites = new ArrayList<Site>();
        for (Map<String, String> row : siteRows) {
            province.units().stream()
                    .filter(unit -> unit.id().equals(row.get("unit_id")))
                    .findFirst()
                    .ifPresent(unit -> sites.add(new Site(row.get("site"), unit)));
        }
        var files = new PortalFiles(request, inbox, List.copyOf(sites));
        if (sites.size() > COPIES + 2) {
            files.write();
        }
        return files.stories;
    }

    private void write() {
        Site visited = sites.get(0);
        Site watched = sites.get(sites.size() - 1);
        Site quiet = sites.get(2);
        Site fed = sites.get(1);
        inbox.file("web-combined", visited.host() + "/access.log.gz", packed(combined(visited)));
        inbox.file(
                "web-iis",
                watched.host() + "/u_ex"
                        + Digits.national(request.to().atStartOfDay()).substring(2, 8) + ".log",
                iis(watched));
        inbox.file("article-xml", fed.host() + "/rss.xml", feed(fed));
        for (Site site : sites) {
            if (!site.equals(fed)) {
                inbox.file("cms-articles", site.host() + "/tin-bai.csv", articles(site, site.equals(quiet)));
            }
        }
        inbox.file("qa", "hoi-dap.csv", questions());
        tell(
                quiet,
                request.to().minusDays(QUIET_DAYS) + " – " + request.to(),
                "trang " + quiet.host() + " không có tin bài nào trong " + QUIET_DAYS + " ngày cuối",
                "the site " + quiet.host() + " has no article in the last " + QUIET_DAYS + " days");
        tell(
                watched,
                request.to().minusDays(LOG_DAYS - 1) + " – " + request.to(),
                "trang " + watched.host() + " hầu như chỉ có máy giám sát của tỉnh truy cập",
                "the site " + watched.host() + " is visited by the province's own watchman and hardly anybody else");
    }

    private void tell(Site site, String when, String vietnamese, String english) {
        stories.add(
                new Story(site.unit().id(), site.unit().name(), when, vietnamese, english, UnaryOperator.identity()));
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Addresses are those that RFC 5737 keeps for examples. */
    private static String address(Dice dice) {
        return "203.0.113." + dice.between(1, 254);
    }

    private static <T> T one(List<T> all, Dice dice) {
        return all.get(dice.between(0, all.size() - 1));
    }

    private byte[] combined(Site site) {
        Dice dice = Dice.of(request.seed(), "log " + site.host());
        var text = new StringBuilder();
        for (int day = LOG_DAYS - 1; day >= 0; day--) {
            LocalDateTime at = request.to().minusDays(day).atTime(6, 0);
            for (int i = dice.between(250, 400); i > 0; i--) {
                at = at.plusSeconds(dice.between(1, 200));
                String path = one(PATHS, dice);
                text.append(address(dice))
                        .append(" - - [")
                        .append(COMBINED.format(at))
                        .append("] \"GET ")
                        .append(path);
                text.append(" HTTP/1.1\" ")
                        .append(path.equals("/khong-co") ? 404 : 200)
                        .append(' ');
                text.append(dice.between(500, 90_000))
                        .append(" \"-\" \"")
                        .append(one(AGENTS, dice))
                        .append("\"\n");
            }
        }
        return bytes(text);
    }

    /** Every minute the watchman, now and then a person; times are UTC. */
    private byte[] iis(Site site) {
        Dice dice = Dice.of(request.seed(), "log " + site.host());
        var text = new StringBuilder(
                "#Software: Microsoft Internet Information Services 10.0\r\n#Version: 1.0\r\n"
                        + "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query c-ip cs(User-Agent) sc-status sc-bytes\r\n");
        LocalDateTime start =
                request.to().minusDays(LOG_DAYS - 1L).atStartOfDay().minusHours(7);
        for (int minute = 0; minute < LOG_DAYS * MINUTES; minute++) {
            String at = UTC.format(start.plusMinutes(minute));
            text.append(at).append(" 192.0.2.10 GET / - 192.0.2.99 Zabbix 200 310\r\n");
            if (dice.chance(0.004)) {
                text.append(at).append(" 192.0.2.10 GET /tin-tuc/ - ").append(address(dice));
                text.append(' ').append(AGENTS.get(0).replace(' ', '+')).append(" 200 20480\r\n");
            }
        }
        return bytes(text);
    }

    private static String title(Site site, LocalDate day, Dice dice) {
        return one(SUBJECTS, dice) + " (" + site.host() + ", " + DAY.format(day) + ")";
    }

    private byte[] feed(Site site) {
        Dice dice = Dice.of(request.seed(), "feed " + site.host());
        var text =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel><title>");
        text.append(site.host()).append("</title>\n");
        for (int i = 0; i < 20; i++) {
            LocalDate day = request.to().minusDays(2L * i);
            text.append("<item><title>").append(title(site, day, dice)).append("</title><link>https://");
            text.append(site.host()).append("/tin/").append(1_000 - i).append("</link><category>");
            text.append(one(SECTIONS, dice)).append("</category><pubDate>").append(FEED.format(day.atTime(8, 30)));
            text.append("</pubDate></item>\n");
        }
        return bytes(text.append("</channel></rss>\n"));
    }

    private byte[] articles(Site site, boolean isQuiet) {
        Dice dice = Dice.of(request.seed(), "articles " + site.host());
        LocalDate last = isQuiet ? request.to().minusDays(QUIET_DAYS) : request.to();
        var text = new StringBuilder("ID,TieuDe,NgayBanHanh,NgayKetThuc,KenhTin,TrangThai,Tacgia,DeletedOn\r\n");
        int code = 1;
        for (LocalDate day = last; !day.isBefore(request.from()); day = day.minusDays(dice.between(2, 9))) {
            String deleted = dice.chance(0.02) ? DAY.format(request.to()) : "";
            article(text, code++, title(site, day, dice), day, one(SECTIONS, dice), deleted);
        }
        if (!isQuiet && sites.indexOf(site) <= COPIES + 2 && sites.indexOf(site) != 0) {
            article(text, code, COPIED, request.to().minusDays(20), "Thông báo", "");
        }
        return bytes(text);
    }

    private static void article(
            StringBuilder text, int code, String title, LocalDate day, String section, String deleted) {
        text.append(code)
                .append(",\"")
                .append(title)
                .append("\",")
                .append(DAY.format(day))
                .append(" 08:00,,");
        text.append(section).append(",1,,").append(deleted).append("\r\n");
    }

    /** One answer in eight without a day, as some systems keep none; one in ten not yet given. */
    private byte[] questions() {
        var text = new StringBuilder(
                "Mã câu hỏi;Đơn vị trả lời;Lĩnh vực;Thẩm quyền;Ngày hỏi;Đã trả lời;Ngày trả lời;Văn bản nguồn\r\n");
        int code = 1;
        for (Site site : sites) {
            Dice dice = Dice.of(request.seed(), "questions " + site.host());
            for (int i = dice.between(0, 24); i > 0; i--) {
                LocalDate asked = request.from().plusDays(dice.between(0, (int)
                        java.time.temporal.ChronoUnit.DAYS.between(request.from(), request.to())));
                LocalDate answered = asked.plusDays(1 + (int) dice.exponential(5));
                boolean isAnswered = !dice.chance(0.1) && !answered.isAfter(request.to());
                String day = isAnswered && !dice.chance(0.125) ? DAY.format(answered) : "";
                text.append("HD-")
                        .append(code++)
                        .append(';')
                        .append(site.unit().id())
                        .append(';')
                        .append(one(FIELDS, dice));
                text.append(';')
                        .append(dice.chance(0.2) ? "Nhiều cơ quan" : "Một cơ quan")
                        .append(';')
                        .append(DAY.format(asked));
                text.append(';')
                        .append(isAnswered ? "Có" : "Không")
                        .append(';')
                        .append(day)
                        .append(";Kết xuất chuyên mục Hỏi đáp\r\n");
            }
        }
        return bytes(text);
    }
}
