package dictum.model;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A news page read: its frozen text and what is known of it, each value with its provenance.
 *
 * <p>Every offset in the product counts UTF-16 code units of {@link #text()}. For a page the text is the standfirst, if it
 * shows one, and the body, blocks parted by blank lines; for plain text it is the file, character for character. Blocks are in order and do not
 * overlap.
 *
 * @param doc the input's short name: a file name without extension, or the end of the address
 * @param sha256 of the snapshot's body, in lower-case hexadecimal
 * @param language as a BCP 47 tag
 * @param publisher the publication the article appeared in (container-title)
 * @param asides what else the page shows, in the page's order; none for plain text
 * @param basis what of the page was taken for the article, and why; for plain text the file
 * @param notes what else the page says
 * @throws IllegalArgumentException when a block or the dateline lies outside the text, or blocks overlap
 */
public record Article(
        String doc,
        String sha256,
        ItemType itemType,
        Optional<Found<String>> language,
        Optional<Found<String>> title,
        Optional<Found<String>> standfirst,
        List<Found<Author>> authors,
        Optional<Found<String>> publisher,
        Optional<Found<String>> section,
        Optional<Found<PartialDate>> issued,
        Optional<Found<PartialDate>> modified,
        Optional<Found<URI>> canonical,
        Optional<Dateline> dateline,
        String text,
        List<Block> blocks,
        List<Aside> asides,
        Optional<Provenance> basis,
        PageNotes notes) {

    /** An article of which nothing else is noted. */
    public Article(
            String doc,
            String sha256,
            ItemType itemType,
            Optional<Found<String>> language,
            Optional<Found<String>> title,
            Optional<Found<String>> standfirst,
            List<Found<Author>> authors,
            Optional<Found<String>> publisher,
            Optional<Found<String>> section,
            Optional<Found<PartialDate>> issued,
            Optional<Found<PartialDate>> modified,
            Optional<Found<URI>> canonical,
            Optional<Dateline> dateline,
            String text,
            List<Block> blocks,
            List<Aside> asides,
            Optional<Provenance> basis) {
        this(
                doc,
                sha256,
                itemType,
                language,
                title,
                standfirst,
                authors,
                publisher,
                section,
                issued,
                modified,
                canonical,
                dateline,
                text,
                blocks,
                asides,
                basis,
                PageNotes.NONE);
    }

    /** The same article, issued otherwise. */
    public Article issuedOn(Optional<Found<PartialDate>> day) {
        return new Article(
                doc,
                sha256,
                itemType,
                language,
                title,
                standfirst,
                authors,
                publisher,
                section,
                day,
                modified,
                canonical,
                dateline,
                text,
                blocks,
                asides,
                basis,
                notes);
    }

    public Article {
        authors = List.copyOf(authors);
        blocks = List.copyOf(blocks);
        asides = List.copyOf(asides);
        int end = 0;
        for (Block block : blocks) {
            if (block.span().start() < end || block.span().end() > text.length()) {
                throw new IllegalArgumentException(
                        "%s block [%d, %d) overlaps the one before or leaves the text of %d characters"
                                .formatted(
                                        block.kind(),
                                        block.span().start(),
                                        block.span().end(),
                                        text.length()));
            }
            end = block.span().end();
        }
        int place = 0;
        for (Aside aside : asides) {
            if (aside.at() < place || aside.at() > text.length()) {
                throw new IllegalArgumentException(
                        "the aside at %d is out of order or outside the text of %d characters"
                                .formatted(aside.at(), text.length()));
            }
            place = aside.at();
        }
        dateline.ifPresent(line -> {
            if (line.passage().end() > text.length()
                    || !line.passage().span().of(text).equals(line.passage().text())) {
                throw new IllegalArgumentException("the dateline is not where it says it is");
            }
        });
    }
}
