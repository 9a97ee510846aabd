package dictum.capture;

import static dictum.model.DictumException.Kind.EMPTY;

import dictum.model.DictumException;
import dictum.model.Snapshot.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Optional;

/** What every body must pass, from the web or from a file: it is text, it has words, and its encoding is known. */
final class TextCheck {
    private TextCheck() {}

    /**
     * The encoding of {@code body}.
     *
     * @param origin named in the error
     * @throws DictumException EMPTY or BINARY
     */
    static Charsets.Decision encodingOf(byte[] body, Optional<String> httpCharset, Format format, String origin) {
        Charsets.Decision decision = Charsets.decide(body, httpCharset, format);
        if (isBlank(body, decision.charset())) {
            throw new DictumException(EMPTY, "%s is empty: there is nothing in it to read".formatted(Shown.of(origin)));
        }
        Binaries.refuse(body, decision.charset(), origin);
        return decision;
    }

    private static boolean isBlank(byte[] body, Charset charset) {
        try (Reader reader = new InputStreamReader(new ByteArrayInputStream(body), charset)) {
            int c = reader.read();
            while (c == '\uFEFF' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                c = reader.read();
            }
            return c < 0;
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }
}
