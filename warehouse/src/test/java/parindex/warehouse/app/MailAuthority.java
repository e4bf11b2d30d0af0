package parindex.warehouse.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A province's own certificate authority, made by this Java's keytool: nobody else vouches for what it signs. */
final class MailAuthority {
    private static final String PASSWORD = "changeit";

    private final Path folder;

    MailAuthority(Path folder) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        keytool("-genkeypair", "-alias", "ca", "-dname", "CN=CA of the test", "-ext", "bc:c");
        keytool("-exportcert", "-rfc", "-alias", "ca", "-file", certificate().toString());
    }

    /** The certificate of the authority itself, PEM. */
    Path certificate() {
        return folder.resolve("ca.pem");
    }

    /**
     * What a server proves itself with.
     *
     * @param name that the certificate bears, such as {@code dns:localhost}
     * @param validity as keytool takes it, such as {@code -startdate -20d -validity 10}
     */
    SSLContext server(String name, String... validity) throws Exception {
        String alias = "server" + Files.list(folder).count();
        Path request = folder.resolve(alias + ".csr");
        Path signed = folder.resolve(alias + ".pem");
        keytool("-genkeypair", "-alias", alias, "-dname", "CN=mail");
        keytool("-certreq", "-alias", alias, "-file", request.toString());
        var sign = new ArrayList<>(List.of("-gencert", "-rfc", "-alias", "ca", "-ext", "san=" + name));
        sign.addAll(List.of(validity));
        sign.addAll(List.of("-infile", request.toString(), "-outfile", signed.toString()));
        keytool(sign.toArray(String[]::new));
        keytool("-importcert", "-noprompt", "-alias", alias, "-file", signed.toString());
        return context(alias);
    }

    private SSLContext context(String alias) throws GeneralSecurityException, IOException {
        var all = KeyStore.getInstance(folder.resolve("keys.p12").toFile(), PASSWORD.toCharArray());
        var one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        var protection = new KeyStore.PasswordProtection(PASSWORD.toCharArray());
        one.setEntry(alias, all.getEntry(alias, protection), protection);
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(one, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.add("-J-Duser.language=en");
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", folder.resolve("keys.p12").toString()));
        command.addAll(List.of("-storepass", PASSWORD, "-storetype", "PKCS12"));
        if (arguments[0].equals("-genkeypair")) {
            command.addAll(List.of("-keyalg", "EC", "-validity", "2"));
        }
        var child = new ProcessBuilder(command).redirectErrorStream(true).start();
        child.getOutputStream().close();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (child.waitFor() != 0) {
            throw new IOException(said);
        }
    }
}
