package parindex.warehouse.settings;

import static parindex.warehouse.fault.Fault.RULES;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import parindex.warehouse.fault.WarehouseException;

/**
 * Reads a file of settings, a profile or an instrument so that nothing in it is overlooked: a key that nobody knows stops
 * the start and names its line. Nothing from outside the file is mixed in (no environment, no system properties).
 */
public final class StrictConfig {
    private final String file;
    private final Config config;

    private StrictConfig(String file, Config config) {
        this.file = file;
        this.config = config;
    }

    /** Reads UTF-8 HOCON. A missing or unreadable file, or a mistake in its grammar, is a fault of RULES that names the line. */
    public static StrictConfig read(Path path) {
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            return read(path.toString(), reader);
        } catch (IOException e) {
            throw new WarehouseException(RULES, path.toString(), "không đọc được tệp", "the file cannot be read", e);
        }
    }

    /** @param name what errors call this text */
    public static StrictConfig read(String name, Reader text) {
        try {
            var options = ConfigParseOptions.defaults().setOriginDescription(name);
            return new StrictConfig(
                    name, ConfigFactory.parseReader(text, options).resolve());
        } catch (ConfigException e) {
            throw new WarehouseException(
                    RULES, name, "sai cú pháp: " + e.getMessage(), "not well formed: " + e.getMessage(), e);
        }
    }

    /** The name that errors call this file. */
    public String file() {
        return file;
    }

    /** Stops when this level holds a key that is not in the list; nested levels are checked by those who read them. */
    public StrictConfig only(String... known) {
        var names = Set.of(known);
        for (Map.Entry<String, ConfigValue> entry : config.root().entrySet()) {
            if (!names.contains(entry.getKey())) {
                throw wrong(
                        entry.getValue(),
                        "không có thiết lập \"" + entry.getKey() + "\"; các thiết lập đã biết: " + new TreeSet<>(names),
                        "unknown key \"" + entry.getKey() + "\"; known are " + new TreeSet<>(names));
            }
        }
        return this;
    }

    public boolean has(String key) {
        return config.hasPath(quoted(key));
    }

    public String text(String key) {
        return value(key, c -> c.getString(quoted(key)));
    }

    public Optional<String> findText(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    public int number(String key) {
        return value(key, c -> c.getInt(quoted(key)));
    }

    public boolean flag(String key) {
        return value(key, c -> c.getBoolean(quoted(key)));
    }

    public List<String> texts(String key) {
        return value(key, c -> List.copyOf(c.getStringList(quoted(key))));
    }

    /** The level below; empty when absent. */
    public StrictConfig level(String key) {
        return new StrictConfig(file, has(key) ? value(key, c -> c.getConfig(quoted(key))) : ConfigFactory.empty());
    }

    /** The levels of a list, in their order; none when absent. */
    public List<StrictConfig> levels(String key) {
        if (!has(key)) {
            return List.of();
        }
        return value(key, c -> c.getConfigList(quoted(key)).stream()
                .map(each -> new StrictConfig(file, each))
                .toList());
    }

    /** Keys of this level, without their quotes; HOCON keeps no order. */
    public Set<String> keys() {
        return new TreeSet<>(config.root().keySet());
    }

    /** A fault that names the file and, where known, the line of this key. */
    public WarehouseException wrong(String key, String vietnamese, String english) {
        return has(key)
                ? wrong(config.getValue(quoted(key)), vietnamese, english)
                : new WarehouseException(RULES, file, vietnamese, english);
    }

    private WarehouseException wrong(ConfigValue value, String vietnamese, String english) {
        int line = value.origin().lineNumber();
        return new WarehouseException(RULES, file + (line > 0 ? ":" + line : ""), vietnamese, english);
    }

    private <T> T value(String key, Function<Config, T> read) {
        try {
            return read.apply(config);
        } catch (ConfigException e) {
            throw wrong(
                    key,
                    "thiết lập \"" + key + "\" sai: " + e.getMessage(),
                    "wrong value of \"" + key + "\": " + e.getMessage());
        }
    }

    private static String quoted(String key) {
        return ConfigUtil.joinPath(key);
    }
}
