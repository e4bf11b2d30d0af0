package parindex.ingest.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parindex.ingest.sample.ProvinceUnit.Kind;

/**
 * Which system a unit uses and in which file of a month its rows travel.
 *
 * @param group number of the file within a month for the national format, code of the district for a vendor's table, code
 *     of the unit for a book
 */
record Sending(System system, String group) {
    /** The one-stop systems of the made-up province. */
    enum System {
        NATIONAL,
        VENDOR,
        BOOK
    }

    /** Places of the districts, in the order of their codes, that use the vendor's system or keep a book. */
    private static final List<Integer> VENDOR_PLACES = List.of(3, 6, 7, 9);

    private static final int BOOK_PLACE = 5;

    /** Departments together, each district with its communes; in Bình Định 544, 547, 548, 550 and the book of 546. */
    static Map<ProvinceUnit, Sending> plan(Province province) {
        var byDistrict = new HashMap<String, Sending>();
        int place = 0;
        int file = 1;
        for (ProvinceUnit district : province.units(Kind.DISTRICT)) {
            if (VENDOR_PLACES.contains(place)) {
                byDistrict.put(district.id(), new Sending(System.VENDOR, district.code()));
            } else if (place == BOOK_PLACE) {
                byDistrict.put(district.id(), new Sending(System.BOOK, district.code()));
            } else {
                file++;
                byDistrict.put(district.id(), new Sending(System.NATIONAL, twoDigits(file)));
            }
            place++;
        }
        var plan = new HashMap<ProvinceUnit, Sending>();
        var departments = new Sending(System.NATIONAL, twoDigits(1));
        for (ProvinceUnit unit : province.units()) {
            Sending sending = byDistrict.getOrDefault(unit.districtId(), departments);
            plan.put(unit, sending.system() == System.BOOK ? new Sending(System.BOOK, unit.code()) : sending);
        }
        return plan;
    }

    private static String twoDigits(int number) {
        return Digits.pad(new StringBuilder(), number, 2).toString();
    }
}
