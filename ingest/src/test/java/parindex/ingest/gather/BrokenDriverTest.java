package parindex.ingest.gather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator brings the drivers: one that breaks must stop neither the other sources nor tell what it read. */
class BrokenDriverTest {
    private static final String DRIVER = """
            package com.mysql.cj.jdbc;
            public final class Driver implements java.sql.Driver {
                public java.sql.Connection connect(String url, java.util.Properties all) {
                    throw new IndexOutOfBoundsException("Nguyễn Văn A " + all.getProperty("password"));
                }
                public boolean acceptsURL(String url) { return true; }
                public java.sql.DriverPropertyInfo[] getPropertyInfo(String url, java.util.Properties all) {
                    return new java.sql.DriverPropertyInfo[0];
                }
                public int getMajorVersion() { return 9; }
                public int getMinorVersion() { return 0; }
                public boolean jdbcCompliant() { return false; }
                public java.util.logging.Logger getParentLogger() { return null; }
            }
            """;

    @TempDir
    Path folder;

    private void bring() throws IOException {
        Path source = Files.writeString(
                Files.createDirectories(folder.resolve("made")).resolve("Driver.java"), DRIVER);
        String made = folder.resolve("made").toString();
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-encoding", "UTF-8", "-d", made, source.toString()));
        String name = "com/mysql/cj/jdbc/Driver.class";
        Path jar = Files.createDirectories(folder.resolve("drivers")).resolve("mysql.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(name));
            Files.copy(folder.resolve("made").resolve(name), out);
        }
    }

    @Test
    void aFaultOfTheDriverIsAFaultOfItsSourceAndQuotesNothing() throws Exception {
        bring();
        var fixture = new PullFixture(folder);
        fixture.secret("password", "s3cret");
        fixture.write("pulls/a.conf", """
                id = a, profile = mot-cua
                jdbc {
                  kind = mysql, host = 127.0.0.1, database = d, user = u, password-file = password, tls = none
                  table = t, columns = [a], watermark = b, order-key = a
                }
                """);

        String told = fixture.pull().fault().orElseThrow().toString();

        assertTrue(told.contains("IndexOutOfBoundsException"), told);
        assertFalse(told.contains("Nguyễn") || told.contains("s3cret"), told);
        assertEquals(java.util.List.of(), fixture.inbox());
    }
}
