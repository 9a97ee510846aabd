package dictum.store;

import dictum.model.Quotation;
import dictum.model.Review;
import dictum.model.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;

/** A filter as the search index understands it; means the same as {@link EntryRows}, which a test holds it to. */
final class SearchFilter {
    private final BooleanQuery.Builder all = new BooleanQuery.Builder();

    private SearchFilter() {}

    /** @param byAlias keys of names that belong to whom the filter's speaker names otherwise */
    static Query query(Filter filter, List<String> byAlias, Analyzer analyzer) throws IOException {
        SearchFilter query = new SearchFilter();
        query.all.add(new MatchAllDocsQuery(), Occur.FILTER);
        if (filter.words().isPresent()) {
            query.want(SearchWords.query(filter.words().get(), analyzer));
        }
        filter.speaker().ifPresent(speaker -> query.speaker(speaker, byAlias));
        filter.role().ifPresent(role -> query.want(part(SearchFields.ROLE, role)));
        filter.outlet().ifPresent(outlet -> query.want(part(SearchFields.OUTLET, outlet)));
        filter.article().ifPresent(query::article);
        filter.language().ifPresent(query::language);
        query.time(filter.said(), SearchFields.SAID_FIRST, SearchFields.SAID_LAST);
        query.time(filter.issued(), SearchFields.ISSUED_FIRST, SearchFields.ISSUED_LAST);
        filter.kind().ifPresent(kind -> query.want(is(SearchFields.KIND, kind.name())));
        filter.verdict().ifPresent(verdict -> query.want(is(SearchFields.VERDICT, verdict.name())));
        filter.confidence()
                .ifPresent(least -> query.want(
                        DoublePoint.newRangeQuery(SearchFields.CONFIDENCE, least, Double.POSITIVE_INFINITY)));
        filter.below()
                .ifPresent(bound -> query.want(DoublePoint.newRangeQuery(
                        SearchFields.CONFIDENCE, Double.NEGATIVE_INFINITY, Math.nextDown(bound))));
        filter.tag().ifPresent(tag -> query.want(is(SearchFields.TAG, Tag.key(tag))));
        if (filter.article().isEmpty()) {
            query.all.add(unlisted(), Occur.MUST_NOT);
        }
        if (!filter.thoughts()) {
            query.want(is(SearchFields.ACT, Quotation.Act.SPEECH.name()));
        }
        if (!filter.rejected() && filter.verdict().isEmpty()) {
            query.all.add(is(SearchFields.VERDICT, Review.Verdict.REJECTED.name()), Occur.MUST_NOT);
        }
        return query.all.build();
    }

    /** What is in lists as a quotation of an earlier version. */
    static Query unlisted() {
        return is(SearchFields.UNLISTED, SearchFields.YES);
    }

    private void want(Query query) {
        all.add(query, Occur.FILTER);
    }

    private void speaker(String speaker, List<String> byAlias) {
        Query named = part(SearchFields.SPEAKER, speaker);
        want(
                byAlias.isEmpty()
                        ? named
                        : either(
                                named,
                                new TermInSetQuery(
                                        SearchFields.NAME_KEY,
                                        byAlias.stream().map(BytesRef::new).toList())));
    }

    private void article(String article) {
        String folded = Folding.fold(article);
        want(either(new PrefixQuery(new Term(SearchFields.SHA, folded)), is(SearchFields.CITE_KEY, folded)));
    }

    private void language(String language) {
        String folded = Folding.fold(language);
        want(either(is(SearchFields.LANGUAGE, folded), new PrefixQuery(new Term(SearchFields.LANGUAGE, folded + "-"))));
    }

    private void time(Filter.Time time, String first, String last) {
        Optional<LocalDate> from = time.from();
        Optional<LocalDate> to = time.to();
        from.ifPresent(day -> want(IntPoint.newRangeQuery(last, Days.number(day), Integer.MAX_VALUE)));
        to.ifPresent(day -> want(IntPoint.newRangeQuery(first, Integer.MIN_VALUE, Days.number(day))));
    }

    private static Query either(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.SHOULD)
                .add(other, Occur.SHOULD)
                .build();
    }

    private static Query is(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    /** Whether the value holds that part. */
    private static Query part(String field, String part) {
        StringBuilder pattern = new StringBuilder("*");
        String folded = Folding.fold(part);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == '*' || c == '?' || c == '\\') {
                pattern.append('\\');
            }
            pattern.append(c);
        }
        return new WildcardQuery(new Term(field, pattern.append('*').toString()));
    }
}
