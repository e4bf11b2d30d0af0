package parindex.ingest.gather;

import static parindex.warehouse.fault.Fault.RESOURCE;
import static parindex.warehouse.fault.Fault.SOURCE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import parindex.warehouse.fault.WarehouseException;

/**
 * Reads a source whole, again and again with longer pauses while there is hope, and says plainly what was wrong when there is
 * none. Messages never carry what a driver or server wrote: that could be somebody's record.
 */
final class Attempts {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final PullSource source;
    private final Pause pause;

    Attempts(PullSource source, Pause pause) {
        this.source = source;
        this.pause = pause;
    }

    /** One reading from its beginning. */
    interface Reading {
        Pulled read() throws SQLException, IOException;
    }

    Pulled until(Reading reading) {
        Duration rest = Duration.ofSeconds(2);
        for (int attempt = 1; ; attempt++) {
            WarehouseException fault;
            boolean isHopeless;
            try {
                return reading.read();
            } catch (SQLException e) {
                fault = told(e, attempt);
                isHopeless = isHopeless(e);
            } catch (Refusal e) {
                fault = new WarehouseException(
                        SOURCE, subject(), e.code() + ": " + e.vietnamese(), e.code() + ": " + e.english(), e);
                isHopeless = true;
            } catch (WebBusy e) {
                fault = broken(e.told(), attempt, e);
                isHopeless = false;
                rest = e.after().isPresent() ? e.after().get() : rest;
            } catch (UncheckedIOException e) {
                fault = new WarehouseException(
                        RESOURCE,
                        subject(),
                        "không ghi được tệp; kiểm tra dung lượng đĩa và quyền ghi",
                        "the file cannot be written; check disk space and rights",
                        e);
                isHopeless = true;
            } catch (IOException e) {
                fault = broken(e.getClass().getSimpleName(), attempt, e);
                isHopeless = e instanceof java.nio.file.FileSystemException;
            }
            if (isHopeless || attempt >= source.attempts()) {
                throw fault;
            }
            pause.rest(rest.compareTo(LONGEST) > 0 ? LONGEST : rest);
            rest = rest.multipliedBy(2);
        }
    }

    private String subject() {
        return source.id() + " " + source.origin().told();
    }

    private boolean isHopeless(SQLException e) {
        var kind = ((TableOrigin) source.origin()).kind();
        return kind.isLackOfRights(e.getSQLState(), e.getErrorCode())
                || kind.isHopeless(e.getSQLState(), e.getErrorCode())
                || isDistrusted(e);
    }

    private static boolean isDistrusted(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException || cause instanceof GeneralSecurityException) {
                return true;
            }
        }
        return false;
    }

    private WarehouseException told(SQLException e, int attempt) {
        var origin = (TableOrigin) source.origin();
        String code = "SQLSTATE " + e.getSQLState() + ", " + e.getErrorCode();
        if (origin.kind().isLackOfRights(e.getSQLState(), e.getErrorCode())) {
            return new WarehouseException(
                    RESOURCE,
                    subject(),
                    "tài khoản \"" + origin.user() + "\" thiếu quyền: cần SELECT trên " + origin.fullTable()
                            + " (các cột " + origin.read() + ") và quyền vào lược đồ của nó; " + code,
                    "the user \"" + origin.user() + "\" lacks a right: needs SELECT on " + origin.fullTable()
                            + " (columns " + origin.read() + ") and usage of its schema; " + code,
                    e);
        }
        if (isDistrusted(e)) {
            return new WarehouseException(
                    SOURCE,
                    subject(),
                    "CERTIFICATE: chứng thư của máy chủ không được chấp nhận (hết hạn, sai tên, hoặc không rõ ai cấp);"
                            + " xem tls-ca",
                    "CERTIFICATE: the server's certificate is not accepted (expired, of another host, or of an unknown"
                            + " issuer); see tls-ca",
                    e);
        }
        if (isHopeless(e)) {
            return new WarehouseException(
                    RESOURCE,
                    subject(),
                    "máy chủ không nhận: kiểm tra tên cơ sở dữ liệu, bảng, cột, tài khoản và mật khẩu; " + code,
                    "the server refuses: check the names of database, table and columns, the user and the password; "
                            + code,
                    e);
        }
        return broken(code, attempt, e);
    }

    private WarehouseException broken(String what, int attempt, Exception e) {
        return new WarehouseException(
                RESOURCE,
                subject(),
                "kết nối đứt hoặc không có trả lời, đã thử " + attempt + " lần; không giữ lại gì dở dang; " + what,
                "the connection broke or there was no answer, tried " + attempt + " times; nothing partial is kept; "
                        + what,
                e);
    }
}
