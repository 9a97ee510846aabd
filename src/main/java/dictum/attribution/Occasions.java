package dictum.attribution;

import dictum.model.PartialDate;
import dictum.model.Span;
import dictum.model.Speaker;
import dictum.model.Uttered;
import dictum.model.Venue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Tells when, and on what occasion, each statement was made.
 *
 * <p>A date comes from the words around the cue, or from an earlier statement of the same speaker on what is plausibly the
 * same occasion, or from the sentence that sets the scene. A statement that none of these dates stays undated, with the
 * reason: the day of publication is not the day of speaking.
 */
final class Occasions {
    private static final String INHERITED = Uttered.SAME_SPEAKER;
    private static final String QUESTIONS_AND_ANSWERS = "printed as questions and answers";
    private static final String UNTOLD = "the article does not say when";

    private static final int DAYS_OF_NEAR_BACKGROUND = 60;

    private static final Set<String> WRITING = Set.of("write", "tweet", "post", "blog");
    private static final Set<String> SAYING = Set.of("say", "tell", "explain");
    private static final Set<String> ADDING = Set.of("add", "continue", "write", "reply", "answer");
    private static final Set<String> LOOKING_BACK = Set.of("recall", "remember", "recount", "reminisce", "reflect");

    /** No prose needs more; they bound the work on hostile text. */
    private static final int STATEMENTS_LOOKED_BACK = 200;

    private static final int NEIGHBOURS = 6;

    /** Over how many paragraphs a speaker's words from the background go on, nobody else speaking between. */
    private static final int PARAGRAPHS_OF_BACKGROUND = 3;

    private final Clauses clauses;
    private final List<Attribution> attributions;
    private final List<Credit> credits;
    private final ReferenceDay reference;
    private final SaidWords words;
    private final Scenes scenes;
    private final ToldDays days;
    private final OccasionBreaks breaks;
    private final Map<Integer, List<Integer>> bySentence = new HashMap<>();
    private final Map<String, List<Said>> saidBy = new HashMap<>();
    private final Said[] said;

    /** A statement with its occasion so far found. */
    private record Said(
            int order,
            int paragraph,
            int end,
            Telling.Manner manner,
            Optional<Lexicon.CueVerb> verb,
            Occasion occasion) {
        Optional<PartialDate> date() {
            return occasion.uttered().date();
        }
    }

    private Occasions(Clauses clauses, List<Attribution> attributions, List<Credit> credits) {
        this.clauses = clauses;
        this.attributions = attributions;
        this.credits = credits;
        this.reference = ReferenceDay.of(clauses);
        this.words = SaidWords.of(clauses, attributions);
        this.scenes = new Scenes(clauses, words, reference);
        this.days = new ToldDays(clauses, words, reference);
        this.breaks = new OccasionBreaks(clauses, words);
        this.said = new Said[attributions.size()];
        for (int i = 0; i < attributions.size(); i++) {
            int at = i;
            anchor(attributions.get(i))
                    .ifPresent(span -> bySentence
                            .computeIfAbsent(clauses.sentenceAt(span.start()), none -> new ArrayList<>())
                            .add(at));
        }
        bySentence.values().forEach(here -> here.sort(byAnchor()));
    }

