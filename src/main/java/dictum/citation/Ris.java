package dictum.citation;

import dictum.model.Entry;
import dictum.model.PartialDate;
import java.io.IOException;
import java.io.Writer;

/**
 * One RIS record for each article: for EndNote, Mendeley, Citavi, RefWorks, Rayyan and Covidence.
 *
 * <p>UTF-8, CRLF, one value a line; a quotation is one N1, its parts joined by {@code ¶}. An organisation ends in a comma, the
 * sign by which EndNote leaves a name whole.
 *
 * @see <a href="https://en.wikipedia.org/wiki/RIS_(file_format)">RIS</a>
 */
final class Ris extends SourceFormat {
    Ris() {
        super(
                "ris",
                "refs.ris",
                "A line break inside a quotation or a note is written ¶.",
                "JabRef and bibutils turn the name of an organisation round, and every reader splits it at a comma.",
                "Mendeley and EndNote keep quotations as one note; who said what stands in its words only.",
                "A note with <angle brackets> is taken for markup by Zotero.");
    }

    @Override
    void write(Source source, Articles articles, Writer out) throws IOException {
        String type = SourceType.of(source).ris();
        line(out, "TY", type);
        line(out, "ID", source.key());
        for (ListName author : source.authors()) {
            line(out, "AU", author.literal() ? author.family() + "," : author.inverted());
        }
        if (source.title().isPresent()) {
            line(out, "TI", source.title().get());
        }
        if (source.publication().isPresent()) {
            line(out, "T2", source.publication().get());
        }
        // Of other types Zotero knows no section, and makes a note of the whole line.
        if (source.section().isPresent() && type.equals("NEWS")) {
            line(out, "SE", source.section().get());
        }
        if (source.issued().isPresent()) {
            line(out, "DA", date(source.issued().get()));
            line(out, "PY", Days.year(source.issued().get()));
        }
        if (source.url().isPresent()) {
            line(out, "UR", source.url().get());
        }
        line(out, "Y2", date(source.accessed()));
        if (source.language().isPresent()) {
            line(out, "LA", source.language().get());
        }
        for (String tag : source.tags()) {
            line(out, "KW", tag);
        }
        SpeakerWords speakers = NoteLines.speakers(NoteLines.JOINT);
        for (Entry entry : source.entries()) {
            StringBuilder note = new StringBuilder();
            NoteLines.of(entry, NoteLines.JOINT, speakers, note);
            line(out, "N1", note.toString());
        }
        for (String note : NoteLines.onSource(source)) {
            line(out, "N1", note);
        }
        out.write("ER  - \r\n\r\n");
    }

    /** {@code 2026/03/05/}, with what is not known left empty. */
    private static String date(PartialDate date) {
        return Days.year(date) + "/" + two(date.month()) + "/" + two(date.day()) + "/";
    }

    private static String two(int number) {
        return number == 0 ? "" : (number < 10 ? "0" : "") + number;
    }

    private static void line(Writer out, String tag, String value) throws IOException {
        out.write(tag + "  - " + OneLine.folded(value) + "\r\n");
    }
}
