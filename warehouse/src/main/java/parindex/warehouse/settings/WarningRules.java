package parindex.warehouse.settings;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * When a single dossier is flagged, {@code warning} in {@code <data>/parindex.conf}; all in working days. Where no text names
 * a number, it is ours.
 *
 * @param soonDays a dossier that falls due within so many days is due soon
 * @param suspendedDays a wait that lasts longer is long (the karaoke decree closes a dossier not completed in 15)
 * @param handOverDays a result that lies longer after its decision was not handed over
 */
public record WarningRules(int soonDays, int suspendedDays, int handOverDays) {
    public WarningRules {
        if (soonDays < 1 || suspendedDays < 0 || handOverDays < 0) {
            throw new IllegalArgumentException("need days of at least 0, and 1 to be soon");
        }
    }

    public static WarningRules defaults() {
        return new WarningRules(3, 15, 5);
    }

    /** The rules of a data folder. */
    public static WarningRules of(Path dataFolder) {
        Path file = dataFolder.resolve(Settings.FILE_NAME);
        return Files.exists(file) ? from(StrictConfig.read(file)) : defaults();
    }

    static WarningRules from(StrictConfig file) {
        var standard = defaults();
        var warning = file.level("warning").only("days", "suspended-days", "hand-over-days");
        return new WarningRules(
                number(warning, "days", standard.soonDays, 1),
                number(warning, "suspended-days", standard.suspendedDays, 0),
                number(warning, "hand-over-days", standard.handOverDays, 0));
    }

    private static int number(StrictConfig level, String key, int standard, int least) {
        int number = level.has(key) ? level.number(key) : standard;
        if (number < least) {
            throw level.wrong(
                    key,
                    "cần ít nhất " + least + ", nhận được " + number,
                    "need at least " + least + ", got " + number);
        }
        return number;
    }
}
