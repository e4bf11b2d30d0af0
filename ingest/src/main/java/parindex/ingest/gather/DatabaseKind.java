package parindex.ingest.gather;

import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * The kinds of database servers that can be read, and all that differs between them: driver, address, options, quoting.
 * The options are fixed here; none comes from outside.
 */
public enum DatabaseKind {
    POSTGRESQL("org.postgresql.Driver", "postgresql-42.x.jar", 5432, '"', '"'),
    MARIADB("org.mariadb.jdbc.Driver", "mariadb-java-client-3.x.jar", 3306, '`', '`'),
    MYSQL("com.mysql.cj.jdbc.Driver", "mysql-connector-j-9.x.jar", 3306, '`', '`'),
    SQLSERVER("com.microsoft.sqlserver.jdbc.SQLServerDriver", "mssql-jdbc-12.x.jre11.jar", 1433, '[', ']'),
    ORACLE("oracle.jdbc.OracleDriver", "ojdbc11.jar", 1521, '"', '"');

    private static final int CONNECT_SECONDS = 10;
    private static final int SILENCE_SECONDS = 120;

    /** Vendors' own numbers for "you may not", "no such table", "wrong password": trying again would not help. */
    private static final Set<Integer> MYSQL_RIGHTS = Set.of(1044, 1142, 1143, 1227);

    private static final Set<Integer> MYSQL_WRONG = Set.of(1045, 1049, 1054, 1146, 1698);
    private static final Set<Integer> SQLSERVER_RIGHTS = Set.of(229, 230, 297, 300, 916);
    private static final Set<Integer> SQLSERVER_WRONG = Set.of(207, 208, 4060, 18456);
    private static final Set<Integer> ORACLE_RIGHTS = Set.of(1031, 1045, 41900);
    private static final Set<Integer> ORACLE_WRONG = Set.of(904, 942, 1017, 12514);

    private final String driver;
    private final String jar;
    private final int port;
    private final char open;
    private final char close;

    DatabaseKind(String driver, String jar, int port, char open, char close) {
        this.driver = driver;
        this.jar = jar;
        this.port = port;
        this.open = open;
        this.close = close;
    }

    /** As settings call it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String driver() {
        return driver;
    }

    /** What the driver's file is called, for people who must bring it. */
    String jar() {
        return jar;
    }

    int port() {
        return port;
    }

    /** The name can hold no quotes: settings refuse those. */
    String quoted(String name) {
        return open + name + close;
    }

    /** MySQL and MariaDB: times are read and asked as text, which keeps days that do not exist. */
    boolean isMysql() {
        return this == MYSQL || this == MARIADB;
    }

    String url(TableOrigin origin) {
        String host = origin.host().contains(":") ? "[" + origin.host() + "]" : origin.host();
        String at = host + ":" + origin.port();
        return switch (this) {
            case POSTGRESQL, MARIADB, MYSQL -> "jdbc:" + word() + "://" + at + "/" + origin.database();
            case SQLSERVER -> "jdbc:sqlserver://" + at + ";databaseName=" + origin.database();
            case ORACLE ->
                "jdbc:oracle:thin:@" + (origin.isEncrypted() ? "tcps:" : "") + "//" + at + "/" + origin.database();
        };
    }

    Properties properties(TableOrigin origin, String password) {
        var all = new Properties();
        all.setProperty("user", origin.user());
        all.setProperty("password", password);
        switch (this) {
            case POSTGRESQL -> postgresql(all, origin);
            case MARIADB -> mariadb(all, origin);
            case MYSQL -> mysql(all, origin);
            case SQLSERVER -> sqlserver(all, origin);
            case ORACLE -> oracle(all, origin);
        }
        return all;
    }

