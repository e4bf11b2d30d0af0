package parindex.warehouse.alert;

import java.util.List;

/** Who is named to be told, and the rows by which nobody can be. */
public record Recipients(List<Recipient> recipients, List<Refused> refused) {
    /**
     * A row that was set aside: its address gets nothing by it. The words say which column and what to do, and repeat
     * nothing that may be an address.
     *
     * @param line of the file
     */
    public record Refused(long line, String vietnamese, String english) {
        /** What messages call the row, "recipients.csv:3". */
        public String label() {
            return RecipientFile.NAME + ":" + line;
        }
    }

    public Recipients {
        recipients = List.copyOf(recipients);
        refused = List.copyOf(refused);
    }
}
