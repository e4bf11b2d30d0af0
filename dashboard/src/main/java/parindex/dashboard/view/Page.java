package parindex.dashboard.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import parindex.dashboard.text.Figures;
import parindex.dashboard.text.Language;
import parindex.dashboard.text.PeriodNames;
import parindex.dashboard.text.Words;
import parindex.warehouse.query.Catalogue;
import parindex.warehouse.query.Catalogue.Period;
import parindex.warehouse.query.DossierSet;
import parindex.warehouse.query.ProcedureSet;

/**
 * What surrounds every page and how it speaks: language, snapshot, period, address. Templates write names, numbers, dates
 * and links through it, so that both languages come from one markup.
 *
 * @param path without the language's prefix
 * @param query the parameters that the page understood, by name
 * @param section which entry of the main menu is lit
 */
public record Page(
        Language language,
        Catalogue catalogue,
        Period period,
        String path,
        Map<String, String> query,
        String section,
        String assetVersion) {

    /** Text of the bundle. */
    public String say(String key, Object... arguments) {
        return Words.of(language).say(key, arguments);
    }

    public boolean knows(String key) {
        return Words.of(language).has(key);
    }

    /** A code's own words under a family of keys, the code itself where there are none. */
    public String term(String family, String code) {
        String key = family + "." + code;
        return knows(key) ? say(key) : code;
    }

    public Figures figures() {
        return new Figures(language);
    }

    public String count(long number) {
        return figures().count(number);
    }

    public String decimal(BigDecimal number, int digits) {
        return figures().decimal(number, digits);
    }

    public String decimal(Optional<BigDecimal> number, int digits) {
        return number.map(n -> figures().decimal(n, digits)).orElseGet(() -> say("none"));
    }

    /** A share in per cent, or the words for "no data" when there is nothing to share. */
    public String percent(long part, long whole) {
        return whole == 0 ? say("none") : figures().percent(part, whole);
    }

    public String day(LocalDate day) {
        return figures().day(day);
    }

    public String day(Optional<LocalDate> day) {
        return day.map(this::day).orElseGet(() -> say("none"));
    }

    public String moment(LocalDateTime moment) {
        return figures().moment(moment);
    }

    public String moment(Optional<LocalDateTime> moment) {
        return moment.map(this::moment).orElseGet(() -> say("none"));
    }

    public String periodName() {
        return periodName(period);
    }

    public String periodName(Period other) {
        return new PeriodNames(language).of(other);
    }

    public String periodTitle(Period other) {
        return new PeriodNames(language).title(other);
    }

    public String periodMark(Period other) {
        return new PeriodNames(language).mark(other);
    }

    /** "compared with the quarter before". */
    public String comparedWithBefore() {
        return say("before." + period.kind());
    }

    public String provinceName() {
        return language.of(catalogue.identity().province());
    }

    public String unitName(String unitId) {
        return catalogue.findUnit(unitId).map(u -> language.of(u.name())).orElse(unitId);
    }

    public String shortUnitName(String unitId) {
        return catalogue.findUnit(unitId).map(u -> language.of(u.shortName())).orElse(unitId);
    }

    public String groupName(String groupId) {
        return catalogue.findGroup(groupId).map(g -> language.of(g.name())).orElse(groupId);
    }

    public String procedureName(String code) {
        return catalogue
                .findProcedure(code)
                .map(p -> language.of(p.name()))
                .filter(name -> !name.isBlank())
                .orElse(code);
    }

    /** A field of administration; its code where no procedure names it. */
    public String fieldName(String fieldCode) {
        return catalogue.findField(fieldCode).map(language::of).orElse(fieldCode);
    }

    /** {@code vi} where an English page has only the Vietnamese name, for {@code lang}; else null, which writes nothing. */
    public String procedureLang(String code) {
        return language == Language.EN
                        && catalogue
                                .findProcedure(code)
                                .filter(p -> p.name().english().equals(p.name().vietnamese()))
                                .isPresent()
                ? "vi"
                : null;
    }

    /** "48 of 100 points": what of the instrument data are gathered for. */
    public String fedMarks() {
        return say(
                "marks.fed", figures().shortest(Marks.fed(catalogue)), figures().shortest(Marks.full(catalogue)));
    }

    public String tierName(int tier) {
        return catalogue.tiers().stream()
                .filter(t -> t.tier() == tier)
                .map(t -> language.of(t.name()))
                .findFirst()
                .orElse(Integer.toString(tier));
    }

    /** An address on this site in the reader's language; pairs of name and value, empty values are left out. */
    public String link(String path, String... pairs) {
        return Address.of(language.prefix() + path, pairs);
    }

    /** The period for pages that know calendar periods only; empty, which writes nothing, where this one is another. */
    public String calendarPeriod() {
        return period.kind().isReporting() ? "" : period.id();
    }

    public String unitLink(String unitId) {
        return link("/don-vi/" + Address.encode(unitId), "ky", calendarPeriod());
    }

    public String procedureLink(String code) {
        return link("/thu-tuc/" + Address.encode(code), "ky", calendarPeriod());
    }

    /** The list behind a number of this period. */
    public String rows(DossierSet set, String... pairs) {
        return link("/ho-so", Address.withFirst(pairs, "ky", period.id(), "loai", set.name()));
    }

    /** The procedures that a criterion counted in a unit. */
    public String procedures(ProcedureSet set, String unitId) {
        return link("/thu-tuc", "ky", period.id(), "loai", set.name(), "don-vi", unitId);
    }

    /** This page in the other language. */
    public String otherLanguage() {
        Language other = language == Language.VI ? Language.EN : Language.VI;
        String home = other.prefix() + path;
        return Address.of(home.isEmpty() ? "/" : home, query);
    }

    /** This page with other values of some parameters. */
    public String with(String... pairs) {
        var changed = new LinkedHashMap<>(query);
        for (int i = 0; i < pairs.length; i += 2) {
            changed.put(pairs[i], pairs[i + 1]);
        }
        return Address.of(language.prefix() + path, changed);
    }

    public String asset(String name) {
        return "/assets/" + name + "?v=" + assetVersion;
    }

    /** "Source …, data date …, made-up data": the last line of charts and pages. */
    public String source() {
        var identity = catalogue.identity();
        String line = say("source", provinceName(), day(identity.dataDate()));
        return identity.isSample() ? line + " · " + say("sample") : line;
    }
}
