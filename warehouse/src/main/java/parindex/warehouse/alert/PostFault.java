package parindex.warehouse.alert;

import static parindex.warehouse.fault.Fault.RESOURCE;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.settings.AlertSettings.Smtp;

/** Why the mail server cannot be talked to, and who sets that right. */
final class PostFault {
    private static final String AGAIN_VI = "; chạy lại sẽ gửi tiếp";
    private static final String AGAIN_EN = "; run again and the rest goes out";

    private PostFault() {}

    static WarehouseException connecting(Smtp smtp, MessagingException e) {
        if (e instanceof AuthenticationFailedException) {
            return fault(
                    smtp,
                    "máy chủ thư không nhận tên hoặc mật khẩu; người vận hành xem alert.smtp.user và password-file",
                    "the mail server does not take the name or the password; the operator sees to alert.smtp.user and"
                            + " password-file");
        }
        if (has(
                e,
                cause -> cause instanceof CertificateExpiredException
                        || cause instanceof CertificateNotYetValidException)) {
            return fault(
                    smtp,
                    "chứng thư của máy chủ thư đã hết hạn hoặc chưa có hiệu lực; người quản trị máy chủ thư gia hạn"
                            + " chứng thư, người vận hành kiểm tra đồng hồ máy này",
                    "the certificate of the mail server has expired or is not valid yet; whoever runs the server must"
                            + " renew it, the operator checks the clock of this machine");
        }
        if (has(e, cause -> cause instanceof CertPathBuilderException || cause instanceof CertPathValidatorException)) {
            return fault(
                    smtp,
                    "không ai bảo chứng cho chứng thư của máy chủ thư; người vận hành đặt alert.smtp.trust-file là tệp"
                            + " PEM của cơ quan chứng thực mà tỉnh dùng, hoặc hỏi người quản trị máy chủ thư",
                    "nobody that is trusted here vouches for the certificate of the mail server; the operator sets"
                            + " alert.smtp.trust-file to the PEM file of the province's authority, or asks whoever runs"
                            + " the server");
        }
        // thrown as itself where a certificate bears another name, as a child of it where it cannot be trusted
        if (has(e, cause -> cause.getClass() == CertificateException.class)) {
            return fault(
                    smtp,
                    "chứng thư của máy chủ thư không mang tên " + smtp.host() + "; người vận hành sửa alert.smtp.host"
                            + " cho đúng tên trong chứng thư, hoặc người quản trị máy chủ thư cấp lại chứng thư",
                    "the certificate of the mail server does not name " + smtp.host() + "; the operator sets"
                            + " alert.smtp.host to the name in it, or whoever runs the server has it made anew");
        }
        if (String.valueOf(e.getMessage()).startsWith("STARTTLS is required")) {
            return fault(
                    smtp,
                    "máy chủ thư không có STARTTLS ở cổng này nên không gửi gì; người vận hành sửa alert.smtp.port hoặc"
                            + " alert.smtp.tls, hoặc người quản trị máy chủ thư bật STARTTLS",
                    "the mail server offers no STARTTLS at this port, so nothing is said; the operator corrects"
                            + " alert.smtp.port or alert.smtp.tls, or whoever runs the server turns STARTTLS on");
        }
        if (has(e, cause -> cause instanceof SSLException && !(cause instanceof SSLHandshakeException))) {
            return fault(
                    smtp,
                    "cổng này của máy chủ thư không nói TLS ngay từ đầu; người vận hành đặt alert.smtp.tls = starttls"
                            + " hoặc cổng khác",
                    "this port of the mail server does not speak TLS from the first byte; the operator sets"
                            + " alert.smtp.tls = starttls or another port");
        }
        String kind = kind(e);
        return fault(
                smtp,
                "không nối được máy chủ thư (" + kind + "); người quản trị máy chủ thư, cổng, tường lửa, chứng thư"
                        + " hoặc tls phải sửa",
                "the mail server cannot be reached (" + kind + "); whoever runs it must see to the server, port,"
                        + " firewall, certificate or tls");
    }

    /** The server refuses us, not a recipient. */
    static WarehouseException stopped(Smtp smtp, int number) {
        return fault(
                smtp,
                "máy chủ thư không nhận thư của ta (mã " + number + "); xem alert.from, alert.smtp.user hoặc hỏi người"
                        + " quản trị máy chủ thư",
                "the mail server takes no mail from us (code " + number + "); see alert.from, alert.smtp.user or ask"
                        + " whoever runs it");
    }

    private static WarehouseException fault(Smtp smtp, String vietnamese, String english) {
        String place = smtp.host() + ":" + smtp.port();
        return new WarehouseException(RESOURCE, place, vietnamese + AGAIN_VI, english + AGAIN_EN);
    }

    private static boolean has(MessagingException e, Predicate<Throwable> what) {
        return Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                .anyMatch(what);
    }

    /** The class of what went wrong, such as ConnectException or SSLHandshakeException. */
    private static String kind(MessagingException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.getClass().getSimpleName();
    }
}
