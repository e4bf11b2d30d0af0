package parindex.ingest.intake;

import java.nio.file.Path;

/**
 * A file that somebody wants taken in.
 *
 * @param profile id of the profile that shall read it
 * @param folder name of the folder it lies in, below the profile's own; empty when it lies there directly
 */
public record Offer(Path path, String profile, String folder) {}
