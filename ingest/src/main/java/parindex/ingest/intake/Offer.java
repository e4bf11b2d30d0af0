package parindex.ingest.intake;

import java.nio.file.Path;

/**
 * A file that somebody wants taken in.
 *
 * @param profile id of the profile that shall read it
 * @param folder name of the folder it lies in, below the profile's own; empty when it lies there directly
 * @param sender unit that proved who it is, whatever name and folder say; empty when nobody did
 * @param handling what is special about it
 */
public record Offer(Path path, String profile, String folder, String sender, Handling handling) {

    /** A file like any other. */
    public Offer(Path path, String profile, String folder, String sender) {
        this(path, profile, folder, sender, Handling.ORDINARY);
    }
}
