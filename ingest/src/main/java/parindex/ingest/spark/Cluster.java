package parindex.ingest.spark;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A standalone cluster out of the jars this program runs with: no installation of Spark is needed. Master and workers are
 * processes of their own; their executors see exactly this class path.
 */
public final class Cluster {
    private static final List<String> OPENED =
            List.of("java.lang", "java.lang.invoke", "java.nio", "java.util", "sun.nio.ch", "sun.util.calendar");

    private final Path home;
    private final String host;
    private final int port;

    /** @param home folder for logs, workers' scratch and the jar that names the class path; made when it is not there */
    public Cluster(Path home, String host, int port) throws IOException {
        this.home = Files.createDirectories(home).toRealPath();
        this.host = host;
        this.port = port;
        nameClassPath(Files.createDirectories(this.home.resolve("jars")).resolve("class-path.jar"));
    }

    /** What {@code ingest --master} takes. */
    public String url() {
        return "spark://" + host + ":" + port;
    }

    /** Executors look for {@code SPARK_HOME/jars}: one jar there that only points to all the others, folders too. */
    private static void nameClassPath(Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(entry ->
                                        Path.of(entry).toAbsolutePath().toUri().toString())
                                .collect(Collectors.joining(" ")));
        try (OutputStream out = Files.newOutputStream(jar)) {
            new JarOutputStream(out, manifest).close();
        }
    }

    /** Hands out work; does none itself. */
    public Process startMaster() throws IOException {
        return start(
                "master",
                "org.apache.spark.deploy.master.Master",
                List.of("--host", host, "--port", String.valueOf(port), "--webui-port", "0"));
    }

    /**
     * Offers a machine's cores and memory to the master.
     *
     * @param memory as Spark writes it, for example {@code 2g}
     */
    public Process startWorker(int number, int cores, String memory) throws IOException {
        String name = "worker-" + number;
        return start(
                name,
                "org.apache.spark.deploy.worker.Worker",
                List.of(
                        "--host",
                        host,
                        "--webui-port",
                        "0",
                        "--cores",
                        String.valueOf(cores),
                        "--memory",
                        memory,
                        "--work-dir",
                        home.resolve(name).toString(),
                        url()));
    }

    private Process start(String name, String main, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx512m", "-Djava.awt.headless=true"));
        OPENED.forEach(each -> command.add("--add-opens=java.base/" + each + "=ALL-UNNAMED"));
        System.getProperties().stringPropertyNames().stream()
                .filter(each -> each.startsWith("spark."))
                .forEach(each -> command.add("-D" + each + "=" + System.getProperty(each)));
        command.addAll(List.of("-cp", home.resolve("jars") + File.separator + "*", main));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve(name + ".log").toFile()));
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", host);
        builder.environment()
                .put("SPARK_LOCAL_DIRS", home.resolve(name + "-scratch").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }
}
