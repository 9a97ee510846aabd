package dictum.attribution;

import java.util.Set;

/** Cues that tell of no statement: denied, refused, unreal, mere names; and passives, whose subject only hears or is told of. */
final class UnsaidCues {
    /** Verbs whose passive has as its subject whom something is said to. */
    private static final Set<Integer> ADDRESSING =
            Tokens.hashesOf("told asked informed advised warned urged reminded assured ordered instructed");

    /** Verbs whose passive tells what others said of the subject, or to it. */
    private static final Set<Integer> HEARING =
            Tokens.hashesOf("told asked informed advised warned urged reminded assured "
                    + "accused charged found convicted called described identified named criticized criticised "
                    + "blamed praised ordered invited questioned quizzed cited mentioned instructed");

    /** The same when "to" follows: "is said to be furious". */
    private static final Set<Integer> REPORTED = Tokens.hashesOf(
            "alleged said reported believed understood thought rumoured rumored claimed expected known considered deemed feared supposed ruled found declared judged");

    private static final Set<Integer> REFUSING = Tokens.hashesOf(
            "declined declines declining refused refuses refuse refusing failed fails unable unwilling needing yet");
    private static final Set<Integer> LIMITING = Tokens.hashesOf("only just merely simply");
    private static final Set<Integer> NEGATING = Tokens.hashesOf(
            "not never didn't don't doesn't wouldn't won't hasn't haven't hadn't isn't aren't hardly scarcely rarely seldom barely");
    private static final Set<Integer> MISQUOTING =
            Tokens.hashesOf("misquoted misquotes misquoting misquote misreported");
    private static final int SAYING = Tokens.hashOf("saying");

    /** Tokens from "misquoted" to its "saying" at most. */
    private static final int LONGEST_NAMING = 12;

    /** "did not deny", "did not respond", of which "did" may be taken for the cue. */
    private static final Set<Integer> DENYING = Tokens.hashesOf("deny dispute contradict respond reply answer");

    /** Verbs that make a noun a statement: "made a promise". */
    private static final Set<Integer> MADE = Tokens.hashesOf(
            "made make making given give giving reached reach taken take issued issue voiced offered provided provide provides offer shared share");

    /** What is given away of a plan, or not. */
    private static final Set<Integer> PARTICULARS = Tokens.hashesOf(
            "details detail specifics explanation explanations information indication evidence particulars");

    private static final Set<Integer> COMING = Tokens.hashesOf("come came coming go went");
    private static final int FEW = Tokens.hashOf("few");
    private static final int AND = Tokens.hashOf("and");

    private static final Set<Integer> NEITHER = Tokens.hashesOf("neither nor");

    /** Verbs that give a thing or a person its name. */
    private static final Set<Integer> NAMES =
            Tokens.hashesOf("nicknamed titled entitled headlined captioned subtitled");
    /** The same unless somebody is said to do it. */
    private static final Set<Integer> CALLS = Tokens.hashesOf("called named dubbed known");

    /** Verbs and prepositions whose gerund was not done. */
    private static final Set<Integer> SHUNNING =
            Tokens.hashesOf("denied denies deny denying avoided avoids avoid avoiding without resisted resists");

    private static final Set<Integer> SHUNNING_FROM = Tokens.hashesOf(
            "far refrained refrains refrain refraining away stopped shied desisted abstained backed banned barred prevented");
    private static final Set<Integer> REFRAINING =
            Tokens.hashesOf("refrained refrains refraining desisted abstained shied");
    private static final Set<Integer> SUSPECTED =
            Tokens.hashesOf("accused suspected convicted acquitted cleared capable incapable");
    private static final Set<Integer> RECALLING = Tokens.hashesOf("recall remember recalled remembered");
    private static final Set<Integer> NEGATING_RECALL =
            Tokens.hashesOf("not never cannot didn't doesn't couldn't can't n't");
    private static final Set<Integer> UNREACHED = Tokens.hashesOf("almost nearly");
    private static final Set<Integer> ACCUSED = Tokens.hashesOf("accused suspected charged convicted");
    private static final Set<Integer> QUESTIONED = Tokens.hashesOf("asked questioned quizzed pressed");
    private static final Set<Integer> DOING = Tokens.hashesOf("do does did");

    private static final int OR = Tokens.hashOf("or");

