package dictum.attribution;

import java.util.Set;

/** What stands by a cue and is no statement of its subject: deeds, gestures, things, works, and claims that others make. */
final class NoStatements {
    /** Verbs whose object is a claim that somebody else makes: "denied reports that …". */
    static final Set<Integer> ANSWERING = Tokens.hashesOf(
            "deny denies denied denying reject rejects rejected rejecting dismiss dismisses dismissed dismissing face faces faced facing "
                    + "ignore ignores ignored ignoring brush brushed brushing laugh laughed laughing shrug shrugged fend fended "
                    + "respond responds responded responding react reacts reacted reacting refute refuted rebut rebutted dispute disputes "
                    + "disputed receive receives received receiving counter counters countered downplay downplayed play played "
                    + "investigate investigates investigated investigating heard hear hears got fuelled fueled sparked prompted "
                    + "welcome welcomed welcomes contradict contradicted contradicts quash quashed scoff scoffed "
                    + "comment commented commenting refer referring referred address addressing addressed discuss discussing "
                    + "mention mentioning");

    /** Prepositions behind which such a claim is somebody else's as well: "arrested after a complaint that …". */
    private static final Set<Integer> FOLLOWING = Tokens.hashesOf("after over amid despite");

    /** Tokens from a claim back to the verb whose object it is. */
    private static final int REACH = 9;

    private static final Set<Integer> POINTING = Tokens.hashesOf("point points pointed pointing gestured gesturing");
    private static final Set<Integer> POINTED_AT = Tokens.hashesOf("to at toward towards");
    private static final Set<Integer> HANDLING =
            Tokens.hashesOf("count counts counted counting wrote writes written read reads reading");
    private static final Set<Integer> CALLED_FOR_HELP =
            Tokens.hashesOf("ambulance police 911 999 authorities paramedics");
    private static final Set<Integer> MAKING = Tokens.hashesOf(
            "wrote writes written write directed directs recorded records sang sings sing praised praises produced published "
                    + "released performed composed");
    /** Verbs by which somebody has the text of another. */
    private static final Set<Integer> OBTAINING = Tokens.hashesOf(
            "read reads reading aloud recited recites quoted quotes cited cites received receives got saw heard found shared cite quote retweeted retweets reposted reposts forwarded forwards relayed relays");

    private static final Set<Integer> RELATIVES = Tokens.hashesOf("that which");

    /** Tokens from a text to the verb of its clause at most: "a letter from the guild of pilots that said". */
    private static final int LONGEST_OBJECT = 9;

    /** What has words of its own, besides texts and pleas. */
    static final Set<Integer> CHARGES = Tokens.hashesOf(
            "report reports memo attack attacks headline headlines ad ads advert sign banner poster video clip editorial review book "
                    + "remark remarks comment comments resolution");

    /** What bears a title. */
    private static final Set<Integer> WORKS = Tokens.hashesOf(
            "post essay article book novel memoir song album film poem column paper study editorial op-ed story series podcast play");

    /** What is a name of somebody or something. */
    private static final Set<Integer> NAMINGS =
            Tokens.hashesOf("pseudonym alias nickname moniker name hashtag handle title headline");

    private static final Set<Integer> TITLING = Tokens.hashesOf("called titled entitled named headlined");