    /**
     * One occasion for each attribution, in the same order.
     *
     * @param credits of the attributions, in the same order
     */
    static List<Occasion> of(Clauses clauses, List<Attribution> attributions, List<Credit> credits) {
        if (attributions.size() != credits.size()) {
            throw new IllegalArgumentException(
                    "%d attributions but %d credits".formatted(attributions.size(), credits.size()));
        }
        Occasions occasions = new Occasions(clauses, attributions, credits);
        List<Integer> inText = IntStream.range(0, attributions.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> attributions.get(i).start()))
                .toList();
        for (int order = 0; order < inText.size(); order++) {
            occasions.tell(inText.get(order), order);
        }
        return Arrays.stream(occasions.said).map(Said::occasion).toList();
    }

    private void tell(int i, int order) {
        Attribution attribution = attributions.get(i);
        Optional<Telling> telling = telling(i);
        Telling.Manner manner = telling.map(Telling::manner).orElse(Telling.Manner.ONCE);
        Optional<Venue> venue =
                telling.flatMap(here -> Venues.of(clauses.frame().text(), here)).or(() -> interview(attribution));
        List<Said> before = key(i).map(key -> saidBy.computeIfAbsent(key, none -> new ArrayList<>()))
                .orElseGet(ArrayList::new);
        Optional<ToldTime> time = telling.map(ToldTime::of);
        Optional<DatePhrase> phrase = time.flatMap(ToldTime::phrase);
        Occasion occasion = telling.flatMap(here -> told(here, manner, phrase))
                .map(uttered -> new Occasion(uttered, venue))
                .orElseGet(() -> inferred(i, order, before, venue));
        said[i] = new Said(order, attribution.paragraph(), attribution.end(), manner, verb(attribution), occasion);
        boolean aside = phrase.isPresent()
                && time.filter(here -> here.isOfRelativeClause(phrase.get())).isPresent();
        if (!aside) {
            before.add(said[i]);
        }
    }

    /** The answers of an interview are given in it, though no word beside them says so. */
    private static Optional<Venue> interview(Attribution attribution) {
        return attribution.rule().contains(Interview.RULE)
                ? Optional.of(new Venue("interview", Optional.empty(), QUESTIONS_AND_ANSWERS))
                : Optional.empty();
    }

    /** What the words around the cue tell of the time; nothing when they are silent. */
    private Optional<Uttered> told(Telling telling, Telling.Manner manner, Optional<DatePhrase> phrase) {
        if (manner == Telling.Manner.REPEATED) {
            return Optional.of(Uttered.undated(words(telling) + " tells of more than one occasion"));
        }
        if (manner == Telling.Manner.UNREAL) {
            return Optional.of(Uttered.undated(words(telling) + " tells of no occasion that has been"));
        }
        if (telling.isWrittenInBook()) {
            return Optional.of(Uttered.undated("written in a book, of which the article gives no day"));
        }
        if (phrase.filter(words -> isNowadays(words, telling)).isPresent()) {
            return Optional.of(Uttered.undated("\"today\" beside a verb of the present may mean these days"));
        }
        if (phrase.filter(words -> isYearAlone(words) && isToldInThePresent(telling))
                .isPresent()) {
            return Optional.of(
                    Uttered.undated("a year beside a verb of the present may be that of what the words tell of"));
        }
        Optional<Uttered> time = phrase.map(
                words -> reference.resolve(words, words.words(clauses.frame().text(), telling.units())));
        if (time.isPresent() || manner == Telling.Manner.ONCE) {
            return time;
        }
        return Optional.of(Uttered.undated(words(telling) + " tells of some time before the article"));
    }

    /** "Critics today argue", "Today, the firm says". */
    private static boolean isNowadays(DatePhrase phrase, Telling telling) {
        return telling.units().get(phrase.from()).is("today") && isToldInThePresent(telling);
    }

    /** "There was, she admits, a romance, in 1998". */
    private static boolean isYearAlone(DatePhrase phrase) {
        return phrase.kind() == DatePhrase.Kind.DATE
                && phrase.date()
                        .filter(date -> date.hasYear() && !date.hasMonth())
                        .isPresent();
    }

    private static boolean isToldInThePresent(Telling telling) {
        return telling.units()
                .get(telling.last())
                .cueVerb()
                .filter(verb -> verb.form() == Lexicon.CueVerb.Form.BASE || verb.form() == Lexicon.CueVerb.Form.THIRD)
                .isPresent();
    }

    private String words(Telling telling) {
        return "\"" + telling.act().of(clauses.frame().text()) + "\"";
    }

    private Occasion inferred(int i, int order, List<Said> before, Optional<Venue> venue) {
        Optional<Said> sameVenue = venue.filter(here -> here.name().isPresent())
                .flatMap(here -> latest(
                        before,
                        there -> there.occasion()
                                .venue()
                                .filter(other -> other.name().isPresent() && Venues.canBeOne(here, other))
                                .isPresent()));
        if (sameVenue.isPresent()) {
            return inherited(sameVenue.get(), venue);
        }
        Optional<Said> last = source(i, order, before);
        Optional<Uttered> scene = name(i).flatMap(name -> scenes.before(
                anchor(attributions.get(i))
                        .orElse(attributions.get(i).content().get(0))
                        .start(),
                last.map(Said::end).orElse(0),
                name,
                venue,
                isPresent(verb(attributions.get(i)))));
        if (scene.isPresent()) {
            return new Occasion(scene.get(), venue);
        }
        if (last.isEmpty() || isAnotherDay(last.get(), attributions.get(i))) {
            return new Occasion(Uttered.undated(UNTOLD), venue);
        }
        Optional<Venue> other = last.get().occasion().venue();
        if (venue.isPresent() && other.isPresent() && !Venues.canBeOne(venue.get(), other.get())) {
            String reason = last.get().date().isPresent()
                    ? "%s; the statement before is from another occasion".formatted(UNTOLD)
                    : UNTOLD;
            return new Occasion(Uttered.undated(reason), venue);
        }
        return inherited(last.get(), venue);
    }

    /** The statement of the same speaker whose occasion plausibly goes on. */
    private Optional<Said> source(int i, int order, List<Said> before) {
        Attribution attribution = attributions.get(i);
        if (attribution.continues() >= 0 && said[attribution.continues()] != null) {
            return Optional.of(said[attribution.continues()]);
        }
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Said last = before.get(before.size() - 1);
        return goesOn(last, attribution, order) ? Optional.of(last) : latest(before, this::isOfTheReport);
    }

    /** Whether the statement goes on with the one before, whatever the date of that one. */
    private boolean goesOn(Said last, Attribution attribution, int order) {
        int paragraphs = attribution.paragraph() - last.paragraph();
        boolean next = last.order() == order - 1;
        Optional<Lexicon.CueVerb> verb = verb(attribution);
        if (isAnotherTense(last.verb(), verb) || looksBack(last, verb)) {
            return false;
        }
        if (paragraphs == 0) {
            return true;
        }
        if (!next) {
            return false;
        }
        return (paragraphs == 1 && isPronounOrNone(attribution))
                || (paragraphs <= PARAGRAPHS_OF_BACKGROUND
                        && last.date()
                                .filter(date -> reference.isWithin(date, DAYS_OF_NEAR_BACKGROUND))
                                .isPresent());
    }

    /** Whether the reporter tells of another day between the two: what follows may have been said on either. */
    private boolean isAnotherDay(Said last, Attribution attribution) {
        if (attribution.continues() >= 0) {
            return false;
        }
        int to = anchor(attribution)
                .map(span -> Math.min(span.start(), attribution.start()))
                .orElse(attribution.start());
        if (last.date().isEmpty()) {
            return days.tellAny(last.end(), to);
        }
        if (breaks.between(last.end(), to)) {
            return true;
        }
        PartialDate date = last.date().get();
        return reference.isOfTheReport(date)
                ? days.tellAnotherDay(date, last.end(), to)
                : days.tellAnotherTime(date, last.end(), to)
                        || breaks.asksAgain(last.end(), to)
                        || (!reference.isWithin(date, DAYS_OF_NEAR_BACKGROUND) && !addsToIt(attribution));
    }

    /** "she added", "she said then": the words go on with those of long ago; a bare "she said" may be of the day of the report. */
    private boolean addsToIt(Attribution attribution) {
        String text = clauses.frame().text();
        boolean then = attribution
                .cue()
                .filter(cue -> text.startsWith(" then", cue.end()) || text.startsWith(" at the time", cue.end()))
                .isPresent();
        return then
                || verb(attribution)
                        .filter(verb -> ADDING.contains(verb.lemma()))
                        .isPresent();
    }

    /** The verb that credits the words, where one does. */
    private Optional<Lexicon.CueVerb> verb(Attribution attribution) {
        return attribution
                .cue()
                .flatMap(span -> Lexicon.cue(span.of(clauses.frame().text()).toLowerCase(Locale.ROOT)));
    }

    /** "In a letter the mayor called it … “I was a fool,” he says": what is told in the present is no part of what was. */
    private static boolean isAnotherTense(Optional<Lexicon.CueVerb> before, Optional<Lexicon.CueVerb> now) {
        return before.filter(verb -> verb.form() == Lexicon.CueVerb.Form.PAST).isPresent() && isPresent(now);
    }

    private static boolean isPresent(Optional<Lexicon.CueVerb> verb) {
        return verb.filter(one -> one.form() == Lexicon.CueVerb.Form.THIRD).isPresent();
    }

    /** "He wrote in 1962 … “I was young,” he said", "he recalled": said later about what is long past, or said of it. */
    private boolean looksBack(Said last, Optional<Lexicon.CueVerb> now) {
        boolean recent = last.date()
                .filter(date -> !reference.isWithin(date, DAYS_OF_NEAR_BACKGROUND))
                .isEmpty();
        if (recent || now.isEmpty()) {
            return false;
        }
        boolean written =
                last.verb().filter(verb -> WRITING.contains(verb.lemma())).isPresent();
        String lemma = now.get().lemma();
        return LOOKING_BACK.contains(lemma) || (written && SAYING.contains(lemma));
    }

    private boolean isPronounOrNone(Attribution attribution) {
        return attribution
                .source()
                .map(span ->
                        WordClass.PRONOUN.has(span.of(clauses.frame().text()).toLowerCase(Locale.ROOT)))
                .orElse(true);
    }

    private boolean isOfTheReport(Said each) {
        return each.date().filter(reference::isOfTheReport).isPresent();
    }

    private static Optional<Said> latest(List<Said> before, Predicate<Said> fits) {
        for (int k = before.size() - 1; k >= 0 && k >= before.size() - STATEMENTS_LOOKED_BACK; k--) {
            if (fits.test(before.get(k))) {
                return Optional.of(before.get(k));
            }
        }
        return Optional.empty();
    }

    private static Occasion inherited(Said from, Optional<Venue> venue) {
        Occasion occasion = from.occasion();
        Optional<Venue> shared = venue.filter(own -> own.name().isPresent())
                .or(() -> occasion.venue().filter(other -> other.name().isPresent()))
                .or(() -> venue)
                .or(occasion::venue);
        Uttered uttered = occasion.uttered();
        String basis = uttered.basis();
        if (basis.startsWith(INHERITED) || basis.equals(UNTOLD)) {
            return new Occasion(uttered, shared);
        }
        String where = shared.map(one -> ", " + Venues.spoken(one)).orElse("");
        String how = uttered.date().isPresent() ? "dated by" : "undated, since";
        return new Occasion(
                new Uttered(
                        uttered.date(),
                        "%s%s as in an earlier statement, %s %s".formatted(INHERITED, where, how, basis)),
                shared);
    }

    private Optional<Telling> telling(int i) {
        Attribution attribution = attributions.get(i);
        Optional<Span> anchor = anchor(attribution);
        if (anchor.isEmpty() || holds(attribution, anchor.get())) {
            return Optional.empty();
        }
        int sentence = clauses.sentenceAt(anchor.get().start());
        if (sentence < 0) {
            return Optional.empty();
        }
        Optional<String> speaker = key(i);
        List<Integer> here = bySentence.getOrDefault(sentence, List.of());
        int own = Math.max(0, Collections.binarySearch(here, i, byAnchor()));
        List<Span> others =
                here.subList(Math.max(0, own - NEIGHBOURS), Math.min(here.size(), own + NEIGHBOURS + 1)).stream()
                        .filter(other -> other != i && (speaker.isEmpty() || !speaker.equals(key(other))))
                        .filter(other -> !isQuestion(attributions.get(other)))
                        .flatMap(other -> anchor(attributions.get(other)).stream())
                        .filter(other -> !other.overlaps(anchor.get()))
                        .toList();
        return Optional.of(Telling.of(clauses, sentence, anchor.get(), others, words));
    }

    /** "The court is considered one of the best": nobody considers, and the verb is a part of what is told. */
    private static boolean holds(Attribution attribution, Span anchor) {
        return attribution.content().stream().anyMatch(anchor::overlaps);
    }

    /** "Asked on Monday whether …, she said": the question is put when it is answered. */
    private boolean isQuestion(Attribution attribution) {
        return attribution.source().isEmpty()
                && attribution
                        .cue()
                        .filter(cue -> cue.of(clauses.frame().text()).equals("Asked"))
                        .isPresent();
    }

    private Comparator<Integer> byAnchor() {
        return Comparator.comparingInt((Integer i) ->
                        anchor(attributions.get(i)).map(Span::start).orElse(0))
                .thenComparing(Comparator.naturalOrder());
    }

    private static Optional<Span> anchor(Attribution attribution) {
        return attribution.cue().or(attribution::source).filter(span -> span.length() > 0);
    }

    private Optional<Speaker> speaker(int i) {
        Optional<Speaker> speaker = credits.get(i).speaker();
        int before = attributions.get(i).continues();
        return speaker.isEmpty() && before >= 0 ? credits.get(before).speaker() : speaker;
    }

    private Optional<String> key(int i) {
        return speaker(i).map(speaker -> speaker.kind() + " " + speaker.label().toLowerCase(Locale.ROOT));
    }

    /** The name by which narration calls the speaker: a person's last, a body's whole name. */
    private Optional<String> name(int i) {
        return speaker(i).flatMap(Speaker::name).map(name -> {
            boolean person = speaker(i).filter(Speaker.Person.class::isInstance).isPresent();
            return person ? name.substring(name.lastIndexOf(' ') + 1) : name;
        });
    }
}
