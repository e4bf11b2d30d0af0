package parindex.warehouse.alert;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import parindex.warehouse.settings.AlertSettings.Smtp;
import parindex.warehouse.settings.AlertSettings.Tls;

/**
 * One connection to the mail server. What the server says is never repeated but for its number: servers put addresses into
 * their sentences.
 */
final class Post implements AutoCloseable {
    /** What became of a letter. */
    enum Answer {
        TAKEN,
        /** For good. */
        REFUSED,
        /** Another time, perhaps. */
        REFUSED_FOR_NOW,
        /** The connection broke while the server had it: nobody knows. */
        UNKNOWN
    }

    private final Smtp smtp;
    private final Transport transport;

    private Post(Smtp smtp, Transport transport) {
        this.smtp = smtp;
        this.transport = transport;
    }

    /** A session that waits for no answer without end, and talks to nobody who is not who they say. */
    static Session session(Smtp smtp, ServerTrust trust) {
        String protocol = smtp.tls() == Tls.TLS ? "smtps" : "smtp";
        String milliseconds = Integer.toString(smtp.timeoutSeconds() * 1000);
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + protocol + "." + timeout, milliseconds);
        }
        properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        trust.sockets().ifPresent(sockets -> properties.put("mail." + protocol + ".ssl.socketFactory", sockets));
        // else who is not trusted would be asked again by Java's own authorities
        properties.setProperty("mail." + protocol + ".socketFactory.fallback", "false");
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(smtp.tls() == Tls.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(smtp.tls() == Tls.STARTTLS));
        properties.setProperty(
                "mail." + protocol + ".auth", Boolean.toString(!smtp.user().isEmpty()));
        return Session.getInstance(properties);
    }

    /** @param password empty where no user is told */
    static Post connect(Session session, Smtp smtp, String password) {
        try {
            var transport = session.getTransport();
            boolean hasUser = !smtp.user().isEmpty();
            transport.connect(smtp.host(), smtp.port(), hasUser ? smtp.user() : null, hasUser ? password : null);
            return new Post(smtp, transport);
        } catch (MessagingException e) {
            throw PostFault.connecting(smtp, e);
        }
    }

    /** A fault stops the round: the server refuses us, not the recipient. */
    Answer send(MimeMessage message) throws MessagingException {
        Address[] to = message.getAllRecipients();
        try {
            transport.sendMessage(message, to);
            return Answer.TAKEN;
        } catch (SendFailedException e) {
            return answer(e);
        } catch (MessagingException e) {
            return Answer.UNKNOWN;
        }
    }

    /** By the server's number: below 0 it hung up, 421 it is about to, 4.. another time, 5.. for good. */
    private Answer answer(SendFailedException e) {
        int number = 0;
        boolean isOfUs = false;
        for (Exception each = e; each instanceof MessagingException link; each = link.getNextException()) {
            if (each instanceof SMTPAddressFailedException refused) {
                number = refused.getReturnCode();
            } else if (each instanceof SMTPSendFailedException failed) {
                number = failed.getReturnCode();
                isOfUs = String.valueOf(failed.getCommand()).startsWith("MAIL");
            }
        }
        if (number <= 0) {
            return Answer.UNKNOWN;
        }
        if (number == 421 || isOfUs) {
            throw PostFault.stopped(smtp, number);
        }
        return number >= 500 ? Answer.REFUSED : Answer.REFUSED_FOR_NOW;
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            // the letters are out; a server that hangs up first has said goodbye, too
        }
    }
}