    private static final Set<Integer> SMALL = Tokens.hashesOf("of the a an in on for and to from with at or by");
    private static final Set<Integer> SAME = Tokens.hashesOf("same much so");
    private static final Set<Integer> ANNOUNCING = Tokens.hashesOf("announce announces announced announcing");
    private static final Set<Integer> DEFINITE = Tokens.hashesOf("the his her its their");
    private static final Set<Integer> UNTOLD = Tokens.hashesOf(
            "decision news plan plans move result results measures changes deal verdict ruling findings");
    private static final Set<Integer> SOUNDS = Tokens.hashesOf(
            "shouts cries jeers laughter applause boos cheers groans chants howls murmurs heckles calls");
    private static final Set<Integer> READING = Tokens.hashesOf(
            "read reads reading recited recites played plays published publishes issued issues signed signs penned");
    private static final Set<Integer> TEXTS = Tokens.hashesOf(
            "letter statement poem email e-mail message text note prayer list column article speech post tweet passage verse recording");
    private static final Set<Integer> QUOTING = Tokens.hashesOf("quoting quoted quotes");
    private static final Set<Integer> PROVERBS =
            Tokens.hashesOf("proverb saying adage maxim motto poem verse scripture song hymn psalm");
    private static final Set<Integer> ANSWERS = Tokens.hashesOf("answer answers answered answering");
    private static final Set<Integer> QUESTIONS = Tokens.hashesOf("question questions");
    private static final int ACCORDING = Tokens.hashOf("according");
    private static final int OF = Tokens.hashOf("of");
    private static final int TO = Tokens.hashOf("to");
    private static final int AGAINST = Tokens.hashOf("against");
    private static final int YET = Tokens.hashOf("yet");
    private static final Set<Integer> ASKED = Tokens.hashesOf("asked called invited");
    private static final int THAT = Tokens.hashOf("that");

    /** What a court or a body does to somebody, which is no statement. */
    private static final Set<Integer> DEEDS = Tokens.hashesOf(
            "sentenced jailed fined arrested acquitted appointed named elected nominated promoted summoned");

    /** What a body does to a bill or a plan. */
    private static final Set<Integer> ENACTING = Tokens.hashesOf(
            "approved approves passed passes adopted enacted ratified blocked blocks imposed imposes banned bans");

    private static final Set<Integer> DISMISSING =
            Tokens.hashesOf("dismissed dismisses dismiss rejected rejects reject upheld quashed overturned");

    /** What is asked of a court or a board. */
    private static final Set<Integer> PLEAS = Tokens.hashesOf(
            "claim claims complaint complaints appeal appeals application applications objection objections petition petitions "
                    + "motion motions lawsuit suit challenge challenges conviction verdict");

    /** Words from "a" to what was asked. */
    private static final int LONGEST_PLEA = 4;

    private static final Set<Integer> ALMOST = Tokens.hashesOf(
            "almost virtually practically nearly very precious relatively comparatively absolutely so too");
    private static final Set<Integer> NOTHING = Tokens.hashesOf("nothing little");
    private static final Set<Integer> MORE = Tokens.hashesOf("more else further");
    private static final Set<Integer> RESPONSES = Tokens.hashesOf("response reaction reply answer");
    private static final int KNOWN = Tokens.hashOf("known");
    private static final int AS = Tokens.hashOf("as");
    private static final Set<Integer> SEEMING = Tokens.hashesOf(
            "seem seems seemed seeming appear appears appeared appearing looks looked tends tended proved");
    /** Likelihood from which what only seems so is told. */
    private static final double SURE_OF_SEEMING = 0.55;

    private static final int RESPONSE = Tokens.hashOf("response");
    private static final int NO = Tokens.hashOf("no");
    private static final int ANONYMITY = Tokens.hashOf("anonymity");
    private static final Set<Integer> OBJECTING = Tokens.hashesOf(
            "issue fault displeasure frustration dismay disagreement agreement impatience anger annoyance unease");
    private static final Set<Integer> OBJECTED_TO = Tokens.hashesOf("with at over");

    private static final int CALLED = Tokens.hashOf("called");
    private static final int ORDER = Tokens.hashOf("order");

    private final Tokens t;
    private final UnsaidCues unsaid;
    private final OrdinaryVerbs ordinary;

    NoStatements(Tokens tokens, UnsaidCues unsaid) {
        this.t = tokens;
        this.unsaid = unsaid;
        this.ordinary = new OrdinaryVerbs(tokens);
    }

