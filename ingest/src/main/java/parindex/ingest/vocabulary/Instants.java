package parindex.ingest.vocabulary;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Dates as senders write them, read as local time of Vietnam (UTC+7, no summer time). */
public final class Instants {
    private static final Map<String, InstantForm> FORMS = new ConcurrentHashMap<>();

    private Instants() {}

    /**
     * Null when the text is empty or fits none of the patterns, also when the day does not exist.
     *
     * @param form patterns joined by {@code |}, then {@code @} and the sender's zone:
     *     {@code dd/MM/yyyy HH:mm|dd/MM/yyyy|iso@Asia/Ho_Chi_Minh}; an offset in the text wins over the zone
     */
    public static LocalDateTime read(String text, String form) {
        if (text == null || form == null || text.isEmpty()) {
            return null;
        }
        return FORMS.computeIfAbsent(form, InstantForm::parse).read(text);
    }
}
