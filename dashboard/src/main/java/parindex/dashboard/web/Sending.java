package parindex.dashboard.web;

import java.time.Clock;
import java.time.Duration;
import parindex.dashboard.jobs.Commands;

/**
 * What a server needs to take files in; without it, it only shows pages.
 *
 * @param firstPause before an intake that failed for a reason outside the file is repeated
 */
public record Sending(Clock clock, Commands commands, Duration firstPause) {}