    /** "sentenced him to nine years", "called members to order". */
    private boolean isDeed(Candidate c) {
        int last = c.last();
        boolean verbless = t.verbsBetween(c.first() - 1, c.last() + 1) == 0;
        return DEEDS.contains(t.word[c.cue])
                || (verbless && c.first() > c.cue && ENACTING.contains(t.word[c.cue]))
                || DISMISSING.contains(t.word[c.cue]) && isPlea(c)
                || (t.word[c.cue] == CALLED && last > 0 && t.word[last] == ORDER && t.word[last - 1] == TO);
    }

    /** "dismissed a separate claim of unfair dismissal": what others asked for, read without the cue, is turned round. */
    private boolean isPlea(Candidate c) {
        int first = c.first();
        if (first < c.cue || t.verbsBetween(first - 1, c.last() + 1) > 0) {
            return false;
        }
        for (int i = first; i <= Math.min(c.last(), first + LONGEST_PLEA) && t.isWord(i) && t.quote[i] < 0; i++) {
            if (PLEAS.contains(t.word[i])) {
                return true;
            }
            if (t.tag[i] == Tag.IN) {
                return false;
            }
        }
        return false;
    }

    /** "denied reports that …", "was arrested after a complaint that …": the claim is not that of the subject. */
    boolean isOthersClaim(Candidate c) {
        int first = c.cue < 0 ? 0 : c.firstBehindCue();
        if (c.cue < 1 || first < c.cue || c.sourceFrom < 0) {
            return false;
        }
        if (isClaimAgainst(c.cue, first)) {
            return true;
        }
        if (ANSWERING.contains(t.word[c.cue])) {
            int that = t.word[first] == THAT ? first : first + 1;
            return that > c.cue + 1
                    && t.wordAt(that) == THAT
                    && Tag.isNoun(t.tag[that - 1])
                    && !Tag.isName(t.tag[that - 1]);
        }
        if (isOfATextInside(c, first) || isSaidInAText(c)) {
            return true;
        }
        boolean owned = c.sourceTo == c.cue - 1 && t.tag[c.sourceTo] == Tag.OWNER;
        // "fended off an attack comparing her to": who attacked compares.
        boolean attached = t.tag[c.cue] == Tag.VBG && Tag.isNoun(t.tag[c.cue - 1]) && c.sourceTo < c.cue - 1;
        if (owned || !(attached || Tag.isNoun(t.tag[c.cue]))) {
            return false;
        }
        int floor = Math.max(t.sentenceStart[t.sentence[c.cue]], c.cue - REACH);
        for (int i = c.cue - 1; i >= floor && t.quote[i] < 0; i--) {
            if (OBJECTED_TO.contains(t.word[i]) && OBJECTING.contains(t.wordAt(i - 1))) {
                return c.sourceTo < i;
            }
            if (ANSWERING.contains(t.word[i])) {
                // In "rejecting Reed's order declaring that" it is the owner's who stands behind the verb.
                return !attached || c.sourceTo < i;
            }
            if (FOLLOWING.contains(t.word[i])) {
                // "after her warning that …" is hers.
                return t.tag[i + 1] != Tag.OWNER;
            }
            if (Tag.isVerb(t.tag[i])) {
                return false;
            }
        }
        return false;
    }

    /** "criticised a report calling the quay “unsafe”", "read out a letter that said “no”": the words are the text's. */
    private boolean isOfATextInside(Candidate c, int first) {
        if (t.word[first] == THAT && Tag.isFinite(t.tagAt(first + 1)) && Tag.isNoun(t.tag[first - 1])) {
            return t.isSpeech(first + 1);
        }
        if (first != c.cue + 1 || t.tag[first] != Tag.DT) {
            return false;
        }
        int noun = first + 1;
        while (noun <= first + LONGEST_PLEA && (t.tagAt(noun) == Tag.JJ || Tag.isNoun(t.tagAt(noun)))) {
            noun++;
        }
        return noun > first + 1
                && (TEXTS.contains(t.word[noun - 1])
                        || PLEAS.contains(t.word[noun - 1])
                        || CHARGES.contains(t.word[noun - 1]))
                && t.tagAt(noun) == Tag.VBG
                && t.isSpeech(noun)
                && t.quote[noun] < 0;
    }

