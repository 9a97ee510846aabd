package dictum.attribution;

import dictum.model.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One attribution of the corpus, in characters and in tokens. */
final class Gold {
    final List<Span> source;
    final List<Span> cue;
    final List<Span> content;

    /** Head of the cue, or -1. */
    int anchor = -1;

    int sourceFrom = -1;
    int sourceTo = -1;
    int sourceHead = -1;
    /** First and last word of each part of the content. */
    int[] parts = new int[0];

    int leftFrom = -1;
    int leftTo = -1;
    int rightFrom = -1;
    int rightTo = -1;
    final Set<Integer> words = new HashSet<>();

    Gold(List<Span> source, List<Span> cue, List<Span> content) {
        this.source = source;
        this.cue = cue;
        this.content = content;
    }

    void align(Document document) {
        Tokens t = document.tokens;
        if (!source.isEmpty()) {
            int[] range = document.words(source.get(0));
            if (range.length == 2) {
                sourceFrom = range[0];
                sourceTo = range[1];
                sourceHead = document.head(sourceFrom, sourceTo);
            }
        }
        List<int[]> found = new ArrayList<>();
        for (Span span : content) {
            int[] range = document.words(span);
            if (range.length == 2) {
                found.add(range);
                for (int i = range[0]; i <= range[1]; i++) {
                    if (t.isWord(i)) {
                        words.add(i);
                    }
                }
            }
        }
        parts = new int[2 * found.size()];
        for (int i = 0; i < found.size(); i++) {
            parts[2 * i] = found.get(i)[0];
            parts[2 * i + 1] = found.get(i)[1];
        }
    }

    /** Splits the content into what stands before the anchor and what stands after. */
    void split() {
        leftFrom = leftTo = rightFrom = rightTo = -1;
        for (int i = 0; i < parts.length; i += 2) {
            if (parts[i + 1] < anchor) {
                leftFrom = leftFrom < 0 ? parts[i] : leftFrom;
                leftTo = parts[i + 1];
            } else if (parts[i] > anchor) {
                rightFrom = rightFrom < 0 ? parts[i] : rightFrom;
                rightTo = parts[i + 1];
            }
        }
    }

    /** Share of the words of both together that it has in common with a content, first and last tokens in turn. */
    double overlap(int[] told, Tokens t) {
        int both = 0;
        int all = 0;
        for (int i = 0; i < told.length; i += 2) {
            for (int k = told[i]; k <= told[i + 1]; k++) {
                if (t.isWord(k)) {
                    all++;
                    both += words.contains(k) ? 1 : 0;
                }
            }
        }
        return both == 0 ? 0 : (double) both / (all + words.size() - both);
    }

    boolean sourceRight(Candidate candidate, Document document) {
        return sourceRight(candidate.sourceFrom, candidate.sourceTo, document);
    }

    /** Whether the tokens from {@code from} to {@code to} name the source; -1 for none. */
    boolean sourceRight(int from, int to, Document document) {
        if (source.isEmpty() || sourceFrom < 0) {
            return from < 0;
        }
        if (from < 0) {
            return false;
        }
        if (sourceHead >= from && sourceHead <= to) {
            int head = document.head(from, to);
            if (head >= sourceFrom && head <= sourceTo) {
                return true;
            }
        }
        String wanted = document.mention(sourceFrom, sourceTo);
        return !Document.PERSONAL.contains(wanted) && wanted.equals(document.mention(from, to));
    }

    /** Whether the cue has a word of speech, and not only of thought or attitude. */
    boolean isSpoken(Document document) {
        for (int i : Trainer.cueTokens(document, this)) {
            byte cueClass = document.tokens.cueClass[i];
            if (CueLexicon.isListed(cueClass) && !CueLexicon.isThought(cueClass)) {
                return true;
            }
        }
        return false;
    }
}
