package dictum.citation;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Looks a style file through before the engine sees it, which would print what is wrong with it by itself. */
final class StyleXml {
    private StyleXml() {}

    /** @throws IOException saying where, when {@code xml} is no well-formed style; document types are refused, as they name addresses */
    static void check(String xml) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
            reader.nextTag();
            if (!reader.getLocalName().equals("style")) {
                throw new IOException("it holds <%s>, not <style>".formatted(reader.getLocalName()));
            }
            while (reader.hasNext()) {
                reader.next();
            }
        } catch (XMLStreamException broken) {
            throw new IOException(
                    "line %d is no well-formed XML"
                            .formatted(broken.getLocation().getLineNumber()),
                    broken);
        }
    }
}
