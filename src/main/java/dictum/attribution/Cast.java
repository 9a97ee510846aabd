package dictum.attribution;

import dictum.attribution.Mention.Kind;
import dictum.model.Found;
import dictum.model.Offsets;
import dictum.model.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The persons of an article: every naming joined to the person it means.
 *
 * <p>Full names make the persons; surnames, given names and titles are then joined to them in the order of the text. All
 * look-ups go by surname or given name, so the work is linear in the number of namings.
 */
final class Cast {
    private final String text;
    private final String title;
    private final List<Line> lines;
    private final List<Mention> mentions;
    private final List<List<Mention>> byLine;
    private final Set<String> small;
    private final Map<String, List<Persona>> bySurname = new LinkedHashMap<>();
    private final Map<String, Set<Persona>> byGivenName = new HashMap<>();
    private final Map<String, Set<Persona>> byFirstSurname = new HashMap<>();
    private final NavigableMap<Integer, Persona> byStart = new TreeMap<>();
    private final Map<Persona, NavigableSet<Integer>> namings = new HashMap<>();

    /** The genders of the titles before each surname that stands alone: "Mr. Okoro". */
    private final Map<String, Set<Gender>> titles = new HashMap<>();

    private final Set<Integer> doubtful = new HashSet<>();
    private final Namesakes namesakes;
    private final Set<String> bodiesOrPlaces = new HashSet<>();
    private final Set<String> notOpening = new HashSet<>();
    private final LoneWords lone;

