package parindex.warehouse.app;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import parindex.warehouse.app.Told.Event;
import parindex.warehouse.app.Told.Version;

/**
 * Many small provinces in one data folder: each is a group of units that is ranked by itself, with about two hundred
 * dossiers from 9/2024 to 6/2025 that hold every oddity the rules speak of, far more often than life does.
 */
final class RandomProvinces {
    static final LocalDate FIRST_MONTH = LocalDate.of(2024, 11, 1);
    static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);
    static final int UNITS = 4;
    private static final int DOSSIERS_OF_A_UNIT = 50;

    /** Catalogued: code, count and unit of the legal duration, service level, fee. Others are known to dossiers only. */
    static final String PROCEDURES = """
            procedure_code,name_vi,name_en,field_code,level,duration_count,duration_unit,service_level,channels,has_fee,is_certified_copy,is_land,source
            1.000001,Một,,HO_TICH,COMMUNE,5,WORKING_DAY,FULL,DIRECT+ONLINE,true,false,false,x
            1.000002,Hai,,HO_TICH,COMMUNE,10,CALENDAR_DAY,PARTIAL,DIRECT+ONLINE,false,false,false,x
            1.000003,Ba,,HO_TICH,COMMUNE,0,SAME_DAY,INFO,DIRECT+ONLINE,true,false,false,x
            1.000004,Bốn,,HO_TICH,COMMUNE,1,MONTH,FULL,DIRECT+ONLINE,false,false,false,x
            1.000005,Năm,,HO_TICH,COMMUNE,20,WORKING_HOUR,PARTIAL,DIRECT+ONLINE,true,false,false,x
            1.000006,Sáu,,HO_TICH,COMMUNE,,,FULL,DIRECT+ONLINE,true,false,false,x
            """;

    private static final List<String> KINDS =
            List.of("SUPPLEMENT_REQUESTED", "SUPPLEMENT_RECEIVED", "SUSPENDED", "RESUMED", "APOLOGY", "EXTENDED");

    private final Random random;
    private final int provinces;
    private final List<Version> versions = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    private RandomProvinces(long seed, int provinces) {
        this.random = new Random(seed);
        this.provinces = provinces;
    }

    static Told told(long seed, int provinces) {
        var made = new RandomProvinces(seed, provinces);
        made.make();
        return new Told(made.versions, made.events);
    }

    static String unit(int province, int unit) {
        return "p" + province + "-u" + unit;
    }

    /** The last unit but one of each province begins in February, the last ends in April: both in mid-period. */
    static String life(int unit) {
        return switch (unit) {
            case UNITS - 2 -> "2025-02-10,";
            case UNITS - 1 -> ",2025-04-15";
            default -> ",";
        };
    }

    private void make() {
        int number = 0;
        for (int province = 0; province < provinces; province++) {
            for (int unit = 0; unit < UNITS; unit++) {
                for (int dossier = 0; dossier < DOSSIERS_OF_A_UNIT; dossier++) {
                    tell(unit(province, unit), number++);
                }
            }
        }
    }

    private void tell(String unit, int number) {
        boolean isOld = chance(1);
        LocalDate receivedOn = isOld
                ? LocalDate.of(2024, 9, 10).plusDays(random.nextInt(50))
                : FIRST_MONTH.plusDays(random.nextInt(242));
        LocalDateTime received = at(receivedOn);
        boolean isNational = chance(80);
        String code = isNational ? "H08-%06d-%06d".formatted(250101, number) : "L-" + number / 2;
        String source = chance(50) ? "one" : "two";
        LocalDateTime end = chance(15) ? null : at(receivedOn.plusDays(random.nextInt(42) - (chance(3) ? 3 : 0)));
        if (isOld) {
            end = chance(50) ? null : at(FIRST_MONTH.plusDays(random.nextInt(90)));
        }
        Version last = last(source, code, unit, received, end);
        versions.add(last);
        for (int earlier = random.nextInt(3); earlier > 0; earlier--) {
            versions.add(earlier(last, isNational && chance(20) ? other(source) : source, earlier));
        }
        if (chance(30)) {
            happen(last, receivedOn);
        }
    }

    private Version last(String source, String code, String unit, LocalDateTime received, LocalDateTime end) {
        int fate = end == null ? 90 + random.nextInt(10) : random.nextInt(90);
        boolean isSecond = chance(10);
        LocalDateTime due = chance(15)
                ? null
                : received.toLocalDate().plusDays(random.nextInt(30)).atTime(17, 0);
        String status = fate < 60
                ? "RETURNED"
                : fate < 75
                        ? "DECIDED"
                        : fate < 79
                                ? "WITHDRAWN"
                                : fate < 82
                                        ? "STOPPED"
                                        : fate < 86
                                                ? "REFUSED"
                                                : fate < 90
                                                        ? "RETURNED"
                                                        : List.of(
                                                                        "ACCEPTED",
                                                                        "PROCESSING",
                                                                        "WAIT_SUPPLEMENT",
                                                                        "WAIT_FINANCIAL",
                                                                        "SUSPENDED",
                                                                        "SUBMITTED",
                                                                        "PROCESSING",
                                                                        "DECIDED",
                                                                        "PROCESSING",
                                                                        "PROCESSING")
                                                                .get(fate - 90);
        boolean isDone = fate < 75;
        boolean isReturnedOnly = fate >= 86 && fate < 90;
        return new Version(
                source,
                code,
                chance(10) ? "X-" + random.nextInt(3) : "1.00000" + (1 + random.nextInt(6)),
                unit,
                List.of("ONLINE", "ONLINE", "DIRECT", "POSTAL", "UNKNOWN").get(random.nextInt(5)),
                status,
                status.equals("SUBMITTED") || chance(50) ? received.minusHours(random.nextInt(60)) : null,
                status.equals("SUBMITTED") || status.equals("REFUSED") && chance(50) ? null : received,
                isSecond && due != null ? bySecond(due.toLocalDate(), received) : due,
                isSecond ? "SECOND" : "DAY",
                isDone ? end : null,
                isReturnedOnly || isDone && fate < 60 ? end.plusHours(random.nextInt(60)) : null,
                status.equals("REFUSED") ? end : null,
                status.equals("WITHDRAWN") || status.equals("STOPPED") ? end : null,
                maybe(50),
                maybe(40),
                maybe(70),
                maybe(60),
                chance(2),
                AS_OF.atTime(23, 0),
                "%08x".formatted(random.nextInt()));
    }

    /** Any minute of that day, on the day of receipt none before it: intake would refuse it. */
    private LocalDateTime bySecond(LocalDate day, LocalDateTime received) {
        LocalDateTime due = day.atTime(random.nextInt(24), random.nextInt(60));
        return due.isBefore(received) ? received : due;
    }

    /** As it was told before: still open, perhaps with another promise or in another unit. */
    private Version earlier(Version last, String source, int steps) {
        LocalDateTime received = last.begun().orElse(AS_OF.atStartOfDay());
        return new Version(
                source,
                last.code(),
                last.procedure(),
                chance(5) ? last.unit().replaceAll("u\\d+$", "u0") : last.unit(),
                last.channel(),
                chance(50) ? "PROCESSING" : "SUSPENDED",
                last.submittedAt(),
                received,
                promised(
                        chance(50) || last.dueAt() == null
                                ? last.dueAt()
                                : last.dueAt().plusDays(3),
                        received,
                        last.precision()),
                last.precision(),
                null,
                null,
                null,
                null,
                last.hasFee(),
                null,
                null,
                null,
                false,
                last.versionAt().minusDays(chance(5) ? 0 : 10L * steps),
                "%08x".formatted(random.nextInt()));
    }

    /** None before the receipt; what was refused at the door has its end for a receipt. */
    private static LocalDateTime promised(LocalDateTime due, LocalDateTime received, String precision) {
        boolean isBefore = due != null
                && (precision.equals("SECOND")
                        ? due.isBefore(received)
                        : due.toLocalDate().isBefore(received.toLocalDate()));
        return isBefore ? null : due;
    }

    private void happen(Version version, LocalDate receivedOn) {
        int count = 1 + random.nextInt(6);
        for (int event = 0; event < count; event++) {
            String kind = KINDS.get(random.nextInt(10) < 7 ? random.nextInt(2) : random.nextInt(KINDS.size()));
            LocalDateTime when = at(receivedOn.plusDays(random.nextInt(45) - 3));
            boolean isPromise = kind.equals("APOLOGY") || kind.equals("EXTENDED");
            events.add(new Event(
                    version.source(),
                    version.code(),
                    kind,
                    when,
                    isPromise ? when.plusDays(10) : null,
                    version.versionAt()));
        }
    }

    private static String other(String source) {
        return source.equals("one") ? "two" : "one";
    }

    /** Any minute of the day; the first and the last one more often than chance brings them. */
    private LocalDateTime at(LocalDate day) {
        return switch (random.nextInt(12)) {
            case 0 -> day.atTime(23, 59);
            case 1 -> day.atStartOfDay();
            default -> day.atTime(LocalTime.of(random.nextInt(24), random.nextInt(60)));
        };
    }

    private Boolean maybe(int percent) {
        return chance(10) ? null : (Boolean) chance(percent);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
