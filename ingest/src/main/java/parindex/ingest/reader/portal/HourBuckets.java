package parindex.ingest.reader.portal;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parindex.ingest.reader.FileRefused;
import parindex.ingest.reader.RowSink;
import parindex.ingest.reader.SourceRow;
import parindex.ingest.reader.portal.WebFilter.HitClass;

/** Lines added up by site, hour of Vietnam and class. Memory follows the hours that a log speaks of, never its lines. */
final class HourBuckets {
    /** Names of the fields of a row. */
    static final Set<String> FIELDS =
            Set.of("site", "hour", "class", "hits", "bytes", "visitors", "addresses", "first", "last");

    private static final int MOST = 1_000_000;
    private static final int HOUR = 3_600;
    private static final int DAY = 86_400;
    /** Vietnam has kept this offset since 1975. */
    private static final int VIETNAM = 7 * HOUR;

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private record Key(String site, long hour, HitClass hitClass) {}

    private static final class Bucket {
        private final long line;
        private long hits;
        private long bytes;
        private long visitors;
        private long addresses;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;

        Bucket(long line) {
            this.line = line;
        }
    }

    private final Map<Key, Bucket> buckets = new LinkedHashMap<>();
    private final Visitors visitors = new Visitors();
    private final Map<String, String> sites = new HashMap<>();
    private Key lastKey = new Key("", Long.MIN_VALUE, HitClass.OTHER);
    private Bucket lastBucket = new Bucket(0);

    /** @param site empty when all lines of the file are one site's */
    void add(Hit hit, String site, HitClass hitClass, long line) {
        long local = hit.second + VIETNAM;
        long day = Math.floorDiv(local, DAY);
        Bucket bucket = bucket(site, Math.floorDiv(local, HOUR), hitClass, line);
        bucket.hits++;
        bucket.bytes += hit.bytes;
        bucket.first = Math.min(bucket.first, local);
        bucket.last = Math.max(bucket.last, local);
        if (!hit.address.isEmpty()) {
            bucket.visitors += visitors.isNew(day, site + ' ' + hitClass, hit.address) ? 1 : 0;
            bucket.addresses += visitors.isNew(day, site, hit.address) ? 1 : 0;
        }
    }

    private Bucket bucket(String site, long hour, HitClass hitClass, long line) {
        if (lastKey.hour != hour || lastKey.hitClass != hitClass || !lastKey.site.equals(site)) {
            lastKey = new Key(site, hour, hitClass);
            lastBucket = buckets.get(lastKey);
            if (lastBucket == null) {
                lastBucket = new Bucket(line);
                buckets.put(lastKey, lastBucket);
            }
            if (buckets.size() > MOST) {
                throw new FileRefused("LOG_LIMIT", "", "");
            }
        }
        return lastBucket;
    }

    /** A host without its port, its dot at the end and its {@code www.}; empty for what is none. */
    String site(String host) {
        String known = sites.get(host);
        if (known == null) {
            known = named(host.toLowerCase(Locale.ROOT));
            sites.put(host, known);
            if (sites.size() > MOST / 10) {
                throw new FileRefused("LOG_LIMIT", "", "");
            }
        }
        return known;
    }

    private static String named(String host) {
        int port = host.lastIndexOf(':');
        String name = port > 0 && host.indexOf(':') == port ? host.substring(0, port) : host;
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        String site = bare.startsWith("www.") ? bare.substring(4) : bare;
        boolean isHost = site.length() <= 190 && site.matches("[a-z0-9_-]+(\\.[a-z0-9_-]+)*");
        return isHost ? site : "";
    }

    /** Gives one row a bucket. */
    void give(List<String> wanted, RowSink sink) {
        buckets.forEach((key, bucket) -> {
            var cells = new String[wanted.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cell(wanted.get(i), key, bucket);
            }
            sink.row(new SourceRow("", bucket.line, cells, cells.length, false, "", bucket.hits));
        });
    }

    private static String cell(String field, Key key, Bucket bucket) {
        return switch (field) {
            case "site" -> key.site;
            case "hour" -> iso(key.hour * HOUR);
            case "class" -> key.hitClass.name();
            case "hits" -> Long.toString(bucket.hits);
            case "bytes" -> Long.toString(bucket.bytes);
            case "visitors" -> Long.toString(bucket.visitors);
            case "addresses" -> Long.toString(bucket.addresses);
            case "first" -> iso(bucket.first);
            case "last" -> iso(bucket.last);
            default -> "";
        };
    }

    private static String iso(long local) {
        return ISO.format(LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC));
    }
}