    /** "read out a letter from the guild that said “no”", of whoever reads it. */
    private boolean isSaidInAText(Candidate c) {
        if (!RELATIVES.contains(t.word[c.cue - 1]) || c.sourceTo > c.cue - 3) {
            return false;
        }
        boolean text = false;
        for (int i = c.cue - 2; i > Math.max(c.sourceTo, c.cue - LONGEST_OBJECT); i--) {
            text |= TEXTS.contains(t.word[i]) || CHARGES.contains(t.word[i]);
            if (Tag.isVerb(t.tag[i]) || t.quote[i] >= 0) {
                return text && (OBTAINING.contains(t.word[i]) || MisreadCredits.JUDGING.contains(t.word[i]));
            }
        }
        return false;
    }

    /** "has held firm despite criticisms that …": the claim behind the verb is that of others. */
    private boolean isClaimAgainst(int cue, int first) {
        if (t.word[first] != THAT || !Tag.isNoun(t.tag[first - 1]) || first - 1 == cue) {
            return false;
        }
        int before = first - 2;
        while (before > cue && (t.tag[before] == Tag.JJ || Tag.isNoun(t.tag[before]) || t.tag[before] == Tag.DT)) {
            before--;
        }
        boolean answered =
                t.word[before] == TO && (ANSWERING.contains(t.word[before - 1]) || t.word[before - 1] == RESPONSE);
        return before > cue && (FOLLOWING.contains(t.word[before]) || answered);
    }

    /** What is no statement: a deed, a gesture, a thing that is read or counted, "much the same", a claim that others make. */
    boolean isNothingSaid(Candidate c) {
        int first = c.first();
        boolean verbless = t.verbsBetween(first - 1, c.last() + 1) == 0;
        boolean behind = first > c.cue;
        return isDeed(c)
                || ordinary.isMeant(c)
                || isOthersClaim(c)
                || isNoCue(c)
                || (behind && isSilence(c))
                || isAnonymous(c)
                || isName(c)
                || isSeeming(c)
                || (behind && RESPONSES.contains(t.word[c.cue]) && t.wordAt(c.cue + 1) == TO)
                || (behind && POINTING.contains(t.word[c.cue]) && POINTED_AT.contains(t.wordAt(c.cue + 1)))
                || (behind && verbless && t.word[first] != THAT && HANDLING.contains(t.word[c.cue]))
                || (behind && READING.contains(t.word[c.cue]) && isText(first))
                || (behind && verbless && ANNOUNCING.contains(t.word[c.cue]) && isUntold(first))
                || (behind && t.word[c.cue] == CALLED && isForHelp(first))
                || (behind && verbless && QUOTING.contains(t.word[c.cue]) && PROVERBS.contains(t.word[c.last()]))
                || (behind && isQuestionAnswered(c))
                || (behind && SAME.contains(t.word[c.last()]) && c.last() - first <= 2)
                || unsaid.isRuledOut(c.cue)
                || (c.sourceFrom < 0
                        && ASKED.contains(t.word[c.cue])
                        && unsaid.isPassive(c.cue)
                        && t.wordAt(c.cue + 1) == TO);
    }

    /** "said almost nothing about tides", "said little of the price", unlike "said little had changed". */
    private boolean isSilence(Candidate c) {
        int nothing = c.cue + 1;
        if (ALMOST.contains(t.word[nothing]) && nothing < c.last()) {
            nothing++;
        }
        int next = nothing + 1;
        if (t.word[nothing] == NO && MORE.contains(t.wordAt(next))) {
            next++;
        } else if (!NOTHING.contains(t.word[nothing])) {
            return false;
        }
        if (MORE.contains(t.wordAt(next))) {
            next++;
        }
        return t.isSpeech(c.cue) && (next > c.last() || t.tag[next] == Tag.IN || t.word[next] == TO);
    }

