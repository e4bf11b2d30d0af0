package parindex.dashboard.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parindex.dashboard.chart.AgesChart;
import parindex.dashboard.chart.Charts;
import parindex.dashboard.chart.Frame;

/** A chart alone on a bare page under the strictest content policy: proves the chart, and the harness with it. */
class ChartsIT {
    private static final Reader PHONE = new Reader("phone", 390, 844, ColorScheme.LIGHT);
    private HttpServer server;
    private String body;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] page = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; img-src data:");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Visit visit(String content) {
        body = "<!doctype html><html lang=vi><title>Biểu đồ</title><link rel=icon href='data:,'><main><h1>Biểu đồ</h1>"
                + content + "</main></html>";
        return Visit.to(
                PHONE, URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    }

    private static String chart() {
        return Charts.overdueAges(new AgesChart(
                new Frame("a", "Quá hạn", "", "", "Hồ sơ quá hạn.", "Không có dữ liệu", Locale.ROOT, 320, 240),
                "hồ sơ",
                List.of(new AgesChart.Bar("1–3 ngày", 12, "/ho-so"), new AgesChart.Bar("4–7 ngày", 3, ""))));
    }

    @Test
    void aChartWithLinksHasNoBarrierAndNothingIsRefused() {
        try (Visit visit = visit(chart())) {
            assertEquals(List.of(), visit.complaints());
            assertEquals(List.of(), visit.barriers());
            assertEquals(0, visit.sidewaysScroll());
        }
    }

    @Test
    void theLinkOfABarIsFoundByItsFiguresAndByTheKeyboard() {
        try (Visit visit = visit(chart())) {
            Page page = visit.page();
            page.keyboard().press("Tab");
            Object focused = page.evaluate("() => document.activeElement.getAttribute('aria-label')");
            assertEquals("1–3 ngày: 12 hồ sơ", focused);
        }
    }

    @Test
    void theHarnessSeesWhatItIsThereToSee() {
        try (Visit visit = visit("<img src='http://127.0.0.1:1/x.png'><pre>" + "x".repeat(500) + "</pre>")) {
            assertTrue(visit.sidewaysScroll() > 0);
            assertTrue(visit.barriers().stream().anyMatch(line -> line.startsWith("image-alt")));
            assertTrue(
                    visit.complaints().stream().anyMatch(line -> line.contains("127.0.0.1:1")),
                    visit.complaints()::toString);
        }
    }
}