    /** Tokens from "refused to" to the second verb that goes with it. */
    private static final int LONGEST_REFUSAL = 14;

    /** Words from "refused" to the verb it goes with. */
    private static final int LONGEST_ASIDE = 8;

    private static final Set<Integer> BALKING =
            Tokens.hashesOf("balk balks balked balking baulk baulks baulked baulking");
    private static final Set<Integer> BACKING = Tokens.hashesOf(
            "back backed backs backing walk walked walks walking shy shied shies shying steer steered steers steering");
    private static final Set<Integer> AWAY = Tokens.hashesOf("off away down");
    private static final Set<Integer> SIGNS = Tokens.hashesOf("sign signs fault");
    private static final int NOTHING = Tokens.hashOf("nothing");
    private static final int NO = Tokens.hashOf("no");
    private static final int LITTLE = Tokens.hashOf("little");
    private static final int AT = Tokens.hashOf("at");
    private static final int BEEN = Tokens.hashOf("been");
    private static final int ABOUT = Tokens.hashOf("about");
    private static final int FROM = Tokens.hashOf("from");
    private static final int INSTEAD = Tokens.hashOf("instead");
    private static final int THAN = Tokens.hashOf("than");
    private static final int RATHER = Tokens.hashOf("rather");
    private static final int HAVE = Tokens.hashOf("have");

    private static final Set<Integer> SUPPOSED = Tokens.hashesOf("if though");
    private static final Set<Integer> UNABLE = Tokens.hashesOf("cannot can't couldn't");
    private static final Set<Integer> BRINGING = Tokens.hashesOf("bring brings brought");
    private static final Set<Integer> REFLEXIVE =
            Tokens.hashesOf("himself herself themselves itself myself ourselves yourself");
    private static final Set<Integer> WITNESSING =
            Tokens.hashesOf("heard hear hears recalled recalls recall remembered remember saw");
    private static final int NOBODY = Tokens.hashOf("nobody");
    private static final int ONE = Tokens.hashOf("one");
    private static final int HAVING = Tokens.hashOf("having");
    private static final int NEITHER_OF_TWO = Tokens.hashOf("neither");
    private static final int NOT = Tokens.hashOf("not");
    private static final int THAT = Tokens.hashOf("that");
    private static final int COLON = Tokens.hashOf(":");

    private static final int OFF = Tokens.hashOf("off");
    private static final Set<Integer> PUTTING = Tokens.hashesOf("put puts putting held hold holds");
    private static final Set<Integer> NEARLY = Tokens.hashesOf("close near nearer closer");
    private static final int SHORT = Tokens.hashOf("short");
    private static final int OF = Tokens.hashOf("of");
    private static final int OUT = Tokens.hashOf("out");
    private static final Set<Integer> RULING = Tokens.hashesOf("rule ruled rules ruling");
    private static final int TO = Tokens.hashOf("to");
    private static final int BY = Tokens.hashOf("by");
    private static final int AS = Tokens.hashOf("as");

    private final Tokens t;

    UnsaidCues(Tokens tokens) {
        this.t = tokens;
    }

    /** "She was told that …", "she is said to be …": the subject hears or is told of, and must not be credited. */
    boolean isHeard(int cue) {
        return isPassive(cue)
                && (HEARING.contains(t.word[cue]) || (REPORTED.contains(t.word[cue]) && t.wordAt(cue + 1) == TO));
    }

    /** The same of a candidate whose source is such a subject. */
    boolean isHeard(Candidate c) {
        return c.rule == null
                && c.cue >= 0
                && (isHeard(c.cue) || isPerfectOfHearing(c.cue))
                && c.sourceFrom >= 0
                && c.sourceTo < c.cue;
    }

    /** "has been described as", where "has" is taken for the cue. */
    private boolean isPerfectOfHearing(int cue) {
        return CueLexicon.HAVING.contains(t.word[cue])
                && t.wordAt(cue + 1) == BEEN
                && HEARING.contains(t.wordAt(cue + 2));
    }

    boolean isPassive(int cue) {
        int before = cue > 1 && t.tag[cue - 1] == Tag.RB ? cue - 2 : cue - 1;
        return before >= 0 && CueLexicon.BEING.contains(t.word[before]);
    }

