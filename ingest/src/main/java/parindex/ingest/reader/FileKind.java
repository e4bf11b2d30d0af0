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
    PARQUET,
    SIGNED,
    HTML,
    XML,
    JSON,
    TEXT;

    /** Object identifier 1.2.840.113549.1.7.2, as DER writes it. */
    private static final String SIGNED_DATA = "\u0006\t*\u0086H\u0086\u00f7\r\u0001\u0007\u0002";

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
        if (latin.startsWith("PAR1")) {
            return PARQUET;
        }
        if (latin.startsWith("0\u0082") && latin.contains(SIGNED_DATA) || latin.startsWith("-----BEGIN PKCS7")) {
            return SIGNED;
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
        if (this == SIGNED) {
            throw new FileRefused(
                    "TYPE_MISMATCH",
                    "tệp ký số (.p7s, .p7m): chưa có nguồn nào được thỏa thuận ký; hãy gửi tệp gốc chưa đóng gói chữ ký",
                    "a signed file (.p7s, .p7m): no source is agreed to sign; send the file itself without the envelope");
        }
        if (!fits) {
            throw new FileRefused(
                    "TYPE_MISMATCH",
                    "cần " + wanted + ", nội dung là " + this,
                    "need " + wanted + ", the content is " + this);
        }
    }
}