    /** "the group of contests known as Super Tuesday". */
    private boolean isName(Candidate c) {
        return c.sourceFrom < 0 && t.word[c.cue] == KNOWN && t.wordAt(c.cue + 1) == AS;
    }

    /** "The quay seemed to be in chaos": what something seems to whoever writes, unless the weights are sure that it is a view. */
    private boolean isSeeming(Candidate c) {
        return c.sourceFrom < 0 && SEEMING.contains(t.word[c.cue]) && c.accept < SURE_OF_SEEMING;
    }

    /** "spoke on condition of anonymity to discuss the talks". */
    private boolean isAnonymous(Candidate c) {
        int first = Math.max(c.first(), c.cue);
        for (int i = first; i <= Math.min(c.last(), first + LONGEST_PLEA); i++) {
            if (t.word[i] == ANONYMITY) {
                return t.verbsBetween(first - 1, i) == 0;
            }
        }
        return false;
    }

    /** "Nobody told Varga that …". */
    boolean isSaidByNobody(Candidate c) {
        return ordinary.isByNobody(c);
    }

    /** "read out a letter from the officer, who regretted …". */
    private boolean isText(int first) {
        return (t.tag[first] == Tag.DT || t.tag[first] == Tag.OWNER)
                && (TEXTS.contains(t.wordAt(first + 1)) || TEXTS.contains(t.wordAt(first + 2)));
    }

    /** "answered an urgent question", "in answering a question about whether he would run". */
    private boolean isQuestionAnswered(Candidate c) {
        if (ANSWERS.contains(t.word[c.cue])) {
            return isQuestion(c.first());
        }
        return c.cue > 2 && QUESTIONS.contains(t.word[c.cue - 1]) && ANSWERS.contains(t.word[c.cue - 3]);
    }

    /** "answered an urgent question". */
    private boolean isQuestion(int first) {
        return t.tag[first] == Tag.DT
                && (QUESTIONS.contains(t.wordAt(first + 1)) || QUESTIONS.contains(t.wordAt(first + 2)));
    }

    /** "announced the decision": what it is stands elsewhere. */
    private boolean isUntold(int first) {
        return DEFINITE.contains(t.word[first]) && UNTOLD.contains(t.wordAt(first + 1));
    }

    /** "called an ambulance". */
    private boolean isForHelp(int first) {
        return CALLED_FOR_HELP.contains(t.word[first]) || CALLED_FOR_HELP.contains(t.wordAt(first + 1));
    }

    /** What goes with words and is none: "to shouts of “Shame!”", "a claim Okoro dismissed as “a joke”". */
    boolean isSound(Candidate c) {
        if (c.cue < 0 || c.firstBehindCue() < c.cue) {
            return false;
        }
        int first = c.firstBehindCue();
        boolean shouts = (t.word[first] == TO && SOUNDS.contains(t.wordAt(first + 1)) && t.quote[first] < 0)
                || (first > c.cue + 2 && t.word[first - 1] == OF && SOUNDS.contains(t.word[first - 2]));
        boolean claim = c.cue > 1
                && ReportersWords.CLAIMS.contains(t.word[c.cue])
                && t.tag[c.cue - 1] == Tag.DT
                && t.tag[c.cue - 2] == Tag.COMMA
                && first == c.cue + 1
                && t.word[first] != THAT;
        return shouts || claim;
    }

    /** A part of a name, a preposition or a mere auxiliary: "Meridian Brands raised its forecast". */
    private boolean isNoCue(Candidate c) {
        boolean named = c.cue > t.sentenceStart[t.sentence[c.cue]]
                && t.isCapitalised(c.cue)
                && c.cue + 1 < t.size
                && t.isWord(c.cue + 1)
                && !t.isCapitalised(c.cue + 1)
                && t.word[c.cue] != ACCORDING;
        boolean preposition = t.word[c.cue] == AGAINST;
        return named || preposition || (CueLexicon.HAVING.contains(t.word[c.cue]) && t.wordAt(c.cue + 1) == YET);
    }

