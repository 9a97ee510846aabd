package dictum.citation;

import dictum.model.Entry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A format that writes article after article, each with its quotations; no more than one article is held at a time. */
abstract class SourceFormat implements CitationFormat {
    private final String name;
    private final String fileName;
    private final List<String> losses;

    SourceFormat(String name, String fileName, String... losses) {
        this.name = name;
        this.fileName = fileName;
        this.losses = List.of(losses);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String fileName() {
        return fileName;
    }

    @Override
    public final List<String> losses() {
        return losses;
    }

    @Override
    public final void write(Iterator<Entry> entries, Articles articles, OutputStream out) throws IOException {
        Writer writer = new Utf8Writer(out);
        Iterator<Source> sources = Source.of(entries);
        Optional<Source> next = next(sources);
        begin(writer, sources.hasNext() ? Optional.empty() : next);
        while (next.isPresent()) {
            write(next.get(), articles, writer);
            next = next(sources);
            if (next.isPresent()) {
                between(writer);
            }
        }
        end(writer);
        writer.flush();
    }

    /** @param only the article, when there is but one */
    void begin(Writer out, Optional<Source> only) throws IOException {}

    /** What parts two articles. */
    void between(Writer out) throws IOException {}

    abstract void write(Source source, Articles articles, Writer out) throws IOException;

    void end(Writer out) throws IOException {}

    private static Optional<Source> next(Iterator<Source> sources) {
        return sources.hasNext() ? Optional.of(sources.next()) : Optional.empty();
    }
}
