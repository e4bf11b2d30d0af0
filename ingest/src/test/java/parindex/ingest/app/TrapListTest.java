package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Which test or golden case stands for which trap of the domain notes: the numbers of their section 11, and the defects of
 * their section 3.7. What is no matter of taking data in says where it belongs instead. The list is kept true: what it names
 * must be there, and must name the trap.
 */
class TrapListTest {
    /** Trap, then {@code Class.method}, {@code table/case}, or, after a dash, the part of the product that it belongs to. */
    private static final String LIST = """
            1   SenderHabitsTest.aCodeMeansWhoBoreItOnTheDay
            1   core.edoc_told/an_identifier_means_who_bore_it_on_the_day
            2   SenderHabitsTest.anOrganisationCodeIsReadWhole
            2   staging.edoc_record/identifiers_in_both_orders_and_impossible_dates
            2   core.edoc_document/both_orders_of_identifiers_are_one_document
            3   SenderHabitsTest.aProcedureIsOneWithAndWithoutItsSuffix
            4   SenderHabitsTest.aSecondCodeIsKeptAndASharedDayIsNoRequest
            4   staging.dossier_link/trap_4_a_second_code_makes_two_tellings_one_dossier
            4   staging.dossier_link/trap_4_a_code_that_means_nothing_links_nothing
            4   staging.dossier_link/trap_4_a_chain_is_one_dossier_unless_a_source_tells_two_apart
            4   core.dossier/trap_4_two_codes_of_two_sources_are_one_dossier_with_the_events_of_both
            5   DialectTest.oneWordMeansWhatItsOwnSourceMeansByIt
            6   SourceTrapsTest.aWaitSentAsDecidedWithoutAnEndIsSetAside
            7   - clock: past periods
            8   VendorCsvTest.everyColumnArrivesUnderItsName
            9   DialectTest.theNewNationalInterface
            10  DialectTest.theTableOfAProvincesOwnSystem
            11  SourceTrapsTest.dueDatesOfTheYearOneAreNone
            11  VendorCsvTest.eachBadRowWaitsWithItsReason
            12  - clock: treatment of a missing due date
            13  DialectTest.theTableOfAProvincesOwnSystem
            13  staging.dossier_detail/hours_of_a_calendar_day_are_days
            14  - clock: calendar
            15  - clock: calendar
            16  - clock: waits
            17  staging.onestop_event/trap_17_a_log_that_repeats_a_status_asks_once
            18  DialectTest.stepLogsAndProgress
            19  - clock: waits
            20  - clock: outcomes
            21  - clock: signs of entering afterwards
            22  - scoring: shares of nothing
            23  - clock: periods
            24  - publication: reporting years
            25  DialectTest.theTableOfAProvincesOwnSystem
            25  core.dossier/trap_25_deleted_test_and_migrated_dossiers_are_no_dossiers
            26  - publication: with and without certified copies
            27  staging.onestop_dossier/a_national_code_is_one_dossier_for_all_sources_a_local_code_is_not
            27  core.dossier/one_dossier_told_by_two_sources_is_one
            28  SourceTrapsTest.joinedAttachmentsAreOnePaperAndACopiedResultShows
            28  staging.online_payment/trap_28_payments_of_the_small_hours_are_unsure
            29  DialectTest.iGateNestsAndNumbersItsStatusesItsOwnWay
            29  WebLogTest.iisTellsUtcAndItsColumnsMayChangeInOneFile
            29  WebLogTest.eachLinesOwnOffsetCounts
            29  ZmprovTest.unitsComeFromAttributesNamesAndDomains
            29  MailLogTest.theNewYearComesInsideAFile
            30  MailLogTest.theCaptureOfARealServerCountsTheScannerApart
            30  WebLogTest.aLineIsOfOneClass
            30  WebLogTest.behindAProxyTheFirstForwardedAddressIsTheVisitor
            30  core.mail_delivery/deferred_then_sent_is_one_delivery_and_the_scanner_is_none
            30  core.site_day/what_is_no_visit_stays_apart
            31  ZimbraAuditTest.onlyTheOwnerLoggingInIsUse
            31  core.mail_account_period/use_is_a_log_in_or_a_mail_within_the_days_and_never_receiving
            32  EdxmlRecordsTest.recallsUpdatesAndReplacementsSayWhatTheyChange
            32  EdocChainTest.aBookOfOutgoingDocumentsSaysWhatIsSignedAndOnPaper
            32  staging.edoc_record/a_thing_told_again_counts_once_and_a_recall_beside_it
            32  core.edoc_unit_period/one_document_to_40_units_is_1_sent_and_40_received
            33  SenderHabitsTest.aScaleStaysWithItsAnswersAndNoTotalIsWithoutN
            34  SenderHabitsTest.numbersAreReadAsVietnameseWriteThem
            34  BookXlsxTest.aMergedHeadIsReadAndTotalsAreSetAside
            34  VendorCsvTest.eachBadRowWaitsWithItsReason
            34  BadInputTest.everyBadInputEndsAsAgreed
            34  TemplateFeedTest.aCodeWithSignsThatNobodySeesIsNoOtherCode
            34  VocabularyTest.amounts
            35  SenderHabitsTest.aNameIsOneHoweverItsLettersAreComposed
            35  UnitIndexTest.aToneMayStandOnEitherVowel
            35  UnitIndexTest.accentsAreAskedOnlyWhereTwoUnitsDifferByThem
            35  EncodingTest.oneTableReadsTheSameInEveryEncoding
            35  VocabularyTest.foldingForgetsAccentsCaseAndSpaces
            36  PersonalDataTest.nothingPersonalIsInAnyByteOfABatch
            36  RecordPersonalDataTest.noPersonPassesTheDoorOfAnyTemplate
            36  RawLogTest.nothingOfALogIsInAnyByteBelowTheDataFolderButInTheInbox
            37  EdxmlRecordsTest.declarationsOfItsOwnAreRefusedWithEveryEntity
            37  EdxmlSharedTest.thirteenOfFifteenAreAcceptedAndTwoAreRefusedWithReasons
            37  staging.edoc_record/identifiers_in_both_orders_and_impossible_dates
            37  core.edoc_told/an_identifier_of_another_province_beats_the_name
            37  core.edoc_unit_period/an_answer_from_before_the_document_is_no_answer_in_time
            38  core.obligation_span/silence_is_a_row_even_when_nothing_ever_came
            3.7 SourceTrapsTest.aWaitSentAsDecidedWithoutAnEndIsSetAside
            3.7 DialectTest.stepLogsAndProgress
            3.7 core.dossier_event/financial_duties_reach_the_dossier_and_its_ends_are_its_own
            3.7 SourceTrapsTest.constantsOfASenderAreReadAsTheyAre
            3.7 staging.dossier_paper/trap_3_7_a_result_copied_from_a_paper_shows
            3.7 SourceTrapsTest.joinedAttachmentsAreOnePaperAndACopiedResultShows
            3.7 SourceTrapsTest.dueDatesOfTheYearOneAreNone
            3.7 SenderHabitsTest.aSecondCodeIsKeptAndASharedDayIsNoRequest
            3.7 core.dossier/one_dossier_told_by_two_sources_is_one
            3.7 - clock: resumed due dates, apologies, and the edge of a wait that is too long
            """;

