package dictum.citation;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One CSL style made ready, which takes up to two seconds; afterwards a citation takes milliseconds. */
final class StyleEngine {
    private final Desk desk = new Desk();
    private final CSL csl;

    /** @param style the name of a style among this room's resources */
    StyleEngine(String style) {
        String path = "styles/" + style + ".csl";
        try (InputStream xml = StyleEngine.class.getResourceAsStream(path)) {
            if (xml == null) {
                throw new IllegalStateException("the program is incomplete: it lacks the citation style " + path);
            }
            csl = new CSL(desk, new String(xml.readAllBytes(), StandardCharsets.UTF_8), "en-US");
        } catch (IOException broken) {
            throw new UncheckedIOException("the citation style " + path + " cannot be read", broken);
        }
    }

    /** The item's entry in the list of references, as plain text on one line. */
    synchronized String reference(CSLItemData item) {
        layDown(item);
        csl.registerCitationItems(item.getId());
        return OneLine.of(String.join("", csl.makeBibliography().getEntries()));
    }

    /** The item as the text cites it: in brackets, or for notes the full first note. */
    synchronized String citation(CSLItemData item) {
        layDown(item);
        return OneLine.of(csl.makeCitation(item.getId()).get(0).getText());
    }

    /** Forgets the item before; the engine then also forgets in which form it should write. */
    private void layDown(CSLItemData item) {
        desk.item = Optional.of(item);
        csl.reset();
        csl.setOutputFormat("text");
        csl.setConvertLinks(false);
    }

    /** Hands the engine the one item that is being cited. */
    private static final class Desk implements ItemDataProvider {
        private Optional<CSLItemData> item = Optional.empty();

        @Override
        public CSLItemData retrieveItem(String id) {
            return item.orElseThrow();
        }

        @Override
        public Collection<String> getIds() {
            return item.map(CSLItemData::getId).map(List::of).orElse(List.of());
        }
    }
}
