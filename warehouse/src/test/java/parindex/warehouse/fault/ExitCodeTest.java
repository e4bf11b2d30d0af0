package parindex.warehouse.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {
    @ParameterizedTest(name = "a fault of {0} ends with {1}")
    @CsvSource({"REQUEST, 2", "SOURCE, 4", "RULES, 5", "RESOURCE, 5", "BUG, 5"})
    void theShellLearnsWhoMustAct(Fault fault, int number) {
        assertEquals(number, ExitCode.of(fault).number());
    }

    @Test
    void aFaultReadsInBothLanguages() {
        var fault = new WarehouseException(Fault.RULES, "core.dossier", "3 khóa bị trùng", "3 keys occur twice");
        assertEquals("RULES [core.dossier]: 3 khóa bị trùng / 3 keys occur twice", fault.getMessage());
    }
}
