package parindex.ingest.gather;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/**
 * A certificate of 127.0.0.1 that no authority has signed.
 *
 * @param certificate in PEM
 * @param key in PEM, for its owner only
 * @param store both in PKCS12
 */
record TestCertificate(Path certificate, Path key, Path store) {
    static final String PASSWORD = "secret";

    static TestCertificate make(Path folder) throws IOException, InterruptedException {
        Path store = folder.resolve("store.p12");
        ServerProcess.run(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-alias",
                        "server",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString()),
                null,
                folder.resolve("keytool.log"));
        try {
            var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            Path certificate = pem(
                    folder.resolve("server.crt"),
                    "CERTIFICATE",
                    keys.getCertificate("server").getEncoded());
            Path key = pem(
                    folder.resolve("server.key"),
                    "PRIVATE KEY",
                    keys.getKey("server", PASSWORD.toCharArray()).getEncoded());
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
            return new TestCertificate(certificate, key, store);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static Path pem(Path file, String kind, byte[] content) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(file, "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }
}
