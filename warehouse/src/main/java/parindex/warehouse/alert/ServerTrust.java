package parindex.warehouse.alert;

import static parindex.warehouse.fault.Fault.RULES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import parindex.warehouse.fault.WarehouseException;

/**
 * Who may vouch for the mail server: the authorities that this Java knows, or those of the operator's file alone, for a
 * province with an authority of its own. Nothing switches the question off.
 */
public final class ServerTrust {
    private final Optional<SSLSocketFactory> sockets;

    private ServerTrust(Optional<SSLSocketFactory> sockets) {
        this.sockets = sockets;
    }

    /** The authorities that this Java knows. */
    public static ServerTrust ofJava() {
        return new ServerTrust(Optional.empty());
    }

    /** @param file certificates of authorities, PEM one after the other, or one as DER; no others are trusted */
    public static ServerTrust of(Path file) {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Certificate each : certificates(file)) {
                store.setCertificateEntry("authority " + store.size(), each);
            }
            var authorities = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            authorities.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, authorities.getTrustManagers(), null);
            return new ServerTrust(Optional.of(context.getSocketFactory()));
        } catch (IOException e) {
            throw new WarehouseException(
                    RULES,
                    file.toString(),
                    "không đọc được tệp của alert.smtp.trust-file; đặt tệp vào đây hoặc sửa thiết lập",
                    "the file of alert.smtp.trust-file cannot be read; put it here or correct the setting",
                    e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("need TLS and a store of keys, which every Java has", e);
        }
    }

    private static Collection<? extends Certificate> certificates(Path file) throws IOException {
        Collection<? extends Certificate> certificates = List.of();
        try (var bytes = Files.newInputStream(file)) {
            certificates = CertificateFactory.getInstance("X.509").generateCertificates(bytes);
        } catch (CertificateException e) {
            // told below: whatever it is, it is none
        }
        if (certificates.isEmpty()) {
            throw new WarehouseException(
                    RULES,
                    file.toString(),
                    "không có chứng thư nào trong tệp; cần chứng thư của cơ quan chứng thực, dạng PEM, không kèm khóa",
                    "the file holds no certificate; it needs those of the authority, as PEM, without a key");
        }
        return certificates;
    }

    /** How the certificates of this file, if there is one, are asked. */
    Optional<SSLSocketFactory> sockets() {
        return sockets;
    }
}
