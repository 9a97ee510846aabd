package dictum.store;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Words in lower case, without accents and what has no width; a phrase never runs from one text into the next. */
final class Words extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
        return new TokenStreamComponents(words, folded);
    }

    /** A soft hyphen would part a word or stay in it, and nobody types one. */
    @Override
    protected Reader initReader(String field, Reader text) {
        return new Visible(text);
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return 100;
    }

    /** A text without characters that have no width. Where a word stands in it is never asked. */
    private static final class Visible extends FilterReader {
        private Visible(Reader text) {
            super(text);
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            while (c >= 0 && Folding.hasNoWidth((char) c)) {
                c = super.read();
            }
            return c;
        }

        @Override
        public int read(char[] text, int from, int length) throws IOException {
            int kept = 0;
            while (kept == 0 && length > 0) {
                int read = super.read(text, from, length);
                if (read < 0) {
                    return read;
                }
                for (int i = from; i < from + read; i++) {
                    if (!Folding.hasNoWidth(text[i])) {
                        text[from + kept++] = text[i];
                    }
                }
            }
            return kept;
        }
    }
}
