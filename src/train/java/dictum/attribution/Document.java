package dictum.attribution;

import dictum.model.Article;
import dictum.model.Block;
import dictum.model.ItemType;
import dictum.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One article of the corpus with its attributions and parts of speech. */
final class Document {
    static final Set<String> PERSONAL =
            Set.of("he", "she", "they", "it", "we", "i", "you", "him", "her", "them", "us", "me");

    private static final Set<String> HEAD_STOP = Set.of(("of for at from in on with who whom which that and or to by as"
                    + " whose speaking including during after before among about against under over than when while"
                    + " where were was is are")
            .split(" "));
    private static final Set<String> DROPPED = Set.of(("the a an this that these those his her its their our my your"
                    + " some one mr mrs ms dr sen rep gov president secretary former republican democratic")
            .split(" "));

    final String name;
    final String text;
    final Article article;
    final Frame frame;
    final Tokens tokens;
    final List<Gold> golds;
    final List<Attribution> rules;
    /** Tag of each token by the corpus, -1 where it cuts words otherwise. */
    final byte[] silver;

    Document(String name, String text, List<Gold> golds, int[] tagStarts, byte[] tags) {
        this.name = name;
        this.text = text;
        this.golds = golds;
        this.article = article(name, text);
        this.frame = Frame.of(article);
        this.tokens = Tokens.of(frame);
        this.rules = Attributions.of(frame);
        this.silver = new byte[tokens.size];
        for (int i = 0; i < tokens.size; i++) {
            int at = Arrays.binarySearch(tagStarts, tokens.start[i]);
            silver[i] = at >= 0 ? tags[at] : -1;
        }
        golds.forEach(gold -> gold.align(this));
    }

    private static Article article(String name, String text) {
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                int start = from;
                int end = i;
                while (start < end && Character.isWhitespace(text.charAt(start))) {
                    start++;
                }
                while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
                    end--;
                }
                if (end > start) {
                    blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(start, end)));
                }
                from = i + 1;
            }
        }
        return new Article(
                name,
                "0",
                ItemType.WEBPAGE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text,
                blocks,
                List.of(),
                Optional.empty());
    }

    /** First and last word of {@code span}; empty when it has none. */
    int[] words(Span span) {
        int from = Arrays.binarySearch(tokens.start, 0, tokens.size, span.start());
        from = from >= 0 ? from : -from - 1;
        if (from > 0 && tokens.end[from - 1] > span.start()) {
            from--;
        }
        int to = Arrays.binarySearch(tokens.start, 0, tokens.size, span.end());
        to = (to >= 0 ? to : -to - 1) - 1;
        while (from <= to && !tokens.isWord(from)) {
            from++;
        }
        while (to >= from && !tokens.isWord(to)) {
            to--;
        }
        return from <= to ? new int[] {from, to} : new int[0];
    }

    /** The word of a mention that names who it is: the last before a preposition, comma or bracket. */
    int head(int from, int to) {
        int head = -1;
        for (int i = from; i <= to; i++) {
            if (!tokens.isWord(i)) {
                if (head >= 0 && ",;:()[]\u2013\u2014-".indexOf(text.charAt(tokens.start[i])) >= 0) {
                    break;
                }
                continue;
            }
            String word = text.substring(tokens.start[i], tokens.end[i]).toLowerCase(Locale.ROOT);
            if (HEAD_STOP.contains(word)) {
                if (head >= 0) {
                    break;
                }
                continue;
            }
            if (!word.startsWith("'") && !word.startsWith("\u2019")) {
                head = i;
            }
        }
        return head < 0 ? to : head;
    }

    String mention(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i <= to; i++) {
            String word = text.substring(tokens.start[i], tokens.end[i]).toLowerCase(Locale.ROOT);
            if (tokens.isWord(i) && !word.startsWith("'") && !word.startsWith("\u2019") && !DROPPED.contains(word)) {
                words.append(word).append(' ');
            }
        }
        return words.toString().strip();
    }
}
