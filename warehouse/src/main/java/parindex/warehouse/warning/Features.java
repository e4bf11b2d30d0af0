package parindex.warehouse.warning;

import java.util.List;

/** What the model weighs of a dossier, as numbers; each has a first guess of its weight that holds while there are no data. */
final class Features {
    static final List<String> NAMES = List.of(
            "constant",
            "all",
            "procedure",
            "unit",
            "procedure_in_unit",
            "channel",
            "term",
            "desk_lateness",
            "desk_load",
            "days_left",
            "hours_left",
            "term_used",
            "waiting",
            "supplements",
            "apologies",
            "steps",
            "idle",
            "lasts",
            "procedure_lasts",
            "procedure_in_unit_lasts",
            "step");

    /** Kinds that are told apart at once are told twice: the unit's part of a procedure's past is guessed lower. */
    private static final double[] FIRST_GUESS = {0, 1, 1, 0.5, 0.5, 0.5, 0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.5
    };

    static final int DESK_LATENESS = NAMES.indexOf("desk_lateness");
    static final int DESK_LOAD = NAMES.indexOf("desk_load");
    static final int UNIT = NAMES.indexOf("unit");
    static final int PROCEDURE_IN_UNIT = NAMES.indexOf("procedure_in_unit");
    static final int TERM_USED = NAMES.indexOf("term_used");
    static final int WAITING = NAMES.indexOf("waiting");
    static final int SUPPLEMENTS = NAMES.indexOf("supplements");
    static final int APOLOGIES = NAMES.indexOf("apologies");
    static final int IDLE = NAMES.indexOf("idle");
    static final int STEP = NAMES.indexOf("step");

    private static final double DESK_SHRINKAGE = 20;

    private Features() {}

    static double[] firstGuess() {
        return FIRST_GUESS.clone();
    }

    static double[] of(Watched watched, PastShares past, StepRatios steps) {
        var shares = past.of(watched);
        var lasting = past.lasting(watched);
        double lasts = Logistic.logit(lasting.all());
        double procedureLasts = Logistic.logit(lasting.procedure());
        var desk = watched.desk();
        double overall = past.all().share(0, 0.1, 2);
        double lateness = (desk.missed() + DESK_SHRINKAGE * overall) / (desk.fallenDue() + DESK_SHRINKAGE);
        double all = Logistic.logit(shares.all());
        double procedure = Logistic.logit(shares.procedure());
        return new double[] {
            1,
            all,
            procedure - all,
            Logistic.logit(shares.unit()) - all,
            Logistic.logit(shares.both()) - procedure,
            Logistic.logit(shares.channel()) - all,
            Logistic.logit(shares.term()) - all,
            Logistic.logit(lateness) - Logistic.logit(overall),
            Math.log((desk.open() + 1.0) / (desk.ended() + 1.0)),
            Math.log1p(watched.leftDays()),
            Math.log1p(Math.max(0, watched.leftHours())) - Math.log1p(24.0 * watched.leftDays()),
            watched.ageDays() / (double) Math.max(1, watched.ageDays() + watched.leftDays()),
            watched.isWaiting() ? 1 : 0,
            Math.min(2, watched.supplements()),
            Math.min(2, watched.apologies()),
            Math.log1p(watched.steps()),
            Math.log1p(watched.idleDays()),
            lasts - all,
            procedureLasts - procedure,
            Logistic.logit(lasting.both()) - procedureLasts,
            steps.of(watched, past.tuning().shrinkage())
        };
    }
}
