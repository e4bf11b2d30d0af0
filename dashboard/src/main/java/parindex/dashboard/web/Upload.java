package parindex.dashboard.web;

import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import parindex.dashboard.access.Sender;
import parindex.dashboard.jobs.BodyRefused;
import parindex.dashboard.jobs.BodyRefused.Why;
import parindex.dashboard.jobs.Incoming;
import parindex.dashboard.jobs.Incoming.Received;
import parindex.dashboard.jobs.Submissions;
import parindex.dashboard.jobs.Submissions.Registered;
import parindex.dashboard.web.Gate.Visitor;

/** Takes one file out of a request: as the body itself or as the file of a form. Whole and as announced, or not at all. */
final class Upload {
    /** Field of the form token. */
    static final String FORM_TOKEN = "the";

    private static final String PROFILE = "profile";
    private static final int MOST_AT_ONCE = 8;
    private static final int MOST_PENDING = 500;
    private static final long FORM_BYTES = 65_536;
    private static final long RESERVED_BYTES = 256L << 20;

    private final Submissions submissions;
    private final java.time.Clock clock;
    private final long limit;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    /** @param limit most bytes of one file */
    Upload(Submissions submissions, java.time.Clock clock, long limit) {
        this.submissions = submissions;
        this.clock = clock;
        this.limit = limit;
    }

    long limit() {
        return limit;
    }

    /** Reads the file that this visitor sends. */
    Registered take(Context ctx, Visitor visitor) {
        if (!places.tryAcquire()) {
            throw Refusal.later(Problem.BUSY, 10);
        }
        try {
            boolean isForm = isForm(ctx);
            refuseAtTheDoor(ctx, visitor.sender(), isForm ? limit + FORM_BYTES : limit);
            return isForm ? takeForm(ctx, visitor) : takeBody(ctx, visitor);
        } catch (BodyRefused e) {
            throw refusal(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private Registered takeBody(Context ctx, Visitor visitor) throws IOException {
        Gate.refuseStrayForms(visitor, ctx.header("X-CSRF-Token"));
        String profile = profile(visitor.sender(), ctx.queryParam(PROFILE));
        Optional<String> digest = Digests.announced(ctx, true);
        HttpServletRequest request = ctx.req();
        Received received =
                submissions.incoming().receive(request.getInputStream(), limit, request.getContentLengthLong());
        return register(visitor.sender(), profile, ctx.queryParam("name"), received, digest);
    }

    private Registered takeForm(Context ctx, Visitor visitor) throws IOException {
        HttpServletRequest request = ctx.req();
        request.setAttribute(
                "org.eclipse.jetty.multipartConfig",
                new MultipartConfigElement(
                        submissions.incoming().folder().toString(), -1, limit + FORM_BYTES, (int) FORM_BYTES));
        try {
            String written = ctx.header("X-CSRF-Token");
            Gate.refuseStrayForms(visitor, written == null ? field(request, FORM_TOKEN) : written);
            String asked = ctx.queryParam(PROFILE);
            String profile = profile(visitor.sender(), asked == null ? field(request, PROFILE) : asked);
            Part part = part(request, "file");
            if (part == null
                    || part.getSubmittedFileName() == null
                    || part.getSubmittedFileName().isEmpty()) {
                throw Refusal.of(Problem.FILE_MISSING);
            }
            try (InputStream in = part.getInputStream()) {
                Received received = submissions.incoming().receive(in, limit, part.getSize());
                return register(
                        visitor.sender(),
                        profile,
                        part.getSubmittedFileName(),
                        received,
                        Digests.announced(ctx, false));
            }
        } finally {
            removeParts(request);
        }
    }

    private Registered register(Sender sender, String profile, String name, Received received, Optional<String> digest)
            throws IOException {
        if (digest.isPresent() && !digest.get().equals(received.sha256())) {
            submissions.incoming().discard(received);
            throw Refusal.of(Problem.DIGEST_MISMATCH);
        }
        return submissions.register(sender, profile, name == null ? "" : name, received, clock.instant());
    }

    private void refuseAtTheDoor(Context ctx, Sender sender, long most) throws IOException {
        if (isPartOfAFile(ctx)) {
            throw Refusal.of(Problem.RESUME_NOT_SUPPORTED);
        }
        String encoding = ctx.header("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw Refusal.of(Problem.ENCODING_NOT_SUPPORTED);
        }
        long announced = ctx.req().getContentLengthLong();
        boolean isChunked = ctx.header("Transfer-Encoding") != null;
        if (announced < 0 && !isChunked) {
            throw Refusal.of(Problem.LENGTH_MISSING);
        }
        if (announced > most) {
            throw Refusal.of(Problem.BODY_TOO_LARGE, limit >> 20);
        }
        if (submissions.pending(sender) >= MOST_PENDING) {
            throw Refusal.later(Problem.QUEUE_FULL, 60);
        }
        if (submissions.incoming().freeBytes() - Math.max(0, announced) < RESERVED_BYTES) {
            throw Refusal.of(Problem.DISK_FULL);
        }
    }

    /** By HTTP's own range, the resumable uploads of the IETF, or tus: the half of a file must not pass for the whole. */
    private static boolean isPartOfAFile(Context ctx) {
        String complete = ctx.header("Upload-Complete");
        return ctx.header("Content-Range") != null
                || ctx.header("Upload-Offset") != null
                || ctx.header("Tus-Resumable") != null
                || complete != null && !complete.strip().equals("?1");
    }

    private static String profile(Sender sender, String asked) {
        if (asked == null || asked.isBlank()) {
            throw Refusal.of(Problem.PROFILE_MISSING, String.join(", ", sender.profiles()));
        }
        if (!sender.maySend(asked)) {
            throw Refusal.of(Problem.PROFILE_FOREIGN, String.join(", ", sender.profiles()));
        }
        return asked;
    }

    private Refusal refusal(BodyRefused fault) {
        return switch (fault.why()) {
            case EMPTY -> Refusal.of(Problem.BODY_EMPTY);
            case TOO_LARGE -> Refusal.of(Problem.BODY_TOO_LARGE, limit >> 20);
            case TOO_SLOW -> Refusal.of(Problem.BODY_TOO_SLOW);
            case CUT -> Refusal.of(Problem.BODY_CUT);
        };
    }

    private static boolean isForm(Context ctx) {
        String type = ctx.contentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    private static String field(HttpServletRequest request, String name) throws IOException {
        Part part = part(request, name);
        if (part == null) {
            return "";
        }
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes((int) FORM_BYTES), StandardCharsets.UTF_8);
        }
    }

    /** Reading the first part reads the whole form, to disk; what goes wrong there is told by its causes only. */
    private static Part part(HttpServletRequest request, String name) throws IOException {
        try {
            return request.getPart(name);
        } catch (ServletException | IllegalStateException | IOException e) {
            throw new BodyRefused(why(e));
        }
    }

    private static Why why(Exception fault) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (each instanceof IllegalStateException
                    && String.valueOf(each.getMessage()).contains("exceeded")) {
                return Why.TOO_LARGE;
            }
        }
        return Incoming.isTimeout(fault) ? Why.TOO_SLOW : Why.CUT;
    }

    private static void removeParts(HttpServletRequest request) throws IOException {
        try {
            for (Part each : request.getParts()) {
                each.delete();
            }
        } catch (ServletException | IllegalStateException | IOException e) {
            return; // the form was never whole: the server has thrown its parts away
        }
    }
}
