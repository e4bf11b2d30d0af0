package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every case of the list of bad inputs is tried: those that are files by {@link BadInputTest}, all at once and on both engines,
 * the others by the tests named here. The list is kept true: what it names must be there, and must name the case.
 */
class BadInputListTest {
    /** All that the list has. */
    private static final String CASES = """
            001 002 004 005 007 008 010 011 013 014 016 017 019 020 022 023 025 026 028 029 031 032 034 035 037 038 040 041
            043 044 046 047 049 050 052 053 055 056 058 059 061 062 064 065 067 068 070 071 073 074 076 077 079 080 082 083
            085 086 088 089 091 092 094 095 097 098 100 101 103 104
            """;

    /** Case, then {@code Class.method} or {@code table/case}. */
    private static final String ELSEWHERE = """
            025 HeldFileTest.b025ABookWhoseTotalIsNotItsRowsIsHeld
            029 VolumeTest.fiveMillionRowsNeedNoMoreMemory
            031 LandingTest.aFileThatGrowsWhileItIsReadWaits
            058 RatingTest.b058SixOfFiveIsOutOfRange
            062 SuspensionTest.b062TheFirstSuspensionThatCannotBeIsShown
            062 SuspensionTest.b062TwoSuspensionsInColumnsOfTheirOwnAreTwo
            062 core.dossier_wait/a_suspension_that_begins_when_another_ends_goes_on
            094 HeldFileTest.b094RowsAndFeesMustBeThoseThatTheSenderTold
            097 PostgresPullTest.aHundredThousandRowsAreTheTableAndACutConnectionLeavesNothing
            097 PostgresPullTest.aServerThatDiesIsToldAndNothingPartialIsLeft
            097 PostgresPullTest.aLackingRightIsNamedAndNotTriedAgain
            098 PostgresPullTest.aTextLongerThanAFieldIsCutByTheServerAndMarked
            098 MariaPullTest.zeroDatesAreEmptyAndOtherWrongDatesStayForTheIntakeToJudge
            098 MariaPullTest.smallNumbersAreNumbersAndTimesWithAZoneCarryIt
            100 WebPullTest.aPageThatRepeatsIsLeftOutGoesRoundOrLeadsElsewhereIsRefused
            101 WebPullTest.redirectsStayOnTheServerAndNeverReachTheMachinesOwnNetwork
            101 WebPullTest.aCertificateThatNobodyKnowsIsRefused
            103 EdxmlRecordsTest.allThreeNamespacesAreRead
            103 core.edoc_document/a_recalled_document_stays_and_is_marked
            103 core.edoc_document/the_same_number_in_two_years_is_two_documents
            103 staging.edoc_record/a_thing_told_again_counts_once_and_a_recall_beside_it
            104 LongLogTest.tenMillionLinesAreTwentyFourRowsADayAndClass
            """;

    private static List<String[]> elsewhere() {
        return ELSEWHERE.lines().map(line -> line.split(" ")).toList();
    }

    @Test
    void everyCaseIsTried() {
        var tried = Stream.of(BadText.all(), BadJson.all(), BadWorkbook.all())
                .flatMap(List::stream)
                .map(each -> each.id().substring(2))
                .collect(Collectors.toCollection(TreeSet::new));
        elsewhere().forEach(each -> tried.add(each[0]));

        assertEquals(new TreeSet<>(List.of(CASES.strip().split("\\s+"))), tried);
    }

    @Test
    void whatTheListNamesIsThereAndNamesItsCase() throws IOException {
        var wrong = new ArrayList<String>();
        for (String[] each : elsewhere()) {
            String method = each[1].substring(each[1].lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            String text = TrapListTest.text(each[1]);
            if (text.isBlank() || !text.contains("B-" + each[0]) && !method.startsWith("b" + each[0])) {
                wrong.add(String.join(" ", each));
            }
        }

        assertTrue(wrong.isEmpty(), () -> "missing, or silent about their case:\n" + String.join("\n", wrong));
    }
}
