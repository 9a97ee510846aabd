package dictum.attribution;

import org.jspecify.annotations.Nullable;

/** One way to tie a content to a cue and a source, in tokens, with what the models think of it. */
final class Candidate {
    /** Head of the cue; -1 when there is none. */
    final int cue;

    final int sourceFrom;
    final int sourceTo;
    /** First and last token of each part of the content, in order. */
    final int[] content;

    /** The rule that made it or that agrees with all of it. */
    final @Nullable Attribution rule;

    float cueScore;
    double source;
    double left;
    double right;
    /** Place among the candidates of its cue before ranking. */
    int place;

    /** How it ranks by the linear model alone, and with the trees. */
    float linear;

    float rankScore;
    /** Its share among the candidates of its cue and none of them, and how far it leads the next. */
    double share;

    double lead;
    double accept;
    /** Whether it comes before all others. */
    boolean outranks;

    Candidate(int cue, int sourceFrom, int sourceTo, int[] content, @Nullable Attribution rule) {
        this.cue = cue;
        this.sourceFrom = sourceFrom;
        this.sourceTo = sourceTo;
        this.content = content;
        this.rule = rule;
    }

    int first() {
        return content[0];
    }

    /** First token of the content behind the cue; that of all when it stands before. */
    int firstBehindCue() {
        for (int i = 0; i < content.length; i += 2) {
            if (content[i] > cue) {
                return content[i];
            }
        }
        return content[0];
    }

    int last() {
        return content[content.length - 1];
    }

    double probability() {
        return source * left * right;
    }

    boolean covers(int token) {
        for (int i = 0; i < content.length; i += 2) {
            if (content[i] <= token && token <= content[i + 1]) {
                return true;
            }
        }
        return false;
    }

    boolean overlaps(int from, int to) {
        for (int i = 0; i < content.length; i += 2) {
            if (content[i] <= to && from <= content[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
