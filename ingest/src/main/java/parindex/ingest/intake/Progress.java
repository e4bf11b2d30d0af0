package parindex.ingest.intake;

/** Is told in words what the intake is doing. */
public interface Progress {
    void step(String vietnamese, String english);
}