    /** "She was told by a doctor that …": the subject is the hearer, even where somebody is named as the teller. */
    boolean isAddressed(int cue) {
        return cue > 0 && ADDRESSING.contains(t.word[cue]) && isPassive(cue);
    }

    /** "declined to say whether …", "did not say that …": nothing was stated. */
    boolean isNotSaid(int cue) {
        boolean refused = REFUSING.contains(t.word[cue])
                || (cue > 1 && t.word[cue - 1] == TO && REFUSING.contains(t.word[cue - 2]));
        // "did not immediately respond", but "not only told"
        boolean adverb = cue > 1 && t.tag[cue - 1] == Tag.RB && !NEGATING.contains(t.word[cue - 1]);
        int before = adverb && !LIMITING.contains(t.word[cue - 1]) ? cue - 2 : cue - 1;
        boolean denied = before >= 0 && NEGATING.contains(t.word[before]);
        // "did not specify whether", of which "did" was taken for the cue
        boolean notDenied = NEGATING.contains(t.wordAt(cue + 1))
                        && (DENYING.contains(t.wordAt(cue + 2))
                                || DOING.contains(t.word[cue]) && cue + 2 < t.size && t.isSpeech(cue + 2))
                || DOING.contains(t.word[cue]) && DENYING.contains(t.wordAt(cue + 1));
        boolean neither = NEITHER.contains(t.wordAt(cue - 1));
        // "made no mention of"
        boolean none = (t.wordAt(cue - 1) == NO || t.wordAt(cue - 1) == LITTLE) && Tag.isNoun(t.tag[cue]);
        return none
                || NEGATING.contains(t.word[cue])
                || CueLexicon.HAVING.contains(t.word[cue]) && NEGATING.contains(t.wordAt(cue + 1))
                || isNotMade(cue)
                || isNotGivenAway(cue)
                || isDeniedBefore(cue)
                || isInvertedDenial(cue)
                || isRefusedBefore(cue)
                || refused
                || denied
                || notDenied
                || neither
                || isStoppedShort(cue)
                || isTakenBack(cue)
                || isShunned(cue);
    }

    /** "did not come out and say", "do not, however, require": the denial stands before another verb, or an aside. */
    private boolean isDeniedBefore(int cue) {
        if (t.wordAt(cue - 1) == AND && COMING.contains(t.wordAt(cue - 3))) {
            return NEGATING.contains(t.wordAt(cue - 4));
        }
        return t.tagAt(cue - 1) == Tag.COMMA
                && t.tagAt(cue - 2) == Tag.RB
                && t.tagAt(cue - 3) == Tag.COMMA
                && NEGATING.contains(t.wordAt(cue - 4));
    }

    /** "has provided no details about how …", "has not given any details of what …", by the preposition or the noun. */
    private boolean isNotGivenAway(int cue) {
        int noun = PARTICULARS.contains(t.word[cue]) ? cue : cue - 1;
        if (!PARTICULARS.contains(t.wordAt(noun)) || noun != cue && t.tag[cue] != Tag.IN) {
            return false;
        }
        int verb = noun - 1;
        while (verb > noun - 3 && verb > 0 && (t.tag[verb] == Tag.DT || t.tag[verb] == Tag.JJ)) {
            if (t.word[verb] == NO || t.word[verb] == FEW) {
                return true;
            }
            verb--;
        }
        return MADE.contains(t.wordAt(verb)) && NEGATING.contains(t.wordAt(verb - 1));
    }

    /** "has not made a decision on whether …", "has given no promise that …". */
    private boolean isNotMade(int cue) {
        int verb = cue - 1;
        while (verb > cue - 3 && verb > 0 && (t.tag[verb] == Tag.DT || t.tag[verb] == Tag.JJ)) {
            verb--;
        }
        return Tag.isNoun(t.tag[cue]) && MADE.contains(t.wordAt(verb)) && NEGATING.contains(t.wordAt(verb - 1));
    }

    /** "Nor do I think that …", "Nor have they warned that …". */
    private boolean isInvertedDenial(int cue) {
        int inverted = t.wordAt(cue - 2);
        return (DOING.contains(inverted) || CueLexicon.HAVING.contains(inverted))
                && NEITHER.contains(t.wordAt(cue - 3));
    }

