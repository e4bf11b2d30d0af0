package parindex.ingest.app;

import java.nio.charset.StandardCharsets;

/**
 * One file that should not be as it is.
 *
 * @param id of the list of bad inputs
 * @param outcome as {@link BadInputTest} reads it
 * @param place profile, folders and name below the inbox; the name is its own
 */
record BadInput(String id, String what, String outcome, String place, byte[] content) {

    String name() {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
