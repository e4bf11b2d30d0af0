package parindex.dashboard.web;

import java.util.Map;
import parindex.dashboard.text.Language;
import parindex.dashboard.view.Page;
import parindex.warehouse.query.Snapshot;

/**
 * One question to the site, on one snapshot.
 *
 * @param path without the language's prefix
 * @param named what stood in the path's variable parts
 * @param query the parameters that this page knows, without empty ones, in a fixed order
 */
record Request(
        Snapshot snapshot,
        Language language,
        String path,
        Map<String, String> named,
        Map<String, String> query,
        String assetVersion) {

    /** What surrounds the answer, in the period asked for. */
    Page page(String section) {
        return new Page(language, snapshot.catalogue(), Params.period(this), path, query, section, assetVersion);
    }
}
