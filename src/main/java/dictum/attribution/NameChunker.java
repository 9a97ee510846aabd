package dictum.attribution;

import dictum.attribution.Mention.Kind;
import dictum.model.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the names of persons and bodies: runs of capitalised words, parted into titles and the name itself.
 *
 * <p>Two passes over the units: the first learns which words the article writes small and which stand alone with a
 * capital, the second cuts the runs.
 */
final class NameChunker {
    /** How titles end that no list has: "Assemblywoman", "Islamist", "Kosovan". */
    private static final List<String> TITLE_ENDINGS =
            List.of("woman", "man", "person", "ist", "ian", "ean", "ese", "ish", "van", "crat", "ing", "ed", "eer");

    /** What stands inside the names of bodies, before a word that by itself could be a surname: "the Daily Okoro". */
    private static final Set<String> MEDIA = Set.of("daily", "weekly", "news", "research", "radio", "television");

    private static final Set<String> SHOWS = Set.of("show", "report", "hour", "podcast", "live");

    /** What stands before "Leader" in the name of a newspaper. */
    private static final Set<String> LEADERS =
            Set.of("union", "news", "times", "post", "star", "herald", "press", "sun");

    /** Longest name of a person in words. */
    static final int NAME_WORDS = 5;

    /** Words of "Tan Beng Hock" at most. */
    private static final int LONGEST_FAMILY_FIRST = 3;

    /** Fewest lines that begin so in a transcript: one alone may begin with a place. */
    private static final int FEWEST_TURNS = 2;

    private final Set<List<String>> bodies = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();
    private final Surnames things = new Surnames();
    private final Set<String> small = new HashSet<>();
    private final Set<String> alone = new HashSet<>();
    private final Set<String> pairs = new HashSet<>();
    private final Set<String> addressed = new HashSet<>();
    private final NameRuns runs = new NameRuns(small, pairs);
    private final List<Mention> found = new ArrayList<>();
    private boolean turns;

    private NameChunker() {}

    static NameChunker of(List<Line> lines) {
        NameChunker chunker = new NameChunker();
        lines.forEach(chunker::learn);
        lines.forEach(chunker.things::learn);
        chunker.turns =
                lines.stream().filter(line -> TurnNames.open(line.units())).count() >= FEWEST_TURNS;
        lines.forEach(chunker::cut);
        for (Mention mention : chunker.found) {
            chunker.learnBody(lines.get(mention.line()), mention);
            chunker.learnSurname(lines.get(mention.line()), mention);
        }
        chunker.found.replaceAll(mention -> chunker.asSurname(lines.get(mention.line()), mention));
        return chunker;
    }

    /** "Justice Contractor": titles all, but the last is the surname of somebody named in full. */
    private boolean isTitledSurname(Mention mention) {
        List<String> words = mention.words();
        return mention.kind() == Kind.OTHER
                && words.size() > 1
                && mention.from() == mention.prefix()
                && mention.to() - mention.from() == words.size()
                && surnames.contains(mention.last())
                && NameKinds.standsBeforeNames(words.get(words.size() - 2));
    }

    /** "Hall" alone: the surname of somebody named in full or by a title, where it would else be a place or a body. */
    private Mention asSurname(Line line, Mention mention) {
        boolean place = mention.kind() == Kind.PLACE || mention.kind() == Kind.ORGANISATION;
        return place
                        && mention.words().size() == 1
                        && !line.capitals()
                        && (things.isMeant(line.units(), mention.from(), surnames)
                                || surnames.contains(mention.last())
                                        && isJoinedOrShouted(
                                                line.units().get(mention.from()).word()))
                ? mention.as(Kind.SINGLE)
                : mention;
    }

    /** "FitzOkoro", or "OKORO" before a turn of a transcript. */
    private static boolean isJoinedOrShouted(String word) {
        return NameKinds.isJoined(word) || word.length() > 2 && NameWords.isAcronym(word);
    }

    /** What the article writes small somewhere, so that its capital proves nothing. */
    Set<String> smallWords() {
        return Collections.unmodifiableSet(small);
    }