    /** "refused on several occasions to denounce it": no verb stands between. */
    private boolean isRefusedBefore(int cue) {
        if (t.wordAt(cue - 1) == OR) {
            return isRefusedInTurn(cue);
        }
        if (t.wordAt(cue - 1) != TO) {
            return false;
        }
        for (int i = cue - 2; i >= Math.max(0, cue - LONGEST_ASIDE) && t.sentence[i] == t.sentence[cue]; i--) {
            if (Tag.isVerb(t.tag[i])) {
                return REFUSING.contains(t.word[i]);
            }
        }
        return false;
    }

    /** "refuses to show her papers or explain why": the second of what is refused. */
    private boolean isRefusedInTurn(int cue) {
        int floor = Math.max(2, cue - LONGEST_REFUSAL);
        for (int i = cue - 2; i >= floor && t.sentence[i] == t.sentence[cue] && t.quote[i] < 0; i--) {
            if (t.word[i] == TO && REFUSING.contains(t.word[i - 1])) {
                return true;
            }
            if (Tag.isFinite(t.tag[i])) {
                return false;
            }
        }
        return false;
    }

    /** "denied saying", "without saying", "refrained from saying", "rather than say", "careful not to say", "almost said". */
    private boolean isShunned(int cue) {
        int before = cue > 0 && t.tag[cue - 1] == Tag.RB && !UNREACHED.contains(t.word[cue - 1]) ? cue - 2 : cue - 1;
        int word = t.wordAt(before);
        int further = t.wordAt(before - 1);
        if (t.tag[cue] == Tag.VBG) {
            return SHUNNING.contains(word)
                    || (word == FROM && SHUNNING_FROM.contains(further))
                    || (word == AT && BALKING.contains(further))
                    || (word == OF && (further == INSTEAD || SUSPECTED.contains(further)))
                    || (RECALLING.contains(word) && NEGATING_RECALL.contains(further));
        }
        // "denied ever having said"
        boolean having = word == HAVING
                && (SHUNNING.contains(further)
                        || t.tagAt(before - 1) == Tag.RB && SHUNNING.contains(t.wordAt(before - 2)));
        return having
                || UNREACHED.contains(word)
                || isImagined(cue)
                || (word == THAN && further == RATHER)
                || (word == TO && NEGATING.contains(further));
    }

    /** "looked at her as if to say “well done”", "could not bring himself to utter “sorry”". */
    boolean isImagined(int cue) {
        if (t.word[cue] == SAYING && t.wordAt(cue - 1) == AS) {
            for (int i = cue - 2; i >= Math.max(0, cue - LONGEST_NAMING); i--) {
                // "misquoted Mayor Hal Brook as saying": nobody said so.
                if (MISQUOTING.contains(t.word[i])) {
                    return true;
                }
            }
        }
        int verb = t.word[cue] == COLON ? cue - 1 : cue;
        if (t.wordAt(verb - 1) != TO) {
            return false;
        }
        boolean asIf = SUPPOSED.contains(t.wordAt(verb - 2)) && t.wordAt(verb - 3) == AS;
        boolean unable = false;
        for (int i = verb - 4; i >= Math.max(0, verb - LONGEST_ASIDE); i--) {
            unable |= NEGATING.contains(t.word[i]) || UNABLE.contains(t.word[i]);
        }
        return asIf || unable && REFLEXIVE.contains(t.wordAt(verb - 2)) && BRINGING.contains(t.wordAt(verb - 3));
    }

    /** "not that he is calling for it", "neither Okoro nor Reed told", "neither side said". */
    boolean isOfNobody(Candidate c) {
        if (c.sourceFrom < 0
                || c.sourceFrom > c.cue
                || t.quote[Math.max(0, c.sourceFrom - 1)] != t.quote[c.sourceFrom]) {
            return false;
        }
        int before = t.wordAt(c.sourceFrom - 1);
        // "Nobody heard Okoro say", "no one recalled Okoro saying"
        int hearer = t.wordAt(c.sourceFrom - 2);
        boolean unheard = WITNESSING.contains(before)
                && (hearer == NOBODY || hearer == ONE && t.wordAt(c.sourceFrom - 3) == NO || NEGATING.contains(hearer));
        return unheard
                || before == THAT && t.wordAt(c.sourceFrom - 2) == NOT
                || t.word[c.sourceFrom] == NEITHER_OF_TWO
                || before == NEITHER_OF_TWO;
    }