    private Cast(String text, String title, List<Line> lines) {
        this.text = text;
        this.title = title;
        this.lone = new LoneWords(text);
        this.lines = lines;
        this.namesakes = new Namesakes(lines);
        NameChunker chunker = NameChunker.of(lines);
        this.mentions = chunker.names();
        this.small = chunker.smallWords();
        this.byLine = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            byLine.add(new ArrayList<>(2));
        }
        mentions.forEach(mention -> byLine.get(mention.line()).add(mention));
    }

    static Cast of(Frame frame) {
        Cast cast =
                new Cast(frame.text(), frame.article().title().map(Found::value).orElse(""), Line.of(frame));
        cast.joinFullNames();
        cast.joinSharedSurnames();
        cast.findRoles();
        cast.joinShortNames();
        cast.byStart.forEach((start, persona) ->
                cast.namings.computeIfAbsent(persona, key -> new TreeSet<>()).add(start));
        return cast;
    }

    List<Line> lines() {
        return lines;
    }

    List<Mention> mentions() {
        return mentions;
    }

    List<Mention> in(Line line) {
        return byLine.get(line.index());
    }

    Optional<Persona> personOf(Mention mention) {
        return Optional.ofNullable(byStart.get(mention.span().start()));
    }

    /** Whether the name is borne by several persons and nothing tells which is meant. */
    boolean isDoubtful(Mention mention) {
        return doubtful.contains(mention.span().start());
    }

    /** The one person of that surname. */
    Optional<Persona> onlyBearer(String surname) {
        List<Persona> bearers = bySurname.getOrDefault(surname, List.of());
        return bearers.size() == 1 ? Optional.of(bearers.get(0)) : Optional.empty();
    }

    /** Every person once, in the order of the first full naming. */
    Collection<Persona> persons() {
        Set<Persona> persons = new LinkedHashSet<>();
        bySurname.values().forEach(persons::addAll);
        return persons;
    }

    /** Who is named within a stretch of the text. */
    List<Persona> namedIn(Span span) {
        // A name has more than one letter.
        return span.length() < 2
                ? List.of()
                : List.copyOf(byStart.subMap(span.start(), span.end() - 1).values());
    }

    /** Whether the person is named only from {@code offset} on, and others before it. */
    boolean isNamedOnlyAfter(Persona persona, int offset) {
        NavigableSet<Integer> starts = namings.get(persona);
        return (starts == null || starts.first() >= offset) && !byStart.isEmpty() && byStart.firstKey() < offset;
    }

    /** Who is named last before {@code offset}, outside quotation marks. */
    Optional<Persona> lastNamedBefore(int offset) {
        Map.Entry<Integer, Persona> last = byStart.lowerEntry(offset);
        while (last != null && lineAt(last.getKey()).filter(Line::quoted).isPresent()) {
            last = byStart.lowerEntry(last.getKey());
        }
        return Optional.ofNullable(last).map(Map.Entry::getValue);
    }

    /** Whether the person is named from the paragraph on, before {@code offset}. */
    boolean isNamedIn(Persona persona, int paragraph, int offset) {
        Integer last = namings.getOrDefault(persona, new TreeSet<>()).lower(offset);
        return last != null && last >= startOfParagraph(paragraph);
    }

    /** Index of the first line of the paragraph that {@code line} is in. */
    int firstOfParagraph(Line line) {
        return Offsets.countUpTo(lines, Line::paragraph, line.paragraph() - 1);
    }

    /** The sentence before that of {@code line}, in the same paragraph, with its quotations as wholes. */
    Optional<Line> sentenceBefore(Line line) {
        int before = Offsets.countUpTo(lines, Line::sentence, line.sentence() - 1) - 1;
        if (before < 0 || lines.get(before).paragraph() != line.paragraph()) {
            return Optional.empty();
        }
        int first = Offsets.countUpTo(lines, Line::sentence, lines.get(before).sentence() - 1);
        return Optional.of(lines.get(first)).filter(sentence -> !sentence.quoted());
    }

    private int startOfParagraph(int paragraph) {
        int line = Offsets.countUpTo(lines, Line::paragraph, paragraph - 1);
        return line < lines.size() ? lines.get(line).start() : Integer.MAX_VALUE;
    }

    /** Whom the article is about. */
    Optional<Persona> protagonist() {
        return Protagonist.of(title, byStart.values(), this);
    }

    private void joinFullNames() {
        for (int pass = 0; pass < 3; pass++) {
            for (Mention mention : mentions) {
                // Initials wait for the full names they may stand for; headlines in capitals are the least certain.
                boolean capitals = lines.get(mention.line()).capitals();
                int turn =
                        capitals ? 2 : NameWords.isBareInitial(mention.words().get(0)) ? 1 : 0;
                if (mention.kind() == Kind.PERSON && turn == pass) {
                    joinFullName(mention, capitals);
                }
            }
        }
        for (Mention mention : mentions) {
            if (mention.kind() == Kind.SINGLE) {
                learnSingle(mention);
            }
        }
    }

    /** "Khizr and Ghazala Okoro": the first of a couple bears the surname, too. */
    private void joinSharedSurnames() {
        Set<String> titled = mentions.stream()
                .filter(mention -> mention.kind() == Kind.SINGLE && Introductions.hasTitle(mention))
                .filter(mention -> Introductions.genderBefore(mention, lines.get(mention.line())) != Gender.UNKNOWN)
                .map(Mention::last)
                .collect(Collectors.toSet());
        for (Mention mention : mentions) {
            Line line = lines.get(mention.line());
            int first = mention.from() - 2;
            if (mention.kind() != Kind.PERSON
                    || mention.words().size() != 2
                    || mention.prefix() != mention.from()
                    || first < 0
                    || line.capitals()
                    || !line.units().get(first + 1).is("and")) {
                continue;
            }
            List<Mention> names = in(line);
            int ending = Mention.firstEndingFrom(names, first + 1);
            Optional<Mention> single = Optional.of(names.get(ending))
                    .filter(name -> name.from() == first && name.to() == first + 1 && name.prefix() == first);
            boolean known = NameWords.isGivenName(mention.words().get(0));
            if (single.isEmpty() || !isGivenNameHere(single.get(), line, known, titled.contains(mention.last()))) {
                continue;
            }
            List<String> words = List.of(single.get().last(), mention.last());
            if (known(words, Optional.empty(), mention.last()).isEmpty()) {
                String surname = line.units().get(mention.to() - 1).word();
                String spelling = single.get().span().of(text) + " " + NameWords.withoutPossessive(surname);
                Persona persona = new Persona(words, Names.withoutShouting(spelling), line.quoted());
                bySurname
                        .computeIfAbsent(mention.last(), key -> new ArrayList<>(1))
                        .add(persona);
                persona.addNaming(words, persona.fullName(), line.quoted());
                byGivenName
                        .computeIfAbsent(words.get(0), key -> new LinkedHashSet<>())
                        .add(persona);
                byStart.put(single.get().span().start(), persona);
            }
        }
    }

    /**
     * Whether a name of one word before "and" may be a given name: nobody's surname, no body and no place; one that is known beside
     * another, or any where the surname is borne behind a courtesy.
     */
    private boolean isGivenNameHere(Mention single, Line line, boolean known, boolean titled) {
        int before = single.from() - 1;
        boolean alone = before < 0 || !line.units().get(before).isCapitalised();
        return alone
                && single.kind() == Kind.SINGLE
                && personOf(single).isEmpty()
                && !bySurname.containsKey(single.last())
                && (known && NameWords.isGivenName(single.last()) || titled && !isRatherBody(single.last()));
    }

    private void joinFullName(Mention mention, boolean capitals) {
        List<String> words = mention.words();
        Optional<String> suffix = suffixOf(words);
        String surname = words.get(words.size() - 1 - (suffix.isPresent() ? 1 : 0));
        String spelling = Names.withoutShouting(Names.tidy(mention.span().of(text)));
        boolean quoted = lines.get(mention.line()).quoted();
        Optional<Persona> known = known(words, suffix, surname);
        if (known.isEmpty() && fitting(words, suffix, surname).size() > 1) {
            doubtful.add(mention.span().start());
            return;
        }
        if (known.isEmpty() && capitals && !NameWords.isGivenName(words.get(0))) {
            return;
        }
        Persona persona = known.orElseGet(() -> {
            Persona made = new Persona(words, spelling, quoted);
            bySurname.computeIfAbsent(surname, key -> new ArrayList<>(1)).add(made);
            return made;
        });
        if (!capitals || known.isEmpty()) {
            persona.addNaming(words, spelling, quoted);
        }
        if (NameWords.isGivenName(words.get(0))) {
            persona.makeSure();
        }
        int last = words.size() - 1 - (suffix.isPresent() ? 1 : 0);
        // "Vincent Ko Wai-man": a surname of two letters before a given name in two parts.
        boolean beforeGivenName = last >= 2
                && words.get(last - 1).length() == 2
                && words.get(last).indexOf('-') > 0;
        if (last >= 2 && (isSurname(words.get(last - 1)) || beforeGivenName)) {
            byFirstSurname
                    .computeIfAbsent(words.get(last - 1), key -> new LinkedHashSet<>(1))
                    .add(persona);
        }
        // "Carrie Lang Cheng Yuet-ngor": a family name of her own behind the given name, before her husband's.
        if (last == 3 && words.get(last).indexOf('-') > 0 && NameWords.isGivenName(words.get(0))) {
            byFirstSurname
                    .computeIfAbsent(words.get(1), key -> new LinkedHashSet<>(1))
                    .add(persona);
        }
        byGivenName.computeIfAbsent(words.get(0), key -> new LinkedHashSet<>()).add(persona);
        byStart.put(mention.span().start(), persona);
        tellGender(mention, persona);
    }

    /** "Fernández" in "Lucía Fernández Ortega": the first of two surnames, by which its bearer may be called. */
    private static boolean isSurname(String word) {
        return !NameWords.isGivenName(word)
                && word.length() > 2
                && word.charAt(1) != '.'
                && !WordClass.PARTICLE.has(word);
    }

    private Optional<Persona> known(List<String> words, Optional<String> suffix, String surname) {
        List<Persona> fitting = fitting(words, suffix, surname);
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private List<Persona> fitting(List<String> words, Optional<String> suffix, String surname) {
        List<Persona> bearers = bySurname.getOrDefault(surname, List.of());
        List<Persona> fitting = new ArrayList<>(1);
        for (Persona persona : bearers.subList(Math.max(0, bearers.size() - Namesakes.MOST_BEARERS), bearers.size())) {
            if (persona.mayBe(words, suffix)) {
                fitting.add(persona);
            }
        }
        return fitting;
    }

    private static Optional<String> suffixOf(List<String> words) {
        String last = words.get(words.size() - 1);
        return words.size() > 2 && WordClass.SUFFIX.has(last) ? Optional.of(NameWords.bare(last)) : Optional.empty();
    }

    private void learnSingle(Mention mention) {
        Line line = lines.get(mention.line());
        String word = mention.last();
        lone.learn(mention, line);
        if (!mention.opening()) {
            notOpening.add(word);
        }
        int before = mention.prefix() - 1;
        if (before >= 0 && line.units().get(before).is("the") && !mention.possessive()) {
            boolean modifier = mention.to() < line.units().size()
                    && line.units().get(mention.to()).isWord()
                    && !line.units().get(mention.to()).isCapitalised()
                    && line.units().get(mention.to()).cueVerb().isEmpty();
            if (!modifier) {
                bodiesOrPlaces.add(word);
            }
        }
        boolean untitled = before == mention.from() - 1 && !line.capitals();
        if (Introductions.isIntroducedAsPlace(line.units(), before)
                || untitled && BodySigns.tell(line.units(), mention.from(), mention.to())) {
            bodiesOrPlaces.add(word);
        }
    }

    private void findRoles() {
        RoleFinder finder = new RoleFinder(text);
        for (Mention mention : mentions) {
            Optional<Persona> persona = personOf(mention);
            Line line = lines.get(mention.line());
            if (persona.isPresent() && !line.capitals()) {
                rolesOf(mention, line, finder).forEach(persona.get()::addRole);
                Introductions.ageAfter(mention, line.units()).ifPresent(persona.get()::tellAge);
            }
        }
    }

    /** The roles beside a naming; within a quotation only those that others may tell of somebody. */
    private List<Role> rolesOf(Mention mention, Line line, RoleFinder finder) {
        return finder.rolesOf(mention, line, in(line)).stream()
                .filter(role -> !line.quoted() || role.isToldByOthers())
                .toList();
    }

    private void joinShortNames() {
        RoleFinder finder = new RoleFinder(text);
        for (Mention mention : mentions) {
            if (mention.kind() == Kind.SINGLE) {
                titles.computeIfAbsent(mention.last(), key -> new HashSet<>())
                        .add(Introductions.genderBefore(mention, lines.get(mention.line())));
            }
        }
        for (Mention mention : mentions) {
            Line line = lines.get(mention.line());
            Optional<Persona> full = personOf(mention);
            if (full.isPresent()) {
                namesakes.named(full.get(), line.sentence());
            } else if (mention.kind() == Kind.SINGLE) {
                joinShortName(mention, line, finder);
            }
        }
    }

    private void joinShortName(Mention mention, Line line, RoleFinder finder) {
        String word = mention.last();
        List<Persona> bearers = bySurname.getOrDefault(word, List.of());
        Gender title = Introductions.genderBefore(mention, line);
        if (!bearers.isEmpty() && (mayHaveGivenName(mention, line) || Surnames.isOneOfTwo(mention, line))) {
            doubtful.add(mention.span().start());
            return;
        }
        if (bearers.isEmpty()) {
            Set<Persona> byGiven = byGivenName.getOrDefault(word, Set.of()).stream()
                    .filter(persona -> !persona.gender().contradicts(title))
                    .collect(Collectors.toSet());
            // "Mr. Ng" for Ng Yat Chung: where the family name comes first, the title stands before the first word.
            boolean familyFirst = Introductions.hasTitle(mention)
                    && (!NameWords.isGivenName(word) || WordClass.FAMILY_FIRST.has(word));
            if (byGiven.size() == 1
                    && (!Introductions.hasTitle(mention)
                            || familyFirst
                            || Introductions.isCalledByGivenName(mention, line))) {
                byStart.put(mention.span().start(), byGiven.iterator().next());
                return;
            }
            if (byGiven.size() > 1) {
                doubtful.add(mention.span().start());
                return;
            }
            Set<Persona> byFirst = byFirstSurname.getOrDefault(word, Set.of());
            if (byFirst.size() == 1) {
                byStart.put(mention.span().start(), byFirst.iterator().next());
                return;
            }
            addSurnameAlone(mention, line, finder);
            return;
        }
        if (bearers.size() == 1 && isOfHusband(bearers.get(0), mention, line, title)) {
            doubtful.add(mention.span().start());
            return;
        }
        if (bearers.size() == 1 && isOfAnother(bearers.get(0), mention, title)) {
            if (Introductions.hasTitle(mention)) {
                addSurnameAlone(mention, line, finder);
                personOf(mention).ifPresent(another -> namesakes.named(another, line.sentence()));
            } else {
                doubtful.add(mention.span().start());
            }
            return;
        }
        Optional<Persona> meant =
                bearers.size() == 1 ? Optional.of(bearers.get(0)) : namesakes.choose(bearers, title, mention, line);
        meant = meant.filter(persona -> !persona.gender().contradicts(title))
                .filter(persona -> !namesakes.mayBeRelative(persona, title, line.sentence()))
                .or(() -> namesakes.relative(word, title));
        meant.ifPresentOrElse(
                persona -> {
                    byStart.put(mention.span().start(), persona);
                    persona.nameAgain();
                    if (persona.givenName().isEmpty()) {
                        namesakes.named(persona, line.sentence());
                    }
                    if (persona.givenName().isPresent() || Introductions.hasTitle(mention)) {
                        persona.makeSure();
                    }
                    persona.tell(title);
                    boolean unknown = persona.roles().isEmpty()
                            && (mention.opening() || Introductions.isBehindVerb(mention, line));
                    if ((Introductions.hasTitle(mention) || unknown) && !line.capitals()) {
                        rolesOf(mention, line, finder).forEach(persona::addRole);
                    }
                },
                () -> doubtful.add(mention.span().start()));
    }

    /** "Mr. Hart", "President Hart" of whom only the wife, Clara Hart, is named in full: the surname is another's as well. */
    private boolean isOfAnother(Persona bearer, Mention mention, Gender title) {
        if (bearer.gender().contradicts(title)) {
            return true;
        }
        boolean kin = Introductions.hasTitle(mention)
                && title == Gender.UNKNOWN
                && bearer.roles().stream()
                        .flatMap(role -> role.heads().stream())
                        .anyMatch(WordClass.KIN::has);
        boolean others = title == Gender.UNKNOWN
                && titles.getOrDefault(mention.last(), Set.of()).stream()
                        .anyMatch(other -> other.contradicts(bearer.gender()));
        return !namesakes.isNamed(bearer) && (kin || others);
    }

    /** "Mrs. Hart", and "President Hart": her husband's office, where the article gives her none. */
    private boolean isOfHusband(Persona bearer, Mention mention, Line line, Gender title) {
        return title == Gender.UNKNOWN
                && bearer.gender() == Gender.FEMALE
                && namesakes.isNamed(bearer)
                && titles.getOrDefault(mention.last(), Set.of()).contains(Gender.FEMALE)
                && Namesakes.isPresident(mention, line)
                && bearer.roles().stream().noneMatch(role -> role.heads().contains("president"));
    }

    /** "German Ruiz": what tells of a people may be a given name, and the surname not that of the Ruiz who is known. */
    private static boolean mayHaveGivenName(Mention mention, Line line) {
        int before = mention.from() - 1;
        return before >= 0
                && !line.capitals()
                && line.units().get(before).isCapitalised()
                && line.units().get(before).is(WordClass.DEMONYM)
                && (before == 0 || !line.units().get(before - 1).is(WordClass.DETERMINER));
    }

    /** A surname that no full name explains: "President Okoro", or a name that everybody knows. */
    private void addSurnameAlone(Mention mention, Line line, RoleFinder finder) {
        String word = mention.last();
        Gender kin = Introductions.kinBefore(mention, line);
        boolean titled = Introductions.hasTitle(mention)
                || kin != Gender.UNKNOWN
                || Introductions.isPresented(mention, line.units());
        boolean capitalTells = notOpening.contains(word)
                || (mention.opening() && !small.contains(word) && Introductions.beforeVerb(mention, line));
        boolean name = !isRatherBody(word) && !lone.isNoName(word, !notOpening.contains(word));
        boolean plausible = titled || capitalTells && name;
        if (line.capitals() || !plausible || word.length() < 2) {
            return;
        }
        Persona persona = new Persona(mention.words(), Names.tidy(mention.span().of(text)), line.quoted());
        persona.addNaming(mention.words(), persona.fullName(), line.quoted());
        bySurname.computeIfAbsent(word, key -> new ArrayList<>(1)).add(persona);
        byStart.put(mention.span().start(), persona);
        if (titled) {
            persona.makeSure();
            persona.tell(kin);
            tellGender(mention, persona);
            rolesOf(mention, line, finder).forEach(persona::addRole);
            namesakes.called(persona, mention, line);
        } else if (lone.isPerson(word)) {
            persona.makeSure();
        }
    }

    /** Whether the article uses the word as it does with bodies and places: behind "the", or as one works there. */
    boolean isRatherBody(String word) {
        return bodiesOrPlaces.contains(word) || lone.isBody(word);
    }

    private void tellGender(Mention mention, Persona persona) {
        Gender gender = Introductions.genderBefore(mention, lines.get(mention.line()));
        if (gender != Gender.UNKNOWN) {
            persona.tell(gender);
        }
    }

    /** The line that holds the offset: the inside of a quotation before the sentence around it. */
    Optional<Line> lineAt(int offset) {
        for (int i = Offsets.countUpTo(lines, Line::start, offset) - 1; i >= 0; i--) {
            Line line = lines.get(i);
            if (offset < line.end()) {
                return Optional.of(line);
            }
            if (!line.quoted() && line.end() <= offset) {
                break;
            }
        }
        return Optional.empty();
    }
}
