package parindex.warehouse.method;

import static parindex.warehouse.fault.Fault.RULES;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.settings.StrictConfig;

/** An instrument as it is written down, with all variants of its rules; reading one proves that its sums hold. */
public final class InstrumentFile {
    private static final Set<String> LEVELS = Set.of("PROVINCE", "DEPARTMENT", "DISTRICT", "COMMUNE");

    private final StrictConfig file;
    private final List<Instrument> variants;

    private InstrumentFile(StrictConfig file, List<Instrument> variants) {
        this.file = file;
        this.variants = List.copyOf(variants);
    }

    /**
     * Reads and checks every variant; the first mistake stops with a fault of RULES that names file and line.
     *
     * @param metrics codes of the shares that the warehouse counts
     */
    public static InstrumentFile read(StrictConfig file, Set<String> metrics) {
        file.only(
                "id",
                "version",
                "title",
                "legal-basis",
                "valid",
                "levels",
                "variants",
                "total-max",
                "rounding",
                "rank",
                "tiers",
                "criteria");
        var levels = levels(file);
        readLegalBasis(file);
        readRank(file);
        var variants = new ArrayList<Instrument>();
        for (String variant : file.texts("variants")) {
            variants.add(readVariant(file, new CriterionReader(variant, metrics, levels)));
        }
        return new InstrumentFile(file, variants);
    }

    /** The instrument under one reading of its rules. */
    public Instrument variant(String name) {
        return variants.stream()
                .filter(each -> each.variant().equals(name))
                .findFirst()
                .orElseThrow(() -> file.wrong(
                        "variants",
                        "không có biến thể \"" + name + "\" của bộ chỉ số",
                        "the instrument has no variant \"" + name + "\""));
    }

    private static Instrument readVariant(StrictConfig file, CriterionReader reader) {
        var validity = file.level("valid").only("from", "to");
        LocalDate from = date(validity, "from");
        LocalDate until = validity.has("to") ? date(validity, "to") : LocalDate.MAX;
        if (until.isBefore(from)) {
            throw validity.wrong(
                    "to",
                    "hiệu lực kết thúc " + until + " trước khi bắt đầu " + from,
                    "validity ends " + until + " before it begins " + from);
        }
        var rounding = file.level("rounding").only("criterion-decimals", "total-decimals", "mode", "provenance");
        CriterionReader.oneOf(rounding, "mode", "half-up");
        CriterionReader.provenance(rounding, "mode");
        return new Instrument(
                file.text("id"),
                file.text("version"),
                reader.variant(),
                CriterionReader.words(file, "title"),
                from,
                until,
                decimals(rounding, "criterion-decimals"),
                decimals(rounding, "total-decimals"),
                readTiers(file),
                readCriteria(file, reader));
    }

    private static List<Criterion> readCriteria(StrictConfig file, CriterionReader reader) {
        var criteria = file.levels("criteria").stream().map(reader::read).toList();
        var seen = new HashSet<String>();
        criteria.stream().flatMap(Criterion::lines).forEach(line -> {
            if (!seen.add(line.code())) {
                throw file.wrong(
                        "criteria",
                        "tiêu chí " + line.code() + " xuất hiện hai lần",
                        "criterion " + line.code() + " occurs twice");
            }
        });
        BigDecimal leaves = criteria.stream()
                .flatMap(Criterion::leaves)
                .map(Criterion::max)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal total = CriterionReader.decimal(file, "total-max");
        if (leaves.compareTo(total) != 0) {
            throw file.wrong(
                    "total-max",
                    "các tiêu chí cộng lại được " + leaves + " điểm, tổng ghi " + total,
                    "the criteria sum to " + leaves + " points, the total says " + total);
        }
        return criteria;
    }

    private static List<Tier> readTiers(StrictConfig file) {
        var tiers = new ArrayList<Tier>();
        BigDecimal next = BigDecimal.valueOf(100);
        for (StrictConfig each : file.levels("tiers")) {
            each.only("from", "to", "name", "provenance");
            CriterionReader.provenance(each, "from");
            var tier = new Tier(
                    tiers.size() + 1,
                    CriterionReader.words(each, "name"),
                    CriterionReader.decimal(each, "from"),
                    CriterionReader.decimal(each, "to"));
            if (tier.to().compareTo(next) != 0 || tier.from().compareTo(tier.to()) >= 0) {
                throw each.wrong(
                        "to",
                        "mức xếp loại phải nối tiếp từ 100 xuống 0: cần mức kết thúc ở " + next + ", nhận được "
                                + tier.from() + "–" + tier.to(),
                        "tiers must follow one another from 100 down to 0: need one that ends at " + next + ", got "
                                + tier.from() + "-" + tier.to());
            }
            next = tier.from();
            tiers.add(tier);
        }
        if (next.signum() != 0) {
            throw file.wrong(
                    "tiers",
                    "các mức xếp loại dừng ở " + next + ", cần xuống tới 0",
                    "the tiers stop at " + next + ", need to reach 0");
        }
        return tiers;
    }

    private static Set<String> levels(StrictConfig file) {
        var levels = Set.copyOf(file.texts("levels"));
        if (!LEVELS.containsAll(levels)) {
            throw file.wrong("levels", "cấp không hợp lệ: " + levels, "unknown level in " + levels);
        }
        return levels;
    }

    private static void readLegalBasis(StrictConfig file) {
        var texts = file.levels("legal-basis");
        if (texts.isEmpty()) {
            throw file.wrong("legal-basis", "thiếu căn cứ pháp lý", "no legal basis is named");
        }
        for (StrictConfig text : texts) {
            text.only("number", "issued-on", "issuer");
            text.text("number");
            date(text, "issued-on");
            CriterionReader.words(text, "issuer");
        }
    }

    /** One way of placing is known so far; the file still has to say it, so that another way is never assumed. */
    private static void readRank(StrictConfig file) {
        var rank = file.level("rank").only("basis", "ties", "groups", "provenance");
        CriterionReader.oneOf(rank, "basis", "percent");
        CriterionReader.oneOf(rank, "ties", "competition");
        CriterionReader.oneOf(rank, "groups", "apart");
        CriterionReader.provenance(rank, "basis");
    }

    private static Rounding decimals(StrictConfig level, String key) {
        int decimals = level.number(key);
        if (decimals < 0 || decimals > 2) {
            throw level.wrong(
                    key,
                    "cần 0 đến 2 chữ số thập phân, nhận được " + decimals,
                    "need 0 to 2 decimals (the published figures have two), got " + decimals);
        }
        return new Rounding(decimals);
    }

    private static LocalDate date(StrictConfig level, String key) {
        String text = level.text(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            WarehouseException at = level.wrong(
                    key,
                    "cần ngày dạng yyyy-MM-dd, nhận được \"" + text + "\"",
                    "need a date as yyyy-MM-dd, got \"" + text + "\"");
            throw new WarehouseException(RULES, at.subject(), at.vietnamese(), at.english(), e);
        }
    }
}
