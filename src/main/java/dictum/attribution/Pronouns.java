package dictum.attribution;

import dictum.model.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whom each pronoun outside quotations means, in one pass over the text.
 *
 * <p>Whoever is mentioned comes into focus, the more the higher the mention's rank in its sentence; the focus fades with
 * every sentence. A pronoun means whoever of its gender is most in focus, when clearly more than the next.
 */
final class Pronouns {
    /**
     * A source that is no pronoun.
     *
     * @param start offset of its first character
     * @param end offset after it
     * @param description when it may stand for somebody in focus; otherwise {@code outcome} says who it is
     */
    record Spoken(Outcome outcome, int start, int end, Optional<Description> description) {}

    /**
     * The pronouns that are sources, by their offsets.
     *
     * @param replying those of them that answer the quotation right before, which is another's
     * @param answering those that answer: whoever asked in the sentence before is not meant
     * @param quoted the direct quotations of those that have one: whom they name is not who speaks
     */
    record Speaking(Set<Integer> all, Set<Integer> replying, Set<Integer> answering, Map<Integer, List<Span>> quoted) {}

    private Pronouns() {}

    /**
     * What each pronoun means, and each source that turns out to describe somebody in focus, by their offsets.
     *
     * @param sources what the sources that are no pronouns mean, by the offset of their first word
     */
    static Map<Integer, Outcome> resolve(
            String text, Cast cast, PlainSources plain, Map<Integer, Spoken> sources, Speaking speaking) {
        Discourse discourse = new Discourse(text, cast, plain);
        Antecedents antecedents = new Antecedents(discourse, speaking);
        Map<Integer, Outcome> resolved = new HashMap<>();
        for (Line line : cast.lines()) {
            resolved.putAll(new MentionReader(line, discourse, antecedents, sources).read());
        }
        return resolved;
    }
}
