package dictum.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What a person types to find quotations: plain words and "phrases", all required; the last word may be unfinished.
 *
 * <p>There is no syntax beyond quotation marks, so nothing that is typed is ever an error. A phrase runs over no gap that the credit
 * cuts into a quotation; dots in it stand for one, so that what a citation shows can be typed.
 */
final class SearchWords {
    private static final int MOST_WORDS = 200;

    /** How a gap is shown. */
    private static final Pattern GAP = Pattern.compile("…|\\.{3}");

    private SearchWords() {}

    static Query query(String typed, Analyzer analyzer) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        String[] parts =
                typed.replace('“', '"').replace('”', '"').replace('„', '"').split("\"", -1);
        int words = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean phrase = i % 2 == 1 && i < parts.length - 1;
            boolean unfinished = i == parts.length - 1
                    && !parts[i].isEmpty()
                    && Character.isLetterOrDigit(parts[i].charAt(parts[i].length() - 1));
            if (phrase) {
                for (String part : GAP.split(parts[i], -1)) {
                    List<String> found = upTo(MOST_WORDS - words, words(part, analyzer));
                    words += found.size();
                    if (!found.isEmpty()) {
                        all.add(
                                new PhraseQuery(SearchFields.WORDS, found.toArray(String[]::new)),
                                BooleanClause.Occur.MUST);
                    }
                }
                continue;
            }
            List<String> found = upTo(MOST_WORDS - words, words(parts[i], analyzer));
            words += found.size();
            for (int w = 0; w < found.size(); w++) {
                Term term = new Term(SearchFields.WORDS, found.get(w));
                boolean prefix = unfinished && w == found.size() - 1;
                all.add(prefix ? new PrefixQuery(term) : new TermQuery(term), BooleanClause.Occur.MUST);
            }
        }
        return words == 0 ? new MatchNoDocsQuery("no word was typed") : all.build();
    }

    private static List<String> upTo(int most, List<String> words) {
        return words.subList(0, Math.min(words.size(), most));
    }

    /** The words of a text as they are looked for. */
    static List<String> words(String text, Analyzer analyzer) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(SearchFields.WORDS, text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        }
        return words;
    }
}
