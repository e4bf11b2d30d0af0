package parindex.dashboard.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import parindex.dashboard.text.Language;
import parindex.dashboard.text.Words;

/** Says to a program what went wrong: {@code application/problem+json} (RFC 9457) with a code and both languages. */
final class ProblemJson {
    static final String TYPE = "application/problem+json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemJson() {}

    static void write(Context ctx, Problem problem, Object... arguments) {
        if (problem.status() == 401) {
            ctx.header("WWW-Authenticate", "Bearer realm=\"parindex\"");
        }
        var body = JSON.createObjectNode()
                .put("type", "about:blank")
                .put("title", title(problem))
                .put("status", problem.status())
                .put("code", problem.name())
                .put("detail_vi", Words.of(Language.VI).say(problem.key(), arguments))
                .put("detail_en", Words.of(Language.EN).say(problem.key(), arguments));
        ctx.status(problem.status())
                .header("Cache-Control", "no-store")
                .contentType(TYPE)
                .result(body.toString());
    }

    private static String title(Problem problem) {
        return io.javalin.http.HttpStatus.forStatus(problem.status()).getMessage();
    }
}
