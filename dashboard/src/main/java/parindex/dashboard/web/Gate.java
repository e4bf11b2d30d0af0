package parindex.dashboard.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import parindex.dashboard.access.Attempts;
import parindex.dashboard.access.Sender;
import parindex.dashboard.access.Senders;
import parindex.dashboard.access.Session;
import parindex.dashboard.access.Sessions;
import parindex.dashboard.access.Token;

/** Tells who is asking: a program by its token, a person by the cookie that a token once bought. */
final class Gate {
    private static final String PLAIN_COOKIE = "pis";
    private static final String SECURE_COOKIE = "__Host-pis";
    private static final String BEARER = "bearer ";

    /** Who was let in. @param session present for a person at a browser */
    record Visitor(Sender sender, Optional<Session> session) {}

    private final Senders senders;
    private final Clock clock;
    private final Sessions sessions = new Sessions();
    private final Attempts attempts = new Attempts();

    Gate(Senders senders, Clock clock) {
        this.senders = senders;
        this.clock = clock;
    }

    /** A program by its token, else a person by the cookie; nobody else gets further. */
    Visitor admit(Context ctx) {
        String header = ctx.header("Authorization");
        if (header == null) {
            return person(ctx).orElseThrow(() -> Refusal.of(Problem.TOKEN_MISSING));
        }
        boolean isBearer = header.toLowerCase(Locale.ROOT).startsWith(BEARER);
        return new Visitor(
                sender(ctx, isBearer ? header.substring(BEARER.length()).strip() : ""), Optional.empty());
    }

    /** Who is signed in at this browser, if anybody. */
    Optional<Visitor> person(Context ctx) {
        String secret = ctx.cookie(cookieName(ctx));
        return secret == null
                ? Optional.empty()
                : sessions.find(secret, clock.instant()).flatMap(session -> senders.find(session.senderId())
                        .filter(Sender::isActive)
                        .map(sender -> new Visitor(sender, Optional.of(session))));
    }

    /** Gives the browser a new session for a right token. */
    void signIn(Context ctx, String tokenText) {
        Sender sender = sender(ctx, tokenText.strip());
        signOut(ctx);
        var started = sessions.start(sender.id(), clock.instant());
        setCookie(ctx, started.secret(), "");
    }

    void signOut(Context ctx) {
        person(ctx).flatMap(Visitor::session).ifPresent(sessions::end);
        setCookie(ctx, "", "; Max-Age=0");
    }

    /** No other site may make a signed-in browser send something: where the request was born, as the browser tells it. */
    static void refuseOtherSites(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        String origin = ctx.header("Origin");
        boolean isOwn = site != null ? site.equals("same-origin") : origin == null || isOwn(ctx, origin);
        if (!isOwn) {
            throw Refusal.of(Problem.CROSS_SITE);
        }
    }

    /** A person's request must carry the token of a form that was written for this very session. */
    static void refuseStrayForms(Visitor visitor, String formToken) {
        if (visitor.session().isPresent() && !visitor.session().get().wrote(formToken == null ? "" : formToken)) {
            throw Refusal.of(Problem.FORM_STALE);
        }
    }

    private Sender sender(Context ctx, String tokenText) {
        Optional<Sender> owner = Token.parse(tokenText).flatMap(senders::owner);
        if (owner.isPresent() && owner.get().isActive()) {
            return owner.get();
        }
        Duration wait = attempts.failed(address(ctx), clock.instant());
        if (!wait.isZero()) {
            throw Refusal.later(Problem.TOO_MANY_ATTEMPTS, wait.toSeconds() + 1);
        }
        throw Refusal.of(owner.isPresent() ? Problem.TOKEN_REVOKED : Problem.TOKEN_WRONG);
    }

    private static boolean isOwn(Context ctx, String origin) {
        try {
            String forwarded = ctx.header("X-Forwarded-Host");
            String authority = URI.create(origin).getAuthority();
            return authority != null && (authority.equals(ctx.header("Host")) || authority.equals(forwarded));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void setCookie(Context ctx, String secret, String more) {
        String secure = isSecure(ctx) ? "; Secure" : "";
        ctx.res()
                .setHeader(
                        "Set-Cookie",
                        cookieName(ctx) + "=" + secret + "; Path=/; HttpOnly; SameSite=Strict" + secure + more);
    }

    private static String cookieName(Context ctx) {
        return isSecure(ctx) ? SECURE_COOKIE : PLAIN_COOKIE;
    }

    /** Behind a proxy that speaks https; whoever pretends it only makes their own cookie stricter. */
    private static boolean isSecure(Context ctx) {
        return ctx.req().isSecure() || "https".equals(ctx.header("X-Forwarded-Proto"));
    }

    /** The other end; behind a proxy on this machine the last address that the proxy wrote down. */
    private static String address(Context ctx) {
        String remote = ctx.req().getRemoteAddr();
        String forwarded = ctx.header("X-Forwarded-For");
        return forwarded == null || !isLoopback(remote)
                ? remote
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
