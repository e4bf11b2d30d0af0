package parindex.warehouse.settings;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How portals are judged, {@code portal} in {@code <data>/parindex.conf}.
 *
 * @param inactiveDays whole days without an article after which a site is inactive; no text names a number, this one is ours
 * @param answerDaysOwn working days to answer a question of the unit's own competence (Decision 80/2025/QĐ-UBND of Bắc Ninh: 5)
 * @param answerDaysSeveral the same where several bodies answer (7)
 * @param answerDaysMost the longest term, also where the competence is not told (10)
 */
public record PortalRules(int inactiveDays, int answerDaysOwn, int answerDaysSeveral, int answerDaysMost) {
    public PortalRules {
        if (inactiveDays < 1 || answerDaysOwn < 0 || answerDaysSeveral < 0 || answerDaysMost < 0) {
            throw new IllegalArgumentException("need days of at least 0, and 1 to be inactive");
        }
    }

    public static PortalRules defaults() {
        return new PortalRules(30, 5, 7, 10);
    }

    /** The rules of a data folder. */
    public static PortalRules of(Path dataFolder) {
        Path file = dataFolder.resolve(Settings.FILE_NAME);
        return Files.exists(file) ? from(StrictConfig.read(file)) : defaults();
    }

    static PortalRules from(StrictConfig file) {
        var standard = defaults();
        var portal = file.level("portal")
                .only("inactive-days", "answer-days-own", "answer-days-several", "answer-days-most");
        return new PortalRules(
                number(portal, "inactive-days", standard.inactiveDays, 1),
                number(portal, "answer-days-own", standard.answerDaysOwn, 0),
                number(portal, "answer-days-several", standard.answerDaysSeveral, 0),
                number(portal, "answer-days-most", standard.answerDaysMost, 0));
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
