package parindex.warehouse.app;

import java.util.Optional;
import parindex.warehouse.query.FigureSource;
import picocli.CommandLine.Option;

/** Which group of units a report is narrowed to, if any. */
final class GroupOption {
    @Option(
            names = "--group",
            paramLabel = "GROUP",
            description = {
                "Chỉ một nhóm, ví dụ DISTRICT (mặc định: mọi nhóm).",
                "One group, such as DISTRICT (default: all)."
            })
    private String group;

    /** The group's id, empty for all; a fault of the request when the snapshot does not have it. */
    Optional<String> in(FigureSource source) {
        return Optional.ofNullable(group).map(source::group);
    }
}
