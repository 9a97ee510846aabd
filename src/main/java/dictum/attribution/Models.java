package dictum.attribution;

/**
 * The learned parts of the engine.
 *
 * @param cue how likely a token is the head of a cue
 * @param boundaries which tokens a cue's source and contents begin and end with
 * @param rank which of a cue's attributions is the best
 * @param rankTrees corrects the ranking
 * @param accept whether an attribution is right
 * @param acceptTrees corrects that
 */
record Models(
        Tagger tagger,
        WordMap cueWords,
        Table cue,
        BoundaryWeights boundaries,
        Table rank,
        Trees rankTrees,
        Table accept,
        Trees acceptTrees) {}
