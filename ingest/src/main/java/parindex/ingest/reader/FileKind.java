package parindex.ingest.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** What a file is by its first bytes, whatever its name says. */
public enum FileKind {
    EMPTY,
    ZIP,
    OLE,
    PDF,
    PROGRAM,
    HTML,
    XML,
    JSON,
    TEXT;

    /** Looks at the unpacked content. */
    public static FileKind of(Path file, Limits limits) throws IOException {
        try (var bytes = SourceBytes.open(file, limits)) {
            return of(bytes.readNBytes(512));
        }
    }

    static FileKind of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        String latin = new String(head, StandardCharsets.ISO_8859_1);
        if (latin.startsWith("PK\u0003\u0004") || latin.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (latin.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OLE;
        }
        if (latin.startsWith("%PDF")) {
            return PDF;
        }
        if (latin.startsWith("MZ\u0090") || latin.startsWith("\u007fELF")) {
            return PROGRAM;
        }
        return ofText(latin.replace("\u0000", "").replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", ""));
    }

    private static FileKind ofText(String latin) {
        String start = latin.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<table")) {
            return HTML;
        }
        if (start.startsWith("<?xml") || start.startsWith("<!doctype")) {
            return XML;
        }
        return start.startsWith("{") || start.startsWith("[") ? JSON : TEXT;
    }

    /** Refuses a file whose content is not of the kind that its profile reads. */
    public void need(FileKind wanted) {
        boolean fits = this == wanted || wanted == TEXT && this == JSON;
        if (this == EMPTY) {
            throw new FileRefused("FILE_EMPTY", "", "");
        }
        if (!fits) {
            throw new FileRefused(
                    "TYPE_MISMATCH",
                    "cần " + wanted + ", nội dung là " + this,
                    "need " + wanted + ", the content is " + this);
        }
    }
}
