package parindex.dashboard.web;

import java.util.List;

/**
 * One page of the site.
 *
 * @param path without the language's prefix, variable parts in braces
 * @param parameters names that the page understands; all others are ignored and never reach a cache key
 */
record Route(String path, List<String> parameters, Handler handler) {

    /** Parses, asks, shows. */
    @FunctionalInterface
    interface Handler {
        Answer answer(Request request);
    }
}
