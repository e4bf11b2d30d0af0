package parindex.ingest.gather;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * Asks one server, and only that one: another host, port or scheme is never asked, whatever an answer says, so the password
 * never goes elsewhere. Certificates are judged by the JDK.
 */
final class WebClient {
    private static final int MOST_REDIRECTS = 5;
    private static final int CONNECT_MILLISECONDS = 10_000;

    private final WebOrigin origin;

    /** @param origin where to ask, and as whom */
    WebClient(WebOrigin origin) {
        this.origin = origin;
    }

    /** The body of the answer; the caller closes it. */
    BoundedBody open(URI first) throws IOException {
        URI url = first;
        for (int redirect = 0; redirect <= MOST_REDIRECTS; redirect++) {
            HttpURLConnection connection = connect(url);
            try {
                int status = connection.getResponseCode();
                if (status == HttpURLConnection.HTTP_OK) {
                    return new BoundedBody(
                            connection.getInputStream(),
                            connection.getContentLengthLong(),
                            "chunked".equalsIgnoreCase(connection.getHeaderField("Transfer-Encoding")),
                            Duration.ofSeconds(origin.timeoutSeconds()));
                }
                String location = connection.getHeaderField("Location");
                connection.disconnect();
                if (status < 300 || status > 399 || location == null) {
                    throw refused(status, connection.getHeaderField("Retry-After"));
                }
                url = redirected(url, location);
            } catch (SSLException e) {
                throw new Refusal(
                        "CERTIFICATE",
                        "chứng thư của máy chủ không được chấp nhận (hết hạn, sai tên, hoặc không rõ ai cấp)",
                        "the server's certificate is not accepted (expired, of another host, or of an unknown issuer)");
            }
        }
        throw new Refusal("REDIRECT", "chuyển hướng quá nhiều lần", "there are too many redirects");
    }

    private HttpURLConnection connect(URI url) throws IOException {
        refuseStrangeAddress(url);
        var connection = (HttpURLConnection) url.toURL().openConnection(java.net.Proxy.NO_PROXY);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout(CONNECT_MILLISECONDS);
        connection.setReadTimeout(origin.timeoutSeconds() * 1000);
        connection.setRequestProperty(
                "Accept", origin.format() == WebOrigin.Format.JSON ? "application/json" : "text/csv");
        connection.setRequestProperty("User-Agent", "parindex");
        authorization().ifPresent(value -> connection.setRequestProperty("Authorization", value));
        return connection;
    }

    private Optional<String> authorization() {
        if (origin.login() instanceof WebOrigin.Login.Token token) {
            return Optional.of("Bearer " + Secret.read(token.file()));
        }
        if (origin.login() instanceof WebOrigin.Login.Password login) {
            String pair = login.user() + ":" + Secret.read(login.file());
            return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        return Optional.empty();
    }

    /** Addresses of the machine's own network, such as 169.254.169.254 where clouds keep their keys, are no sources. */
    private static void refuseStrangeAddress(URI url) throws UnknownHostException, Refusal {
        String host = url.getHost().replaceAll("^\\[|]$", "");
        for (InetAddress address : InetAddress.getAllByName(host)) {
            if (address.isLinkLocalAddress() || address.isAnyLocalAddress() || address.isMulticastAddress()) {
                throw new Refusal(
                        "ADDRESS",
                        "không được gọi tới địa chỉ của " + host,
                        "the address of " + host + " is not allowed");
            }
        }
    }

    private URI redirected(URI from, String location) throws Refusal {
        URI to = resolve(from, location);
        if (!isSameServer(to)) {
            throw new Refusal(
                    "REDIRECT",
                    "máy chủ chuyển hướng sang nơi khác (" + to.getHost() + "); không đi theo",
                    "the server redirects to another place (" + to.getHost() + "); not followed");
        }
        return to;
    }

    static URI resolve(URI from, String reference) throws Refusal {
        try {
            var to = new URI(reference);
            // The JDK follows an older rule, by which a bare query would lose the last step of the path.
            return reference.startsWith("?") ? from.resolve(from.getRawPath() + reference) : from.resolve(to);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new Refusal("PAGING", "địa chỉ sai dạng", "an address is not well formed");
        }
    }

    /** Scheme, host and port are those of the settings. */
    boolean isSameServer(URI url) {
        return origin.url().getScheme().equals(url.getScheme())
                && origin.url().getHost().equalsIgnoreCase(url.getHost())
                && port(origin.url()) == port(url)
                && url.getUserInfo() == null;
    }

    private static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return "https".equals(url.getScheme()) ? 443 : 80;
    }

    private static IOException refused(int status, String retryAfter) {
        if (status == 429 || status >= 500) {
            Optional<Duration> after = Optional.ofNullable(retryAfter)
                    .filter(text -> text.matches("\\d{1,4}"))
                    .map(text -> Duration.ofSeconds(Integer.parseInt(text)));
            return new WebBusy(status, after);
        }
        return switch (status) {
            case 401 ->
                new Refusal(
                        "HTTP_401", "tài khoản hoặc mã truy cập không đúng", "the user, password or token is wrong");
            case 403 ->
                new Refusal(
                        "HTTP_403",
                        "tài khoản thiếu quyền đọc địa chỉ này",
                        "the user or token lacks the right to read this address");
            default -> new Refusal("HTTP_" + status, "máy chủ trả lời " + status, "the server answers " + status);
        };
    }
}
