package parindex.warehouse.alert;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import parindex.warehouse.settings.AlertSettings;

/**
 * A letter on its way. One recipient and day have one Message-ID, so that even a server that was told twice can see that
 * it is one message.
 */
final class Envelope {
    private static final String UTF_8 = "UTF-8";

    /** A message that keeps the identity it was given. */
    private static final class Named extends MimeMessage {
        private final String id;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    private Envelope() {}

    /** @param senderName what stands beside the sender's address */
    static MimeMessage of(
            Session session,
            AlertSettings settings,
            String senderName,
            Recipient recipient,
            Letter letter,
            LocalDate day,
            Instant now)
            throws MessagingException {
        String domain = settings.from().substring(settings.from().indexOf('@') + 1);
        var message = new Named(session, "<" + day + "." + recipient.key() + ".parindex@" + domain + ">");
        message.setFrom(address(settings.from(), senderName));
        message.setRecipient(RecipientType.TO, new InternetAddress(recipient.address(), true));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader("Content-Language", recipient.language().code());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("List-Unsubscribe", "<mailto:" + settings.operator() + "?subject=" + stop(recipient) + ">");
        message.setContent(new MimeMultipart("alternative", part(letter.text(), "plain"), part(letter.html(), "html")));
        message.saveChanges();
        return message;
    }

    /** The operator finds the row by what the letter already says. */
    private static String stop(Recipient recipient) {
        var first = recipient.subscriptions().get(0);
        return URLEncoder.encode("unsubscribe " + first.unitId() + " " + first.role(), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    private static InternetAddress address(String address, String name) {
        try {
            return new InternetAddress(address, name, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("need UTF-8, which every Java has", e);
        }
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }
}