    private record Entry(String trap, String place) {
        static List<Entry> all() {
            return LIST.lines()
                    .map(line -> line.split("\\s+", 2))
                    .map(cells -> new Entry(cells[0], cells[1]))
                    .toList();
        }
    }

    @Test
    void everyTrapHasItsPlace() {
        var listed = new TreeSet<String>();
        Entry.all().forEach(entry -> listed.add(entry.trap()));
        var wanted = new TreeSet<>(List.of("3.7"));
        IntStream.rangeClosed(1, 38).forEach(trap -> wanted.add(String.valueOf(trap)));

        assertEquals(wanted, listed);
    }

    @Test
    void whatTheListNamesIsThereAndNamesItsTrap() throws IOException {
        var wrong = new ArrayList<String>();
        for (Entry entry : Entry.all()) {
            if (!entry.place().startsWith("-") && !names(entry.trap(), text(entry.place()))) {
                wrong.add(entry.trap() + " " + entry.place());
            }
        }

        assertTrue(wrong.isEmpty(), () -> "missing, or silent about their trap:\n" + String.join("\n", wrong));
    }

    /** "Trap 3" is not in "trap 37", and "traps 1, 2 and 3" is one of three. */
    static boolean names(String trap, String text) {
        String number = trap.replace(".", "[._]");
        String before = trap.contains(".") ? "" : "(?i:traps?)[ _]([0-9]+(, | and ))*";
        return Pattern.compile(before + "(?<![0-9.])" + number + "(?!\\d)")
                .matcher(text)
                .find();
    }

    /** What stands between the test before and the name of this one; of a case its name and its comments; else nothing. */
    static String text(String place) throws IOException {
        if (place.contains("/")) {
            Path expected = Path.of("..", "sql", "cases").resolve(place).resolve("expected.csv");
            return Files.exists(expected) ? place + "\n" + comments(expected) : "";
        }
        String[] names = place.split("\\.");
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            Path file = files.filter(each -> each.endsWith(names[0] + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no class " + names[0]));
            String source = Files.readString(file);
            int name = source.indexOf(" " + names[1] + "(");
            return name < 0 ? "" : source.substring(Math.max(0, source.lastIndexOf("\n    }\n", name)), name);
        }
    }

    private static String comments(Path file) throws IOException {
        return String.join(
                "\n",
                Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("#"))
                        .toList());
    }
}
