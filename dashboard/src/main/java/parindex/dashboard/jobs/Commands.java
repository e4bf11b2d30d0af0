package parindex.dashboard.jobs;

import java.util.List;

/** Starts another command of ours as a person would type it, in a process of its own. */
@FunctionalInterface
public interface Commands {
    /** A child without input, whose standard output and error we read. */
    Process start(List<String> arguments);
}