    /** The names in the order of the lines; "King" alone is the surname of Alexis King where the article has told of her. */
    List<Mention> names() {
        List<Mention> names = new ArrayList<>(found.size());
        for (Mention mention : found) {
            boolean surname = mention.kind() == Kind.OTHER
                    && mention.words().size() == 1
                    && mention.from() == mention.prefix()
                    && surnames.contains(mention.last());
            boolean body =
                    (mention.kind() == Kind.PERSON || mention.kind() == Kind.OTHER) && bodies.contains(mention.words());
            boolean titled = isTitledSurname(mention);
            if (isSurnameBehindBody(mention)) {
                names.add(mention.surnameAlone());
                continue;
            }
            names.add(
                    surname
                            ? mention.as(Kind.SINGLE)
                            : body ? mention.as(Kind.ORGANISATION) : titled ? mention.surnameAlone() : mention);
        }
        return List.copyOf(names);
    }

    /** "Fox News Okoro" where Okoro is told of in full. */
    private boolean isSurnameBehindBody(Mention mention) {
        int words = mention.words().size();
        return mention.kind() == Kind.ORGANISATION
                && words > 1
                && surnames.contains(mention.last())
                && !NameWords.isBodyName(mention.last())
                && !NameWords.isBody(mention.last())
                && MEDIA.contains(mention.words().get(words - 2))
                && mention.to() - mention.from() == words;
    }

    /** Keeps a name that nobody bears whom the article calls "which", or a maker: "Northline Compute, which owns …". */
    private void learnBody(Line line, Mention mention) {
        if (mention.kind() != Kind.PERSON && !endsAsRole(line, mention) || mention.prefix() < mention.from()) {
            return;
        }
        boolean given = NameWords.isGivenName(mention.words().get(0));
        if (given
                ? BodySigns.isPresented(line.units(), mention.to())
                : BodySigns.tell(line.units(), mention.from(), mention.to())) {
            bodies.add(mention.words());
        }
    }

    /** "Torvik Marine", with no article before it: what somebody may be, too, but nobody is called. */
    private static boolean endsAsRole(Line line, Mention mention) {
        return mention.kind() == Kind.OTHER
                && mention.words().size() > 1
                && !line.capitals()
                && NameWords.isTitle(mention.last())
                && !NameWords.isPluralRole(mention.last())
                && (mention.from() == 0 || !line.units().get(mention.from() - 1).is(WordClass.DETERMINER));
    }

    /** Keeps the surname of a person named in full: "King" alone may then be one. */
    private void learnSurname(Line line, Mention mention) {
        boolean full = mention.kind() == Kind.PERSON
                && (NameWords.isGivenName(mention.words().get(0))
                        || mention.words().size() > 1 && NameKinds.isBehindHonorific(line.units(), mention.from()));
        if (full) {
            surnames.add(mention.last());
        }
        Unit first = line.units().get(mention.from());
        if (mention.kind() == Kind.PERSON && first.is(WordClass.FAMILY_FIRST)) {
            surnames.add(mention.words().get(0));
        }
    }