    private static void postgresql(Properties all, TableOrigin origin) {
        all.setProperty("ApplicationName", "parindex");
        all.setProperty("connectTimeout", "" + CONNECT_SECONDS);
        all.setProperty("loginTimeout", "" + CONNECT_SECONDS);
        all.setProperty("socketTimeout", "" + SILENCE_SECONDS);
        all.setProperty("readOnly", "true");
        all.setProperty("gssEncMode", "disable");
        all.setProperty("sslmode", origin.isEncrypted() ? "verify-full" : "disable");
        if (origin.isEncrypted()) {
            origin.authority()
                    .ifPresentOrElse(
                            file -> all.setProperty("sslrootcert", file.toString()),
                            () -> all.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory"));
        }
    }

    private static void mariadb(Properties all, TableOrigin origin) {
        all.setProperty("connectTimeout", "" + CONNECT_SECONDS * 1000);
        all.setProperty("socketTimeout", "" + SILENCE_SECONDS * 1000);
        all.setProperty("tinyInt1isBit", "false");
        all.setProperty("allowLocalInfile", "false");
        all.setProperty("allowMultiQueries", "false");
        all.setProperty("sessionVariables", "time_zone='+07:00'");
        all.setProperty("sslMode", origin.isEncrypted() ? "verify-full" : "disable");
        if (origin.isEncrypted()) {
            origin.authority().ifPresent(file -> all.setProperty("serverSslCert", file.toString()));
        }
    }

    private static void mysql(Properties all, TableOrigin origin) {
        all.setProperty("connectTimeout", "" + CONNECT_SECONDS * 1000);
        all.setProperty("socketTimeout", "" + SILENCE_SECONDS * 1000);
        all.setProperty("tinyInt1isBit", "false");
        all.setProperty("zeroDateTimeBehavior", "CONVERT_TO_NULL");
        all.setProperty("useCursorFetch", "true");
        all.setProperty("allowLoadLocalInfile", "false");
        all.setProperty("allowUrlInLocalInfile", "false");
        all.setProperty("allowMultiQueries", "false");
        all.setProperty("autoDeserialize", "false");
        all.setProperty("sessionVariables", "time_zone='+07:00'");
        all.setProperty("sslMode", origin.isEncrypted() ? "VERIFY_IDENTITY" : "DISABLED");
    }

    private static void sqlserver(Properties all, TableOrigin origin) {
        all.setProperty("applicationName", "parindex");
        all.setProperty("applicationIntent", "ReadOnly");
        all.setProperty("loginTimeout", "" + CONNECT_SECONDS);
        all.setProperty("socketTimeout", "" + SILENCE_SECONDS * 1000);
        all.setProperty("responseBuffering", "adaptive");
        all.setProperty("encrypt", origin.isEncrypted() ? "true" : "false");
        all.setProperty("trustServerCertificate", "false");
        if (origin.isEncrypted()) {
            origin.authority().ifPresent(file -> all.setProperty("serverCertificate", file.toString()));
        }
    }

    private static void oracle(Properties all, TableOrigin origin) {
        all.setProperty("oracle.net.CONNECT_TIMEOUT", "" + CONNECT_SECONDS * 1000);
        all.setProperty("oracle.jdbc.ReadTimeout", "" + SILENCE_SECONDS * 1000);
        if (origin.isEncrypted()) {
            all.setProperty("oracle.net.ssl_server_dn_match", "true");
        }
    }

    /** The user may not do what was asked. */
    boolean isLackOfRights(String state, int number) {
        return switch (this) {
            case POSTGRESQL -> "42501".equals(state);
            case MARIADB, MYSQL -> MYSQL_RIGHTS.contains(number);
            case SQLSERVER -> SQLSERVER_RIGHTS.contains(number);
            case ORACLE -> ORACLE_RIGHTS.contains(number);
        };
    }

    /** Name, password, database, table or column is wrong, or the data themselves: it would be wrong again. */
    boolean isHopeless(String state, int number) {
        boolean isOfStandard = state != null && state.matches("(?:42|28|3D|3F|22|0A).*");
        return isOfStandard
                || switch (this) {
                    case POSTGRESQL -> false;
                    case MARIADB, MYSQL -> MYSQL_WRONG.contains(number);
                    case SQLSERVER -> SQLSERVER_WRONG.contains(number);
                    case ORACLE -> ORACLE_WRONG.contains(number);
                };
    }
}
