package parindex.ingest.intake;

import java.nio.file.Path;

/** Opens an engine for one batch. */
public interface EngineMaker {

    /** @param working folder of the batch for what does not fit into memory; the caller takes it away */
    Engine open(Path working);
}