    private void learn(Line line) {
        List<Unit> units = line.units();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (!unit.isWord()) {
                continue;
            }
            if (unit.isCapitalised() && !line.capitals() && NameRuns.isPart(line, i + 1) && !line.opensAt(i)) {
                pairs.add(NameRuns.pair(unit, units.get(i + 1)));
            }
            if (unit.isCapitalised()
                    && i > 0
                    && Surnames.isCourtesy(units.get(i - 1).lower())) {
                addressed.add(NameWords.plain(unit));
            }
            if (!unit.isCapitalised()) {
                small.add(unit.lower());
            } else if (!line.capitals()
                    && (!line.opensAt(i) || isBeforeCue(units, i))
                    && !NameRuns.isPart(line, i - 1)
                    && !NameRuns.isPart(line, i + 1)
                    && !NameRuns.isFunctionWord(unit)) {
                alone.add(NameWords.plain(unit));
            }
        }
    }

    private static boolean isBeforeCue(List<Unit> units, int i) {
        return i + 1 < units.size()
                && units.get(i + 1).cueVerb().filter(Lexicon.CueVerb::isFinite).isPresent();
    }

    private void cut(Line line) {
        int i = 0;
        while (i < line.units().size()) {
            if (!runs.startsAt(line, i)) {
                i++;
                continue;
            }
            int listed = BodySigns.endOfListed(line.units(), i);
            if (listed > i && !line.capitals()) {
                addMention(Kind.ORGANISATION, line, i, i, listed);
                i = listed;
                continue;
            }
            int end = runs.endOf(line, i);
            int titled = runs.endOfTitled(line, i, end);
            if (titled > end) {
                addMention(Kind.OTHER, line, i, i, titled);
                i = titled;
                continue;
            }
            i = runs.bodyEnd(line, end) > end ? addLongOrganisation(line, i, end) : add(line, i, end);
        }
    }

    /** Adds a body's name of several runs, and the person whose name may stand right after it; the index to go on from. */
    private int addLongOrganisation(Line line, int from, int firstEnd) {
        int end = runs.bodyEnd(line, firstEnd);
        int lastRun = NameRuns.lastStart(line, firstEnd, end);
        int person = personAtEnd(line, lastRun, end);
        int bodyStart = from;
        addMention(Kind.ORGANISATION, line, bodyStart, bodyStart, person > lastRun ? person : end);
        if (person > lastRun) {
            addMention(Kind.PERSON, line, person, person, end);
        }
        return end;
    }

    /** Where a person's name begins in a run that opens with the end of a body's name; {@code from} when nowhere. */
    private int personAtEnd(Line line, int from, int end) {
        int familyFirst = familyNameBehind(line.units(), from, end);
        if (familyFirst > from) {
            return familyFirst;
        }
        for (int i = from + 1; i < end - 1; i++) {
            String lower = line.units().get(i).lower();
            boolean art = lower.equals("art")
                    && NameWords.isGivenName(line.units().get(i + 1).lower());
            if (NameWords.isGivenName(lower) && end - i <= 4 && !art) {
                return i;
            }
        }
        if (end - from >= 3 && alone.contains(NameWords.plain(line.units().get(end - 1)))) {
            return end - 2;
        }
        return from;
    }

    private int add(Line line, int from, int runEnd) {
        List<Unit> units = line.units();
        int end = withoutPostNominals(units, from, runEnd);
        if (end < runEnd) {
            int name = nameStart(line, from, end);
            if (end - name >= 2) {
                addMention(Kind.PERSON, line, from, name, end, runEnd);
                return runEnd;
            }
            end = runEnd;
        }
        boolean firm =
                end - from > 1 && NameKinds.isLegalForm(units.get(end - 1).lower());
        for (int i = from; i < end; i++) {
            firm |= NameRuns.isFirm(line, i);
        }
        if (firm) {
            addMention(Kind.ORGANISATION, line, from, from, runEnd);
            return runEnd;
        }
        String last = NameWords.plain(units.get(end - 1));
        if (end - from == 1) {
            addMention(
                    turns && TurnNames.isSurname(units, from) ? Kind.SINGLE : NameKinds.ofOne(units.get(from)),
                    line,
                    from,
                    from,
                    end);
            return end;
        }
        if (turns && TurnNames.isFullName(units, from, end)) {
            addMention(Kind.PERSON, line, from, from, end);
            return end;
        }
        if (end - from == 3
                && SHOWS.contains(last)
                && NameWords.isGivenName(units.get(from).lower())
                && !line.capitals()) {
            // "the Ada Okoro Show".
            addMention(Kind.PERSON, line, from, from, end - 1);
            return end;
        }
        int name = nameStart(line, from, end);
        if (name >= end - 1 && !line.capitals() && Surnames.isTitled(units, end - 1) && end - 1 > from) {
            addMention(Kind.SINGLE, line, from, end - 1, end);
        } else if (name == end) {
            boolean body = NameWords.isBodyName(last) || isPaper(units, from, end);
            addMention(body ? Kind.ORGANISATION : Kind.OTHER, line, from, from, end);
        } else if (name == end - 1) {
            Kind kind = NameKinds.ofOne(units.get(name));
            boolean body = kind == Kind.ORGANISATION
                    && !NameWords.isAcronym(units.get(name).word());
            if (isPaper(units, from, end)) {
                addMention(Kind.ORGANISATION, line, from, from, end);
                return end;
            }
            if (kind == Kind.PLACE && NameWords.isBodyName(units.get(name - 1).lower())) {
                // "Selby Herald Norland": the branch of a body.
                body = true;
                kind = Kind.ORGANISATION;
            }
            if (kind == Kind.SINGLE && (isBodyOfNation(line, from, name) || isBodyByWords(units, name))) {
                body = true;
                kind = Kind.ORGANISATION;
            }
            addMention(kind, line, from, body ? from : name, end);
        } else {
            addMention(NameKinds.ofSeveral(line, name, end), line, from, name, end);
        }
        return end;
    }

    /** The end of the name in "Ada Okoro KC": letters after a name are no part of it. */
    private static int withoutPostNominals(List<Unit> units, int from, int end) {
        int to = end;
        while (to - from > 2 && NameWords.isPostNominal(units.get(to - 1).word())) {
            to--;
        }
        return to;
    }

    /** "Selby Union Leader": a newspaper that is called like somebody's office. */
    private static boolean isPaper(List<Unit> units, int from, int end) {
        return end - from >= 2
                && units.get(end - 1).is("leader")
                && LEADERS.contains(units.get(end - 2).lower())
                && (end - from > 2 || from > 0 && units.get(from - 1).is("the"));
    }

    /** "the American Legion": after "the" and a people's name, one word is no surname. */
    private static boolean isBodyOfNation(Line line, int from, int name) {
        return name == from + 1
                && from > 0
                && line.units().get(from - 1).is("the")
                && line.units().get(from).is(WordClass.DEMONYM);
    }

    /** "the Daily Okoro", "Harbour Research Lab": the word before it is a body's and no title, or its own is. */
    private static boolean isBodyByWords(List<Unit> units, int name) {
        String before = units.get(name - 1).lower();
        return NameWords.isBody(NameWords.plain(units.get(name))) || MEDIA.contains(before);
    }

    /** Index of the first unit of the name proper in a run of several words; {@code end} when there is no person. */
    private int nameStart(Line line, int from, int end) {
        List<Unit> units = line.units();
        if (!line.capitals() && Surnames.isBehindOffice(units, from, end)) {
            return from;
        }
        String last = NameWords.plain(units.get(end - 1));
        boolean surname =
                !line.capitals() && end - from > 1 && things.has(last) && Surnames.isBehindGivenName(units, end - 1);
        boolean thing = NameWords.isBodyName(last)
                        && !NameWords.isAcronym(units.get(end - 1).word())
                || WordClass.EVENT.has(last)
                || WordClass.DOCUMENT.has(last)
                        && !NameWords.isGivenName(units.get(from).lower());
        if (thing && !surname) {
            return line.capitals() ? end : Surnames.startOfTitled(units, from, end);
        }
        if (end - from <= 3 && units.get(from).is(WordClass.FAMILY_FIRST) && !line.capitals()) {
            return from;
        }
        int afterRole = nameAfterRole(units, from, end);
        if (afterRole < end) {
            return afterRole;
        }
        int familyFirst = line.capitals() ? from : familyNameBehind(units, from, end);
        if (familyFirst > from) {
            return familyFirst;
        }
        for (int i = from; i < end - 1; i++) {
            if (NameKinds.isGivenName(units, i, end)) {
                boolean initialInside = i > from
                        && NameWords.isInitial(units.get(i).word())
                        && !NameWords.isTitle(units.get(i - 1).lower());
                if (i > from && isParticle(units.get(i - 1))) {
                    return beforeParticles(units, from, i - 1);
                }
                return initialInside || isUnknownGivenName(line, afterShortTitle(units, from, i), i) ? i - 1 : i;
            }
        }
        int start = from;
        while (start < end && NameWords.isTitle(NameWords.plain(units.get(start)))) {
            start++;
        }
        for (int i = start; i < end - 1; i++) {
            String lower = units.get(i).lower();
            if (NameWords.isRole(lower) || WordClass.RANK.has(NameWords.bare(lower)) || NameWords.isBodyName(lower)) {
                start = i + 1;
            }
        }
        if (end - start > 3 && (alone.contains(last) || end - start > NAME_WORDS)) {
            return beforeParticles(units, start, end - 2);
        }
        return start;
    }

    /** "Minister for Food Centres Tan Beng Hock": where a name that opens with the family's stands behind other words; else {@code from}. */
    private int familyNameBehind(List<Unit> units, int from, int end) {
        boolean office = from > 1
                && (units.get(from - 1).is("for")
                        || units.get(from - 1).is("and")
                        || units.get(from - 1).is("of"))
                && units.get(from - 2).isCapitalised();
        for (int i = Math.max(from + 1, end - LONGEST_FAMILY_FIRST); office && i < end - 1; i++) {
            boolean opens =
                    units.get(i).is(WordClass.FAMILY_FIRST) || addressed.contains(NameWords.plain(units.get(i)));
            if (opens && !NameWords.isGivenName(units.get(i - 1).lower())) {
                return i;
            }
        }
        return from;
    }

    /** The word before the particles that end at {@code i}: "Noora" before "bint", "Lotte" before "van ’t". */
    private static int beforeParticles(List<Unit> units, int from, int i) {
        int name = i;
        while (name > from && isParticle(units.get(name))) {
            name--;
        }
        return name;
    }

    /** "van", "der", "’t": a part of a surname, before which the given name stands. */
    private static boolean isParticle(Unit unit) {
        return !unit.isCapitalised()
                        && (WordClass.PARTICLE.has(unit.word()) || unit.word().equals("t"))
                || unit.kind() == Unit.Kind.PUNCTUATION
                        && NameWords.isApostrophe(unit.word().charAt(0));
    }

    /** Where a run goes on behind a title written short, which ends where it does: at "Mae" in "Sen. Mae Ling Okoro". */
    private static int afterShortTitle(List<Unit> units, int from, int given) {
        int before = given - 2;
        boolean title = before >= from
                && units.get(before).word().endsWith(".")
                && NameWords.isTitle(units.get(before).lower());
        return title ? given - 1 : from;
    }

    /** Whether one word stands before a given name that is known as nothing else: "Izel" in "to Izel Marina Vale". */
    private boolean isUnknownGivenName(Line line, int from, int given) {
        String word = NameWords.plain(line.units().get(from));
        return given == from + 1
                && !line.opensAt(from)
                && !line.capitals()
                && !isOfOffice(line.units(), from)
                && !NameWords.isTitle(word)
                && !NameWords.isBody(word)
                && !NameWords.isBodyName(word)
                && !NameWords.isAcronym(line.units().get(from).word())
                && !WordClass.COUNTRY.has(word)
                && !WordClass.CAPITAL.has(word)
                && !WordClass.PLACE.has(word)
                && !WordClass.PAPER.has(word)
                && !small.contains(word)
                && !alone.contains(word)
                && TITLE_ENDINGS.stream().noneMatch(word::endsWith);
    }

    /** "Prime Minister of Moravia Jan Novotny": the word at {@code from} tells of what. */
    private static boolean isOfOffice(List<Unit> units, int from) {
        return from >= 2
                && units.get(from - 1).is("of")
                && units.get(from - 2).isCapitalised()
                && NameWords.isRole(units.get(from - 2));
    }

    /** Where the name begins in a run right after a role in small letters, "minister Shira Amina Vale"; else {@code end}. */
    private static int nameAfterRole(List<Unit> units, int from, int end) {
        if (from == 0 || units.get(from - 1).isCapitalised() || !NameWords.isRole(units.get(from - 1))) {
            return end;
        }
        int start = from;
        while (start < end && NameWords.isTitle(NameWords.plain(units.get(start)))) {
            start++;
        }
        for (int i = start; i < end; i++) {
            if (NameWords.isBodyName(NameWords.plain(units.get(i)))
                    || i < end - 2 && NameWords.isTitle(NameWords.plain(units.get(i)))
                    || NameWords.isAcronym(units.get(i).word())) {
                return end;
            }
        }
        return end - start >= 2 && end - start <= NAME_WORDS ? start : end;
    }

    private void addMention(Kind kind, Line line, int prefix, int from, int to) {
        addMention(kind, line, prefix, from, to, to);
    }

    /** @param nameEnd where the name ends, before letters that follow it */
    private void addMention(Kind kind, Line line, int prefix, int from, int nameEnd, int to) {
        List<Unit> units = line.units();
        List<String> words = new ArrayList<>(nameEnd - from);
        for (int i = from; i < nameEnd; i++) {
            if (units.get(i).isWord()) {
                words.add(NameWords.plain(units.get(i)));
            }
        }
        Unit last = units.get(nameEnd - 1);
        int end = last.start() + NameWords.withoutPossessive(last.word()).length();
        boolean possessive = NameWords.isPossessive(units.get(to - 1).word()) || followedByApostrophe(units, to);
        boolean opening = line.capitals() || line.opensAt(prefix);
        found.add(new Mention(
                kind,
                line.index(),
                prefix,
                from,
                to,
                new Span(units.get(from).start(), end),
                words,
                possessive,
                opening));
    }

    private static boolean followedByApostrophe(List<Unit> units, int i) {
        return i < units.size()
                && units.get(i).kind() == Unit.Kind.PUNCTUATION
                && NameWords.isApostrophe(units.get(i).word().charAt(0))
                && units.get(i).start() == units.get(i - 1).end();
    }
}
