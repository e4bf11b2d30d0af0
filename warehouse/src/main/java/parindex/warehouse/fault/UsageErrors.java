package parindex.warehouse.fault;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells whoever typed a command line that cannot be what is wrong with it, in both languages, and how it is typed. */
public final class UsageErrors implements IParameterExceptionHandler {
    /** Between the two languages of a message that one of our commands gave. */
    private static final String BETWEEN = " / ";

    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        CommandLine line = fault.getCommandLine();
        PrintWriter err = line.getErr();
        String said = fault.getMessage();
        if (!said.contains(BETWEEN)) {
            err.println(vietnamese(fault));
        }
        err.println(said);
        if (!UnmatchedArgumentException.printSuggestions(fault, err)) {
            line.usage(err);
        }
        return ExitCode.USAGE.number();
    }

    private static String vietnamese(ParameterException fault) {
        if (fault instanceof MissingParameterException missing) {
            return "Thiếu: "
                    + String.join(
                            ", ",
                            missing.getMissing().stream()
                                    .map(each -> name(each))
                                    .toList());
        }
        if (fault instanceof UnmatchedArgumentException unmatched) {
            return "Không hiểu: " + String.join(" ", unmatched.getUnmatched());
        }
        if (fault instanceof OverwrittenOptionException && fault.getArgSpec() != null) {
            return "Chỉ được nêu một lần: " + name(fault.getArgSpec());
        }
        if (fault instanceof MaxValuesExceededException) {
            return "Quá nhiều giá trị; xem cách gọi dưới đây.";
        }
        if (fault.getArgSpec() != null) {
            String value = fault.getValue() == null ? "" : ", nhận được \"" + fault.getValue() + "\"";
            return "Giá trị không hợp lệ của " + name(fault.getArgSpec()) + value;
        }
        return "Sai cách gọi lệnh; xem cách gọi dưới đây.";
    }

    private static String name(CommandLine.Model.ArgSpec each) {
        return each.isOption() ? ((CommandLine.Model.OptionSpec) each).longestName() : each.paramLabel();
    }
}
