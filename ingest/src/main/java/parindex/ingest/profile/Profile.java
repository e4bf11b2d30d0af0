package parindex.ingest.profile;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parindex.ingest.reader.EdxmlRecords;
import parindex.ingest.reader.Encoding;
import parindex.ingest.reader.Limits;
import parindex.ingest.reader.MailLog;
import parindex.ingest.reader.RecordReader;
import parindex.ingest.reader.ZimbraAudit;
import parindex.ingest.reader.ZmprovAccounts;
import parindex.ingest.reader.portal.ArticleXml;
import parindex.ingest.reader.portal.WebLog;

/**
 * The dialect of one source, as data: how its files are built and what its words mean. A new source is a new profile.
 *
 * @param source the one-stop system that it speaks for; dossier codes are unique within it
 * @param encoding empty: found out from the bytes
 * @param headerRows rows of the table's head; two where cells are merged
 * @param instantForm patterns and zone, as {@code vocabulary.Instants} reads them
 * @param promise how lateness is judged: DAY or SECOND
 * @param exportedAt where a file's name tells when it was made
 * @param sender where a file tells which unit sent it
 * @param columns how the sender calls each canonical column, likeliest name first; {@code @sheet}, {@code @folder} and
 *     {@code @file} are the names of those
 * @param optional canonical columns whose head may be missing
 * @param options of a reader that has some
 * @param constants canonical columns that are the same in every row
 * @param words meaning of the sender's words by canonical column; {@code ""} stands for an empty cell, {@code *} for any
 *     other word
 * @param raw what becomes of the bytes that were sent
 */
public record Profile(
        String id,
        String source,
        String feed,
        Format format,
        Optional<Encoding> encoding,
        char delimiter,
        int headerRows,
        String instantForm,
        Promise promise,
        Optional<NamePart> exportedAt,
        Optional<Sender> sender,
        Map<String, List<String>> columns,
        Set<String> optional,
        Map<String, String> options,
        Map<String, String> constants,
        Map<String, Map<String, String>> words,
        List<EventColumns> events,
        TotalRows totalRows,
        Rules rules,
        Limits limits,
        Raw raw) {

    public Profile {
        columns = Map.copyOf(columns);
        optional = Set.copyOf(optional);
        options = Map.copyOf(options);
        constants = Map.copyOf(constants);
        words = Map.copyOf(words);
        events = List.copyOf(events);
    }

    /** What the files are made of. */
    public enum Format {
        CSV,
        XLSX,
        JSON,
        /** A filled template: a workbook or delimited text, whichever it is. */
        TABLE,
        /** Messages of the national document exchange. */
        EDXML(new EdxmlRecords()),
        WEB_COMBINED(new WebLog(WebLog.Dialect.COMBINED)),
        WEB_JSON(new WebLog(WebLog.Dialect.JSON)),
        WEB_W3C(new WebLog(WebLog.Dialect.W3C)),
        /** RSS, Atom or a sitemap. */
        ARTICLE_XML(new ArticleXml()),
        /** Accounts as zmprov prints them. */
        ZMPROV(new ZmprovAccounts()),
        ZIMBRA_AUDIT(new ZimbraAudit()),
        /** Syslog of Postfix, alone or inside Zimbra. */
        MAIL_LOG(new MailLog());

        private final Optional<RecordReader> records;

        Format() {
            this.records = Optional.empty();
        }

        Format(RecordReader records) {
            this.records = Optional.of(records);
        }

        /** The reader of a format that names its own fields; empty where a head must be searched. */
        public Optional<RecordReader> records() {
            return records;
        }

        /** As a profile writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What becomes of a file as it was sent. */
    public enum Raw {
        /** A copy is kept in the landing. */
        KEPT,
        /** No copy is made: the file is read where it lies, and stays there. */
        NOT_KEPT,
        /** No copy is made, and the file leaves the inbox once its batch is committed. */
        REMOVED
    }

    /** Whether the slip promises a day or an instant. */
    public enum Promise {
        DAY,
        SECOND
    }

    /** A part of a file's name: what the first group of the expression catches, and how it is to be read. */
    public record NamePart(Pattern expression, String form) {}

    /** The unit that sent a file: from its folder, from its name, or always the same. */
    public sealed interface Sender {
        record Folder() implements Sender {}

        record FileName(Pattern expression) implements Sender {}

        record Constant(String unit) implements Sender {}
    }

    /**
     * Columns that tell of an event: one an object in a nested list, or one a row.
     *
     * @param at name of the column or path with the time of the event
     * @param newDue name of the column or path with the new promise; empty when there is none
     */
    public record EventColumns(String kind, String at, String newDue) {}

    /** How subtotal rows are told from dossiers: a word at the beginning of one of these columns. */
    public record TotalRows(List<String> columns, List<String> words) {
        public TotalRows {
            columns = List.copyOf(columns);
            words = List.copyOf(words);
        }
    }

    /** What happens to a dossier that ended before it was received. */
    public enum EndedBeforeReceived {
        QUARANTINE,
        FLAG
    }

    /**
     * How strictly rows are judged.
     *
     * @param maxBadShare share of quarantined rows above which the whole file is held, per cent of what is not blank
     * @param dossierCode {@code national} or {@code any}
     * @param procedureCode {@code code}, or {@code name} where the source has no codes and names stand for them
     */
    public record Rules(
            EndedBeforeReceived endedBeforeReceived, int maxBadShare, String dossierCode, String procedureCode) {}

    /** The zone of times that tell none. */
    public ZoneId zone() {
        return ZoneId.of(instantForm.substring(instantForm.lastIndexOf('@') + 1));
    }

    /** Names of all columns and paths that the reader must give out, without the special ones. */
    public List<String> wantedNames() {
        var fromColumns = columns.values().stream().flatMap(List::stream);
        var fromEvents = events.stream().flatMap(event -> Stream.of(event.at(), event.newDue()));
        return Stream.of(fromColumns, fromEvents, totalRows.columns().stream())
                .flatMap(names -> names)
                .filter(name -> !name.isEmpty() && !name.startsWith("@"))
                .distinct()
                .sorted()
                .toList();
    }
}