    /** "wrote a blog post “Why lamps break”", "published an essay called “The Long Boil”": the marks hold a title. */
    private boolean isTitled(Candidate c) {
        int first = c.first();
        if (isNamedWork(c)) {
            return true;
        }
        if (first < c.cue || !MAKING.contains(t.word[c.cue])) {
            return false;
        }
        int mark = c.cue + 1;
        while (mark <= c.cue + LONGEST_OBJECT
                && mark < c.last()
                && t.quote[mark] < 0
                && t.shape[mark] != Tokens.OPEN_MARK) {
            if (!t.isWord(mark)) {
                return false;
            }
            mark++;
        }
        int before = TITLING.contains(t.wordAt(mark - 1)) ? mark - 2 : mark - 1;
        return before > c.cue && t.shape[mark] == Tokens.OPEN_MARK && WORKS.contains(t.word[before]);
    }

    /** "Okoro said in her 2012 book, “A Harbour's Son”", "wrote under the name “Selby”": the title of that in which it is said. */
    private boolean isNamedWork(Candidate c) {
        int first = c.firstBehindCue();
        int mark = first - 1;
        while (mark > c.cue && !t.isWord(mark)) {
            mark--;
        }
        return c.content.length == 2
                && first > c.cue
                && t.quote[first] >= 0
                && mark > c.cue
                && (NAMINGS.contains(t.word[mark])
                        || WORKS.contains(t.word[mark]) && isCapitalisedThroughout(first, c.last()));
    }

    private boolean isCapitalisedThroughout(int from, int to) {
        int capitals = 0;
        for (int i = from; i <= to; i++) {
            if (t.isWord(i) && !t.isCapitalised(i) && !SMALL.contains(t.word[i])) {
                return false;
            }
            capitals += t.isWord(i) && t.isCapitalised(i) ? 1 : 0;
        }
        return capitals >= 2;
    }

    /** “Some of It” – Eric Hale: a list of songs, by the capitals and without a full stop. */
    private boolean isSigned(Candidate c) {
        int last = c.last();
        if (c.cue < last
                || t.isWord(c.cue)
                || "\u2013\u2014-".indexOf(t.frame.text().charAt(t.start[c.cue])) < 0
                || t.quote[c.first()] < 0) {
            return false;
        }
        int small = 0;
        for (int i = c.first(); i <= last; i++) {
            char letter = t.frame.text().charAt(t.start[i]);
            if (t.isWord(i) && Character.isLowerCase(letter)) {
                small++;
                if (!SMALL.contains(t.word[i])) {
                    return false;
                }
            }
        }
        char end = t.frame.text().charAt(t.end[last] - 1);
        return ".!?\u2026".indexOf(end) < 0 && last - c.first() + 1 > small;
    }

    /** "wrote “The Long Road Home”", "praised “Cold Harbour Road”": a work, by the capitals of its words. */
    boolean isWork(Candidate c) {
        if (isTitled(c) || isSigned(c)) {
            return true;
        }
        boolean object =
                c.content.length == 2 && c.first() > c.cue && c.first() <= c.cue + 2 && t.quote[c.first()] >= 0;
        if (!object || !MAKING.contains(t.word[c.cue])) {
            return false;
        }
        int capitals = 0;
        for (int i = c.first(); i <= c.last(); i++) {
            if (t.isWord(i) && t.quote[i] >= 0) {
                if (!t.isCapitalised(i) && !SMALL.contains(t.word[i])) {
                    return false;
                }
                capitals += t.isCapitalised(i) ? 1 : 0;
            }
        }
        return capitals >= 2;
    }
}
