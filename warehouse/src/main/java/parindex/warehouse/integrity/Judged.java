package parindex.warehouse.integrity;

import java.util.List;

/**
 * A figure with its verdict, everything that was found about it, and why.
 *
 * @param check the check that settles it: the first that fails, that confirms, or that asked in vain
 * @param vietnamese the diagnosis in one sentence, or why nothing can be checked
 */
public record Judged(
        Figure figure, Verdict verdict, Check check, List<Finding> findings, String vietnamese, String english) {
    public Judged {
        findings = List.copyOf(findings);
    }
}
