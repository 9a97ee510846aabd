package dictum.attribution;

import dictum.attribution.Mention.Kind;
import dictum.model.Span;
import dictum.model.Speaker;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A text as far as it is read: who is in focus, who spoke last, who asked last, and when several were told of. */
final class Discourse {
    /** Sentences after "two officials" in which "one" is one of them. */
    private static final int NEAR = 2;

    final String text;
    final Cast cast;
    final Focus focus;
    private final PlainSources plain;
    private Optional<Referent> lastToSpeak = Optional.empty();
    private Optional<Referent> lastToAsk = Optional.empty();
    private final Set<String> strangers = new HashSet<>();
    private int askedIn;
    private int severalIn = -NEAR - 1;

    Discourse(String text, Cast cast, PlainSources plain) {
        this.text = text;
        this.cast = cast;
        this.plain = plain;
        this.focus = new Focus(cast.protagonist().map(Referent::of));
    }

    /** Whom the name means, where a pronoun may mean that one too. */
    Optional<Referent> referentOf(Mention name) {
        Optional<Persona> persona = cast.personOf(name);
        if (persona.isPresent()) {
            boolean known = persona.get().isSure() || persona.get().gender() != Gender.UNKNOWN;
            return known ? persona.map(Referent::of) : Optional.empty();
        }
        if (name.kind() == Kind.ORGANISATION) {
            return Optional.of(Referent.of(
                    new Speaker.Organisation(plain.bodies().fullName(text, name)), Gender.UNKNOWN, Referent.Sort.BODY));
        }
        return Optional.empty();
    }

    /** Whom the role in the units {@code [from, to)} means, where somebody bears it whom the article names before: "the coach". */
    Optional<Referent> bearer(Line line, int from, int to) {
        Span span = new Span(
                line.units().get(from).start(), line.units().get(to - 1).end());
        return SourcePhrase.of(cast, span)
                .filter(phrase -> phrase.form() == SourcePhrase.Form.ROLE)
                .flatMap(phrase -> plain.resolve(phrase, span).referent())
                .filter(referent -> referent.persona().isPresent());
    }

    /** @param speaker empty when it cannot be told who spoke */
    void spoke(Optional<Referent> speaker) {
        lastToSpeak = speaker;
    }

    Optional<Referent> lastToSpeak() {
        return lastToSpeak;
    }

    void asked(Referent asker, int sentence) {
        lastToAsk = Optional.of(asker);
        askedIn = sentence;
    }

    /** Who asked something in the sentence or the one before. */
    Optional<Referent> lastToAsk(int sentence) {
        return sentence <= askedIn + 1 ? lastToAsk : Optional.empty();
    }

    /** Keeps that "the minister" is somebody whom the article does not name. */
    void isStranger(String head) {
        strangers.add(head);
    }

    boolean isOfStranger(String head) {
        return strangers.contains(head);
    }

    void toldOfSeveral(int sentence) {
        severalIn = sentence;
    }

    /** Whether it is somebody of several told of just before that is mentioned at unit {@code i}. */
    boolean isOneOfSeveral(Line line, int i) {
        return line.sentence() - severalIn <= NEAR && UnnamedPersons.isOneOfSeveral(line.units(), i);
    }
}
