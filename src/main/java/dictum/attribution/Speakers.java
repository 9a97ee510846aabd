package dictum.attribution;

import dictum.attribution.SourcePhrase.Form;
import dictum.model.Quotation;
import dictum.model.Speaker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the sources of an article's attributions into speakers.
 *
 * <p>Names, roles and bodies are told first; pronouns then go back to them. A wrong name is worse than none: whatever is
 * not clear stays without a speaker and says why.
 */
final class Speakers {
    /** What stands for two persons who were credited together just before. */
    private static final Set<String> TWO =
            Set.of("both", "both of them", "they", "they both", "the two", "the pair", "the couple", "the duo");

    /** Words before it that bring nobody else in. */
    private static final Set<String> CONNECTING = Set.of("and", "but", "also", "then", "yet", "still");

    private static final Set<String> REPLYING =
            Set.of("replied", "replies", "answered", "answers", "retorted", "retorts");

    private final String text;
    private final boolean english;
    private final Cast cast;
    private final PlainSources plain;
    private final RelativeClauses relatives;
    private final Bodies bodies;
    private final Strangers strangers;
    private final JointSources joint;

    private Speakers(Frame frame) {
        this.text = frame.text();
        this.english = frame.isEnglish();
        this.cast = Cast.of(frame);
        this.bodies = Bodies.of(text, cast);
        this.strangers = new Strangers(cast);
        this.plain = new PlainSources(text, cast, bodies, new RoleReferences(cast), strangers);
        this.relatives = new RelativeClauses(text, cast, bodies);
        this.joint = new JointSources(cast);
    }

    /** One credit for each attribution, in the same order. */
    static List<Credit> resolve(Frame frame, List<Attribution> attributions) {
        return attributions.isEmpty() ? List.of() : new Speakers(frame).creditAll(attributions);
    }

    private List<Credit> creditAll(List<Attribution> attributions) {
        List<Outcome> outcomes = new ArrayList<>(attributions.size());
        Map<Integer, Pronouns.Spoken> told = new HashMap<>();
        Pronouns.Speaking speaking =
                new Pronouns.Speaking(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashMap<>());
        List<Optional<SourcePhrase>> phrases = new ArrayList<>(attributions.size());
        for (Attribution attribution : attributions) {
            Optional<SourcePhrase> phrase = attribution.source().flatMap(source -> SourcePhrase.of(cast, source));
            phrases.add(phrase);
            Outcome outcome = Outcome.none("the text credits nobody here");
            if (phrase.isPresent()) {
                outcome = withoutPronouns(phrase.get(), attribution);
                if (phrase.get().form() == Form.PRONOUN
                        || phrase.get().isOwnWriting(attribution.source().orElseThrow())) {
                    speaking.all().add(phrase.get().start());
                    if (attribution.kind() == Quotation.Kind.DIRECT) {
                        speaking.quoted().put(phrase.get().start(), attribution.content());
                    }
                    if (isReply(attribution) || tellsHearer(attribution)) {
                        speaking.answering().add(phrase.get().start());
                    }
                    if (repliesToTheLast(attributions, outcomes.size())) {
                        speaking.replying().add(phrase.get().start());
                    }
                } else {
                    told.put(
                            phrase.get().start(),
                            new Pronouns.Spoken(
                                    outcome,
                                    phrase.get().start(),
                                    attribution.source().orElseThrow().end(),
                                    description(phrase.get(), outcome)));
                }
            }
            outcomes.add(outcome);
        }
        Map<Integer, Outcome> pronouns = Pronouns.resolve(text, cast, plain, told, speaking);
        for (int i = 0; i < outcomes.size(); i++) {
            Optional<SourcePhrase> phrase = phrases.get(i);
            if (phrase.isPresent() && mayHaveMoved(phrase.get(), attributions.get(i), outcomes.get(i))) {
                Outcome found = pronouns.get(phrase.get().start());
                if (found != null
                        && (phrase.get().form() == Form.PRONOUN
                                || found.referent().isPresent())) {
                    outcomes.set(i, found);
                }
            }
        }
        for (int i = 1; i < outcomes.size(); i++) {
            Optional<SourcePhrase> phrase = phrases.get(i);
            if (phrase.isPresent()
                    && meansTwo(phrase.get())
                    && phrases.get(i - 1).isPresent()) {
                outcomes.set(
                        i,
                        both(phrase.get(), phrases.get(i - 1).get(), outcomes.get(i - 1))
                                .orElse(outcomes.get(i)));
            }
        }
        Issuers issuers = new Issuers(attributions, phrases, outcomes);
        for (int i = 1; i < outcomes.size(); i++) {
            outcomes.set(i, issuers.of(i).orElse(outcomes.get(i)));
        }
        if (!english) {
            outcomes.replaceAll(Speakers::unlessUnsure);
        }
        return credits(attributions, outcomes, rolesTold(phrases, outcomes));
    }

