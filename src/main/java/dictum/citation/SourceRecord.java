package dictum.citation;

import dictum.model.Author;
import dictum.model.DictumException;
import dictum.model.PartialDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A source as a reference manager lists it, read from its file.
 *
 * @param key its identifier there, possibly empty
 * @param publication the newspaper, journal or site (container-title)
 * @param doi without the address before it
 * @param url of the page, as it is written
 */
public record SourceRecord(
        String key,
        Optional<String> title,
        List<Author> authors,
        Optional<PartialDate> issued,
        Optional<String> publication,
        Optional<String> publisher,
        Optional<String> language,
        Optional<String> doi,
        Optional<String> url) {
    public SourceRecord {
        authors = List.copyOf(authors);
    }

    /** Whether a file called that holds records that can be read here. */
    public static boolean isRecords(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".json") || name.endsWith(".ris") || name.endsWith(".bib");
    }

    /**
     * The records in a file of CSL-JSON, RIS or BibTeX, as its name tells, in their order.
     *
     * @throws DictumException {@code USAGE}, naming the line, when the text is not what the name says
     */
    public static List<SourceRecord> read(String fileName, String text) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (name.endsWith(".json")) {
            return CslRecords.read(fileName, content);
        }
        return name.endsWith(".ris") ? RisRecords.read(fileName, content) : BibRecords.read(fileName, content);
    }

    /** Where its page is: its URL, or else what its DOI leads to. */
    public Optional<String> address() {
        return url.or(() -> doi.map(known -> "https://doi.org/" + known));
    }

    /** Without the address that often stands before it. */
    static Optional<String> bareDoi(Optional<String> written) {
        return written.map(doi -> doi.replaceFirst("^(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)", ""))
                .filter(doi -> doi.startsWith("10."));
    }

    static Optional<String> given(String text) {
        return Optional.of(OneLine.of(text).strip()).filter(known -> !known.isEmpty());
    }

    static DictumException notReadable(String fileName, long line, String reason, Optional<Exception> cause) {
        String message = "%s, line %d: %s. Nothing was taken from this file.".formatted(fileName, line, reason);
        return cause.map(known -> new DictumException(DictumException.Kind.USAGE, message, known))
                .orElseGet(() -> new DictumException(DictumException.Kind.USAGE, message));
    }
}