    /** "refrained from describing the attack as “terror”", by the verb itself. */
    boolean isRefraining(int cue) {
        return REFRAINING.contains(t.word[cue]) && t.wordAt(cue + 1) == FROM;
    }

    /** "is believed to have said", "is alleged to have told": where the hearsay begins; the cue itself when there is none. */
    int hearsayBefore(int cue) {
        int have = cue > 0 && t.tag[cue - 1] == Tag.RB ? cue - 2 : cue - 1;
        boolean hearsay = have >= 3
                && t.word[have] == HAVE
                && t.word[have - 1] == TO
                && REPORTED.contains(t.word[have - 2])
                && CueLexicon.BEING.contains(t.word[have - 3]);
        return hearsay ? have - 3 : cue;
    }

    /** "Okoro was accused of lying": nobody says here that Okoro did, and the subject is no part of what is said. */
    boolean isAccused(Candidate c) {
        return c.cue > 0 && c.sourceFrom < 0 && isPassive(c.cue) && ACCUSED.contains(t.word[c.cue]);
    }

    /** "was asked about the affair": what the talk was about. */
    boolean isSubjectOfTalk(Candidate c) {
        return c.cue > 0
                && c.sourceFrom < 0
                && isPassive(c.cue)
                && QUESTIONED.contains(t.word[c.cue])
                && t.word[c.first()] == ABOUT;
    }

    /** "Asked directly by the Gazette": who asked is not what was asked. */
    boolean isAskedBy(Candidate c) {
        int first = c.first();
        return c.cue >= 0
                && QUESTIONED.contains(t.word[c.cue])
                && first > c.cue
                && first <= c.cue + 2
                && (t.word[first] == BY || t.wordAt(first + 1) == BY);
    }

    /** "stopped short of announcing", "ruled out announcing", "put off deciding", "came close to an admission". */
    private boolean isStoppedShort(int cue) {
        return cue > 1
                && ((t.word[cue - 1] == OF && t.word[cue - 2] == SHORT)
                        || isRuledOut(cue - 2)
                        || (t.word[cue - 1] == OFF && PUTTING.contains(t.word[cue - 2]))
                        || (t.tag[cue - 1] == Tag.DT && t.word[cue - 2] == TO && NEARLY.contains(t.wordAt(cue - 3))));
    }

    /** "backed off some of his plans", "shows no sign of wanting it", "found no fault with it", "says nothing about it", "said little about it". */
    private boolean isTakenBack(int cue) {
        int next = t.wordAt(cue + 1);
        return BACKING.contains(t.word[cue]) && AWAY.contains(next)
                || next == NO && SIGNS.contains(t.wordAt(cue + 2))
                || t.word[cue] == ABOUT && (t.wordAt(cue - 1) == NOTHING || t.wordAt(cue - 1) == LITTLE);
    }

    /** "ruled out a curfew". */
    boolean isRuledOut(int cue) {
        return RULING.contains(t.word[cue]) && t.wordAt(cue + 1) == OUT;
    }

    /** "a novel called “The Tin Men”", "the python, nicknamed “Monty”": a name, and nobody's words. */
    boolean isName(int cue, int contentFrom) {
        if (NAMES.contains(t.word[cue]) || isBehindNaming(cue, contentFrom)) {
            return true;
        }
        int behind = t.wordAt(cue + 1) == AS ? cue + 2 : cue + 1;
        boolean next = contentFrom >= behind && contentFrom <= behind + 1;
        boolean passive = cue > 0
                && (CueLexicon.BEING.contains(t.word[cue - 1]) || Tag.isNoun(t.tag[cue - 1]) || !t.isWord(cue - 1));
        return CALLS.contains(t.word[cue]) && next && passive && isTitle(contentFrom) && t.wordAt(cue + 1) != BY;
    }

    /** "published a column in the Gazette, entitled, “Why lamps break”". */
    private boolean isBehindNaming(int cue, int contentFrom) {
        int naming = contentFrom - 1;
        while (naming > cue && !t.isWord(naming)) {
            naming--;
        }
        return naming > cue && NAMES.contains(t.word[naming]) && isTitle(contentFrom);
    }

    /** Whether the words that follow are written like a title or a name, with a capital. */
    private boolean isTitle(int from) {
        return t.quote[from] >= 0 && t.isCapitalised(from);
    }
}
