package parindex.dashboard.web;

import java.util.List;

/** Thrown when a file, or whoever sends it, is turned away. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final transient List<Object> arguments;
    private final long retrySeconds;

    private Refusal(Problem problem, List<Object> arguments, long retrySeconds) {
        super(problem.name());
        this.problem = problem;
        this.arguments = arguments;
        this.retrySeconds = retrySeconds;
    }

    static Refusal of(Problem problem, Object... arguments) {
        return new Refusal(problem, List.of(arguments), 0);
    }

    /** @param seconds after which it is worth trying again */
    static Refusal later(Problem problem, long seconds) {
        return new Refusal(problem, List.of(seconds), seconds);
    }

    Problem problem() {
        return problem;
    }

    Object[] arguments() {
        return arguments.toArray();
    }

    /** 0 when waiting does not help. */
    long retrySeconds() {
        return retrySeconds;
    }
}
