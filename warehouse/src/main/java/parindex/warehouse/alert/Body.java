package parindex.warehouse.alert;

/** The same lines as plain text and as HTML: no style sheet, no image, nothing that is fetched when the letter is opened. */
final class Body {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private boolean isInList;

    void heading(String line) {
        endList();
        text.append('\n')
                .append(line)
                .append('\n')
                .append("=".repeat(line.length()))
                .append('\n');
        html.append("<h2>").append(escape(line)).append("</h2>\n");
    }

    void subheading(String line) {
        endList();
        text.append('\n').append(line).append('\n');
        html.append("<h3>").append(escape(line)).append("</h3>\n");
    }

    void paragraph(String line) {
        endList();
        text.append(line).append('\n');
        html.append("<p>").append(escape(line)).append("</p>\n");
    }

    void item(String line, String address) {
        if (!isInList) {
            html.append("<ul>\n");
            isInList = true;
        }
        text.append("- ").append(line).append("\n  ").append(address).append('\n');
        html.append("<li>").append(anchor(line, address)).append("</li>\n");
    }

    void link(String line, String address) {
        endList();
        text.append('\n').append(line).append(":\n").append(address).append('\n');
        html.append("<p>").append(anchor(line, address)).append("</p>\n");
    }

    void small(String line) {
        endList();
        text.append('\n').append(line).append('\n');
        html.append("<p><small>").append(escape(line)).append("</small></p>\n");
    }

    String text() {
        return text.toString();
    }

    String html(Language language) {
        endList();
        return "<!doctype html>\n<html lang=\"" + language.code() + "\"><head><meta charset=\"utf-8\"></head><body>\n"
                + html + "</body></html>\n";
    }

    private void endList() {
        if (isInList) {
            html.append("</ul>\n");
            isInList = false;
        }
    }

    private static String anchor(String line, String address) {
        return "<a href=\"" + escape(address) + "\">" + escape(line) + "</a>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