    /** "“So the spoon stayed,” the singer says.": what the sources call those of whom the article tells no role otherwise, by their names. */
    private Map<String, Speaker> rolesTold(List<Optional<SourcePhrase>> phrases, List<Outcome> outcomes) {
        Map<String, Speaker> told = new HashMap<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Optional<Role> role = phrases.get(i).flatMap(plain::roleAlone);
            Optional<Persona> bearer = outcomes.get(i)
                    .referent()
                    .flatMap(Referent::persona)
                    .filter(persona -> persona.fullestRole().isEmpty());
            if (role.isPresent() && bearer.isPresent()) {
                String name = bearer.get().fullName();
                told.putIfAbsent(
                        name,
                        new Speaker.Person(
                                name,
                                Optional.of(role.get().phrase()),
                                role.get().body()));
            }
        }
        return told;
    }

    /** "“He owes me money,” Hale said. “I do not,” he replied.": an answer to a quotation is no more of its speaker. */
    private boolean repliesToTheLast(List<Attribution> attributions, int i) {
        Attribution reply = attributions.get(i);
        if (i == 0 || !isReply(reply)) {
            return false;
        }
        Attribution before = attributions.get(i - 1);
        return before.kind() == Quotation.Kind.DIRECT && before.paragraph() >= reply.paragraph() - 1;
    }

    /** "she told him": whoever asked just before is the one told. */
    private boolean tellsHearer(Attribution attribution) {
        return attribution.kind() == Quotation.Kind.DIRECT
                && attribution
                        .cue()
                        .filter(cue -> cue.of(text).equals("told")
                                && (text.startsWith(" him", cue.end()) || text.startsWith(" her", cue.end())))
                        .isPresent();
    }

    private boolean isReply(Attribution attribution) {
        return attribution.kind() == Quotation.Kind.DIRECT
                && attribution
                        .cue()
                        .filter(cue -> cue.start() >= attribution.end() && REPLYING.contains(cue.of(text)))
                        .isPresent();
    }

    /** What capitals, pronouns and roles tell is read by English: of another language only persons with a full name are sure. */
    private static Outcome unlessUnsure(Outcome outcome) {
        boolean sure = outcome.referent()
                .flatMap(Referent::persona)
                .filter(persona -> persona.isSure() && persona.givenName().isPresent())
                .isPresent();
        return sure || outcome.referent().isEmpty()
                ? outcome
                : Outcome.none("the article is not in English, and no full name stands here");
    }

    private boolean meansTwo(SourcePhrase phrase) {
        return TWO.contains(phrase.words(text, phrase.from(), phrase.to()).toLowerCase(Locale.ROOT));
    }

    /** Whether words before the phrase may name whom it means: "The unions balked: “We will strike,” they said." */
    private static boolean bringsOthersIn(SourcePhrase phrase) {
        return phrase.line().units().subList(0, phrase.from()).stream()
                .anyMatch(unit -> unit.isWord() && !CONNECTING.contains(unit.lower()));
    }

    /** "Both said", "the two added", at the head of the next sentence: the two who spoke just before, together. */
    private Optional<Outcome> both(SourcePhrase phrase, SourcePhrase before, Outcome spoke) {
        boolean next = phrase.line().paragraph() == before.line().paragraph()
                && phrase.line().sentence() == before.line().sentence() + 1;
        if (!next
                || bringsOthersIn(phrase)
                || spoke.referent().isEmpty()
                || spoke.jointly().size() != 1) {
            return Optional.empty();
        }
        String names = spoke.referent().get().speaker().label() + " and "
                + spoke.jointly().get(0).label();
        return Optional.of(new Outcome(
                spoke.referent(),
                "\"%s\" \u2192 %s".formatted(phrase.words(text, phrase.from(), phrase.to()), names),
                0.9 * spoke.confidence(),
                spoke.jointly()));
    }

    private Outcome withoutPronouns(SourcePhrase phrase, Attribution attribution) {
        return switch (phrase.form()) {
            case PRONOUN -> Outcome.none("\"%s\" cannot be told from the text".formatted(phrase.headWord()));
            case RELATIVE -> relatives.resolve(phrase.line(), phrase.head());
            default -> {
                Outcome alone = plain.resolve(phrase, attribution.source().orElseThrow());
                yield plain.together(phrase, joint.with(phrase, attribution.cue()))
                        .filter(all -> all.jointly().size() > alone.jointly().size() && holds(all, alone))
                        .orElse(alone);
            }
        };
    }

    /** Whether whoever is the speaker alone, by name, is one of those who speak together. */
    private static boolean holds(Outcome all, Outcome alone) {
        Optional<String> name = alone.referent().flatMap(one -> one.speaker().name());
        return name.isEmpty()
                || all.referent().flatMap(one -> one.speaker().name()).equals(name)
                || all.jointly().stream().anyMatch(one -> one.name().equals(name));
    }

    /** Whether what stands before the source tells who it is: a pronoun, or a description. */
    private boolean mayHaveMoved(SourcePhrase phrase, Attribution attribution, Outcome outcome) {
        return phrase.form() == Form.PRONOUN
                || phrase.isOwnWriting(attribution.source().orElseThrow())
                || description(phrase, outcome).isPresent();
    }

    /** What may be somebody in focus: a phrase without a name that no role of the article explains. */
    private Optional<Description> description(SourcePhrase phrase, Outcome outcome) {
        Optional<String> name =
                outcome.referent().flatMap(referent -> referent.speaker().name());
        boolean stranger = (phrase.form() == Form.ROLE && strangers.meantBy(phrase, Optional.empty()))
                || strangers.mayBeAged(phrase);
        return name.isEmpty() && !stranger
                ? Description.of(phrase, text, outcome.referent().isEmpty())
                : Optional.empty();
    }

    private static List<Credit> credits(
            List<Attribution> attributions, List<Outcome> outcomes, Map<String, Speaker> rolesTold) {
        List<Credit> credits = new ArrayList<>(attributions.size());
        for (int i = 0; i < attributions.size(); i++) {
            int from = origin(attributions, i);
            Outcome outcome = outcomes.get(from);
            List<String> evidence = from == i
                    ? List.of(outcome.evidence())
                    : List.of("the speaker goes on from the quotation before", outcome.evidence());
            credits.add(new Credit(
                    outcome.referent()
                            .map(Referent::speaker)
                            .map(speaker -> speaker.name()
                                    .map(name -> rolesTold.getOrDefault(name, speaker))
                                    .orElse(speaker)),
                    evidence,
                    outcome.confidence(),
                    outcome.jointly()));
        }
        return credits;
    }

    /** The attribution whose source speaks in {@code i}: itself, or the one it goes on from. */
    private static int origin(List<Attribution> attributions, int i) {
        int at = i;
        for (int steps = 0; steps < attributions.size(); steps++) {
            Attribution attribution = attributions.get(at);
            if (attribution.source().isPresent() || attribution.continues() < 0) {
                return at;
            }
            at = attribution.continues();
        }
        return i;
    }
}
