package dictum.attribution;

/**
 * The learned parts of the engine.
 *
 * @param cue how likely a token is the head of a cue
 * @param sourceStart which token a cue's source begins with
 * @param sourceEnd which token it ends with
 * @param nearLeft where the content before the cue ends
 * @param farLeft where the content before the cue begins
 * @param nearRight where the content after the cue begins
 * @param farRight where the content after the cue ends
 * @param rank which of a cue's attributions is the best
 * @param rankTrees corrects the ranking
 * @param accept whether an attribution is right
 * @param acceptTrees corrects that
 */
record Models(
        Tagger tagger,
        WordMap cueWords,
        Table cue,
        Table sourceStart,
        Table sourceEnd,
        Table nearLeft,
        Table farLeft,
        Table nearRight,
        Table farRight,
        Table rank,
        Trees rankTrees,
        Table accept,
        Trees acceptTrees) {}
