package dictum.attribution;

import dictum.model.Venue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the occasion or medium that the article names beside a cue: "said in an interview with Harbour Radio", "told
 * reporters", "At a rally in Lagos, she said".
 */
final class Venues {
    /** How far an occasion may stand from what ties it, in units. */
    private static final int REACH = 8;

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("interview", "interview"),
            Map.entry("interviews", "interview"),
            Map.entry("podcast", "podcast"),
            Map.entry("broadcast", "broadcast"),
            Map.entry("webinar", "webinar"),
            Map.entry("discussion", "discussion"),
            Map.entry("conversation", "conversation"),
            Map.entry("statement", "statement"),
            Map.entry("statements", "statement"),
            Map.entry("communique", "statement"),
            Map.entry("release", "press release"),
            Map.entry("briefing", "briefing"),
            Map.entry("conference", "conference"),
            Map.entry("presser", "press conference"),
            Map.entry("speech", "speech"),
            Map.entry("address", "speech"),
            Map.entry("lecture", "lecture"),
            Map.entry("sermon", "sermon"),
            Map.entry("rally", "rally"),
            Map.entry("ceremony", "ceremony"),
            Map.entry("tweet", "tweet"),
            Map.entry("tweets", "tweet"),
            Map.entry("post", "post"),
            Map.entry("posts", "post"),
            Map.entry("video", "video"),
            Map.entry("blog", "blog"),
            Map.entry("letter", "letter"),
            Map.entry("email", "email"),
            Map.entry("e-mail", "email"),
            Map.entry("memo", "memo"),
            Map.entry("message", "message"),
            Map.entry("report", "report"),
            Map.entry("hearing", "hearing"),
            Map.entry("testimony", "testimony"),
            Map.entry("court", "court"),
            Map.entry("trial", "court"),
            Map.entry("debate", "debate"),
            Map.entry("parliament", "parliament"),
            Map.entry("call", "call"),
            Map.entry("teleconference", "call"),
            Map.entry("telecon", "call"),
            Map.entry("meeting", "meeting"),
            Map.entry("summit", "summit"),
            Map.entry("forum", "forum"),
            Map.entry("comments", "comments"),
            Map.entry("remarks", "remarks"));

    /** Whom one tells when one speaks to the press, a parliament or a court. */
    private static final Map<String, String> HEARERS = Map.ofEntries(
            Map.entry("reporters", "told reporters"),
            Map.entry("journalists", "told reporters"),
            Map.entry("mps", "parliament"),
            Map.entry("lawmakers", "parliament"),
            Map.entry("senators", "parliament"),
            Map.entry("parliament", "parliament"),
            Map.entry("legislators", "parliament"),
            Map.entry("congress", "parliament"),
            Map.entry("jurors", "court"),
            Map.entry("court", "court"),
            Map.entry("jury", "court"),
            Map.entry("inquiry", "inquiry"),
            Map.entry("delegates", "conference"),
            Map.entry("rally", "rally"));

    private static final Set<String> TIES = Set.of("in", "at", "during", "on", "via", "by", "through", "from");
    private static final Set<String> PRESS = Set.of("press", "news", "media");
    /** Kinds whose nouns end the names of papers: "the Financial Post", "the Morning Call". */
    private static final Set<String> PAPERS = Set.of("post", "call");

    /** What is read and not said at court: "according to court records". */
    private static final Set<String> OF_COURT =
            Set.of("records", "record", "documents", "papers", "filings", "filing", "files", "order", "orders");

    private static final Set<String> POSTING = Set.of("posted", "wrote", "tweeted", "shared");

    private static final Set<String> AFTER_PARTICIPLE = Set.of(
            "published", "broadcast", "aired", "hosted", "organised", "organized", "held", "posted", "shared", "given");
    private static final Set<String> OTHER_CLAUSE = Set.of(
            "who", "which", "whose", "whom", "that", "where", "after", "before", "because", "since", "and", "but");
    private static final Set<String> SPEAKING = Set.of(
            "speaking",
            "talking",
            "writing",
            "testifying",
            "appearing",
            "addressing",
            "posting",
            "quoted",
            "interviewed");

    /** What may be named after an occasion, by its kind, and the words that lead to it. */
    private static final Map<String, Set<String>> NAMED_AFTER = Map.ofEntries(
            Map.entry("interview", Set.of("with", "to", "on", "by", "for", "in")),
            Map.entry("podcast", Set.of("with", "by", "for")),
            Map.entry("webinar", Set.of("by", "with")),
            Map.entry("broadcast", Set.of("on", "by")),
            Map.entry("speech", Set.of("to", "at", "before")),
            Map.entry("testimony", Set.of("before", "to")),
            Map.entry("hearing", Set.of("of", "before", "by")),
            Map.entry("post", Set.of("on")),
            Map.entry("comments", Set.of("to")),
            Map.entry("remarks", Set.of("to")),
            Map.entry("video", Set.of("on")));

    private final String text;
    private final Telling telling;

    private Venues(String text, Telling telling) {
        this.text = text;
        this.telling = telling;
    }

    /** The occasion that the words around a cue name. */
    static Optional<Venue> of(String text, Telling telling) {
        Venues venues = new Venues(text, telling);
        Optional<Venue> occasion = venues.after().or(venues::before);
        Optional<Venue> told = venues.told();
        if (told.filter(hearers -> hearers.kind().equals("told reporters")).isPresent()
                && occasion.filter(place -> place.kind().equals("parliament")).isPresent()) {
            // "told journalists in Parliament Buildings": no speech to the house.
            return told;
        }
        if (occasion.isPresent() && told.isPresent()) {
            boolean named = occasion.get().name().isEmpty()
                    && told.get().name().isPresent()
                    && occasion.get().kind().equals("interview");
            return named
                    ? Optional.of(new Venue(
                            "interview",
                            told.get().name(),
                            told.get().basis() + " " + occasion.get().basis()))
                    : occasion;
        }
        return occasion.or(() -> told).or(venues::platform).or(venues::byVerb);
    }

    /** "said in an interview with …", "told a webinar hosted by …". */
    private Optional<Venue> after() {
        boolean overContent = false;
        int told = 0;
        for (int i = telling.last() + 1; i < telling.to() && told < 3 * REACH; i++) {
            if (!telling.isTold(i)
                    && i + 1 < telling.to()
                    && isTitle(i, i + 1)
                    && !kindAt(i + 1).isEmpty()) {
                continue;
            }
            if (!telling.isTold(i)) {
                overContent = true;
                told = Math.max(told, 2 * REACH);
                continue;
            }
            told++;
            Unit unit = telling.units().get(i);
            if (OTHER_CLAUSE.contains(unit.lower())
                    || unit.isPunctuation(';')
                    || (unit.isPunctuation(':') && !overContent)) {
                return Optional.empty();
            }
            String kind = kindAt(i);
            int tie = kind.isEmpty() ? -1 : tieBefore(i);
            if (tie >= 0 && (!isCommaBetween(telling.last(), tie) || overContent || startsClause(tie))) {
                return Optional.of(venue(kind, tie, i));
            }
        }
        return Optional.empty();
    }

    /** Whether a clause begins at the preposition, or with a word for speaking before it. */
    private boolean startsClause(int tie) {
        return telling.units().get(tie - 1).kind() == Unit.Kind.PUNCTUATION || opensSegment(tie);
    }

    /** "In a statement, the board said", "Speaking at a rally on Monday, she said". */
    private Optional<Venue> before() {
        int start = telling.from();
        for (int i = telling.first() - 1; i >= start; i--) {
            if (!telling.isTold(i)) {
                return Optional.empty();
            }
            String kind = kindAt(i);
            int tie = kind.isEmpty() ? -1 : tieBefore(i);
            boolean set = isCommaBetween(i, telling.first())
                    || tie == 0 && telling.units().get(telling.first() - 1).isPronoun();
            if (tie >= 0 && tie < telling.first() && opensSegment(tie) && set) {
                return Optional.of(venue(kind, tie, i));
            }
        }
        return Optional.empty();
    }

    /** "told Harbour Radio", "told reporters", "speaking to reporters". */
    private Optional<Venue> told() {
        int cue = telling.last();
        if (isTelling(telling.units().get(cue).lower())) {
            return hearer(cue, cue + 1);
        }
        for (int i = telling.from(); i + 2 < telling.to() && i < telling.from() + 4 * REACH; i++) {
            if (telling.isTold(i)
                    && (lower(i).equals("speaking") || lower(i).equals("talking"))
                    && (lower(i + 1).equals("to") || lower(i + 1).equals("with"))) {
                return hearer(i, i + 2);
            }
        }
        return Optional.empty();
    }

    private static boolean isTelling(String verb) {
        return Lexicon.cue(verb).filter(cue -> cue.lemma().equals("tell")).isPresent();
    }

    private Optional<Venue> hearer(int from, int at) {
        int name = WordClass.DETERMINER.has(lower(at)) ? at + 1 : at;
        String kind = HEARERS.get(lower(name));
        if (kind != null) {
            return Optional.of(new Venue(kind, Optional.empty(), words(from, name + 1)));
        }
        int end = VenueNames.end(telling, name);
        return end > name && VenueNames.isMedium(telling.units(), name, end)
                ? Optional.of(new Venue(
                        "told", Optional.of(VenueNames.name(text, telling.units(), name, end)), words(from, end)))
                : Optional.empty();
    }

    /** "wrote on X", "said on Truth Social". */
    private Optional<Venue> platform() {
        for (int i = telling.from(); i + 1 < telling.to(); i++) {
            if (telling.isTold(i) && lower(i).equals("on") && telling.isTold(i + 1)) {
                int at = VenueNames.afterPossessive(telling.units(), i + 1);
                int end = VenueNames.platformEnd(telling.units(), at);
                boolean ties = (i > telling.last() && i <= telling.last() + REACH)
                        || SPEAKING.contains(lower(i - 1))
                        || isPostedBefore(i, end);
                if (end > at && ties) {
                    String name = words(at, end);
                    boolean bare = name.equals("social media");
                    return Optional.of(new Venue("post", bare ? Optional.empty() : Optional.of(name), words(i, end)));
                }
            }
        }
        return Optional.empty();
    }

    /** "She posted on Harbourbook accusing the board": the participle tells what the post says. */
    private boolean isPostedBefore(int on, int end) {
        return end <= telling.first()
                && telling.first() - end <= 1
                && POSTING.contains(lower(on - 1))
                && lower(telling.last()).endsWith("ing");
    }

    /** "tweeted", "testified". */
    private Optional<Venue> byVerb() {
        String verb = lower(telling.last());
        String lemma = Lexicon.cue(verb).map(Lexicon.CueVerb::lemma).orElse(verb);
        String kind = switch (lemma) {
            case "tweet", "retweet", "tweeted" -> "tweet";
            case "testify", "testified" -> "testimony";
            default -> "";
        };
        return kind.isEmpty()
                ? Optional.empty()
                : Optional.of(new Venue(kind, Optional.empty(), words(telling.last(), telling.last() + 1)));
    }

    private String kindAt(int i) {
        String kind = KINDS.getOrDefault(lower(i), "");
        boolean ofPaper = telling.units().get(i).isCapitalised()
                && PAPERS.contains(kind)
                && (isNamed(i - 1) || lower(i - 1).equals("the"));
        boolean papers = kind.equals("court") && lower(telling.last()).equals("to") && OF_COURT.contains(lower(i + 1));
        if (ofPaper || papers || (kind.equals("conference") && lower(i + 1).equals("call"))) {
            return "";
        }
        if (kind.equals("call") && (lower(i - 1).equals("phone") || lower(i - 1).equals("telephone"))) {
            return "phone call";
        }
        if (kind.equals("conference") && PRESS.contains(lower(i - 1))) {
            return "press conference";
        }
        return kind;
    }

    private boolean isNamed(int i) {
        return i >= 0 && telling.units().get(i).isCapitalised();
    }

    /** The preposition, or the cue of telling, that the noun at {@code head} hangs on; -1 for none. */
    private int tieBefore(int head) {
        for (int i = head - 1; i >= Math.max(telling.from(), head - REACH); i--) {
            String word = lower(i);
            if (i == telling.last()) {
                return isTelling(word) || word.equals("to") ? i : -1;
            }
            if (!telling.isTold(i) && !isTitle(i, head) || (i >= telling.first() && i <= telling.last())) {
                return -1;
            }
            if (TIES.contains(word)) {
                return i;
            }
            if (SPEAKING.contains(word)) {
                return word.equals("addressing") ? i : -1;
            }
            Unit unit = telling.units().get(i);
            boolean joined = unit.isPunctuation('-')
                    || unit.isPunctuation('/')
                    || unit.isQuotation()
                    || word.equals("and")
                    || word.equals("of") && isNamed(i - 1) && isNamed(i + 1);
            boolean inPhrase = unit.isWord()
                    && !WordClass.PREPOSITION.has(word)
                    && !WordClass.AUXILIARY.has(word)
                    && !WordClass.RELATIVE.has(word)
                    && !WordClass.CONJUNCTION.has(word);
            if (!joined && !inPhrase && unit.kind() != Unit.Kind.NUMBER) {
                return -1;
            }
        }
        return -1;
    }

    /** "on the ‘Late Tide’ podcast": a title in marks right before what it is the title of. */
    private boolean isTitle(int i, int head) {
        Unit unit = telling.units().get(i);
        return i == head - 1
                && unit.isQuotation()
                && telling.units().get(head - 2).is(WordClass.DETERMINER);
    }

    private boolean opensSegment(int tie) {
        for (int i = tie; i >= telling.from(); i--) {
            Unit unit = telling.units().get(i);
            if (SPEAKING.contains(unit.lower())) {
                return true;
            }
            boolean starts = i == telling.from() || telling.units().get(i - 1).kind() == Unit.Kind.PUNCTUATION;
            if (starts) {
                return i == tie || (unit.is(WordClass.CONJUNCTION) && i == tie - 1);
            }
        }
        return false;
    }

    private boolean isCommaBetween(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (telling.units().get(i).isPunctuation(',')) {
                return true;
            }
        }
        return false;
    }

    private Venue venue(String kind, int tie, int head) {
        int from = tie == telling.last() && lower(tie).equals("to") ? tie + 1 : tie;
        int end = head + 1;
        String fullKind = kind.equals("statement") && lower(head - 1).equals("written") ? "written statement" : kind;
        Optional<String> name = Optional.empty();
        int at = AFTER_PARTICIPLE.contains(lower(end)) ? end + 1 : end;
        if (NAMED_AFTER.getOrDefault(kind, Set.of()).contains(lower(at)) && at + 1 < telling.to()) {
            int start = WordClass.DETERMINER.has(lower(at + 1)) ? at + 2 : at + 1;
            int stop = VenueNames.end(telling, start);
            if (stop > start) {
                // "The University" is a name with its article.
                int named = lower(at + 1).equals("the")
                                && telling.units().get(at + 1).isCapitalised()
                        ? at + 1
                        : start;
                name = Optional.of(VenueNames.name(text, telling.units(), named, stop));
                end = stop;
            }
        }
        if (name.isEmpty() && head > 1 && isTitle(head - 1, head)) {
            name = telling.units()
                    .get(head - 1)
                    .quoted()
                    .map(quoted -> quoted.inner().of(text));
        }
        if (name.isEmpty()) {
            int start = VenueNames.startBefore(telling.units(), head, tie);
            boolean headNamed = telling.units().get(head).isCapitalised();
            if (start < head) {
                name = Optional.of(words(start, headNamed || kind.equals("summit") ? head + 1 : head));
            }
        }
        return new Venue(fullKind, name, words(from, end));
    }

    private String words(int from, int to) {
        return text.substring(
                telling.units().get(from).start(), telling.units().get(to - 1).end());
    }

    private String lower(int i) {
        return i >= 0 && i < telling.units().size() ? telling.units().get(i).lower() : "";
    }

    /** What two statements share that were made there, for people: "same interview (Harbour Radio)". */
    static String spoken(Venue venue) {
        String name = venue.name().map(own -> " (" + own + ")").orElse("");
        return venue.kind().startsWith("told") ? "same hearer" + name : "same " + venue.kind() + name;
    }

    /** Whether two venues can be one occasion: a statement dated by the one can lend its date to the other. */
    static boolean canBeOne(Venue one, Venue other) {
        if (!family(one.kind()).equals(family(other.kind()))) {
            return false;
        }
        return one.name().isEmpty()
                || other.name().isEmpty()
                || one.name().get().equalsIgnoreCase(other.name().get());
    }

    private static String family(String kind) {
        return switch (kind) {
            case "told" -> "interview";
            case "told reporters", "briefing", "comments", "remarks" -> "press conference";
            case "written statement", "press release" -> "statement";
            case "tweet" -> "post";
            case "phone call" -> "call";
            case "testimony" -> "hearing";
            default -> kind;
        };
    }
}
