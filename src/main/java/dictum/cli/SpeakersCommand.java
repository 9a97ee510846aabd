package dictum.cli;

import dictum.citation.AuthorityJson;
import dictum.library.People;
import dictum.library.Suggestion;
import dictum.model.Authority;
import dictum.model.DictumException;
import dictum.model.PartialDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dictum speakers}: who is who, across articles. */
@Command(
        name = "speakers",
        description = "Who is who across articles: list, show, join, part and name those who speak.",
        footer = {
            "",
            "Equal full names are one record by themselves; everything else waits for your word.",
            "NAME is a name or an identifier, which may be shortened. Every decision can be taken back with undo.",
            "",
            "Example:",
            "  dictum speakers",
            "  dictum speakers show \"Mara Olin\"",
            "  dictum speakers suggest",
            "  dictum speakers merge \"Mara Olin\" 4f2a91c0",
            "  dictum speakers role \"Mara Olin\" \"Harbour Master\" --from 2024-05"
        })
final class SpeakersCommand implements Callable<Integer> {
    private static final int LISTED = 100;
    private static final int STATEMENTS = 200;
    private static final int PAIRS = 30;

    private final Terminal terminal;

    @Mixin
    private ListingOptions listing = new ListingOptions();

    SpeakersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return list(List.of(), listing);
    }

    @Command(
            name = "list",
            description = "List those who speak, by the number of their statements.",
            footer = {"", "Example:", "  dictum speakers list okoro"})
    int list(
            @Parameters(arity = "0..*", paramLabel = "WORDS", description = "Part of a name.") List<String> words,
            @Mixin ListingOptions options) {
        int wanted = options.most(LISTED);
        return with(options.library(), people -> {
            List<Authority> found = words == null || words.isEmpty()
                    ? people.list(wanted)
                    : people.list(String.join(" ", words), wanted);
            if (options.json()) {
                found.forEach(one -> terminal.out().println(AuthorityJson.of(one)));
            } else if (found.isEmpty()) {
                terminal.tell("nobody is credited by that name here");
            } else {
                new SpeakerLines(terminal).print(found);
                if (found.size() == wanted) {
                    terminal.tell("there may be more: %d are listed, --limit 0 lists all".formatted(wanted));
                }
            }
            return ExitCode.DONE;
        });
    }

    @Command(
            name = "show",
            description = "Everything that somebody said, day by day, with the role held then.",
            footer = {"", "Example:", "  dictum speakers show \"Mara Olin\""})
    int show(@Parameters(paramLabel = "NAME", description = "Whom.") String name, @Mixin ListingOptions options) {
        int wanted = options.most(STATEMENTS);
        return with(options.library(), people -> {
            People.Life life = people.life(name, wanted);
            if (options.json()) {
                terminal.out().println(AuthorityJson.of(life.authority(), life.roles(), life.doubts(), life.said()));
            } else {
                new LifePage(terminal).print(life);
            }
            return ExitCode.DONE;
        });
    }

    @Command(
            name = "suggest",
            description = "Who may be one and the same, the likeliest first; nothing is joined by it.",
            footer = {"", "Example:", "  dictum speakers suggest", "  dictum speakers suggest \"Mara Olin\""})
    int suggest(
            @Parameters(arity = "0..1", paramLabel = "NAME", description = "Only for this one.") String name,
            @Mixin ListingOptions options) {
        int wanted = options.most(PAIRS);
        return with(options.library(), people -> {
            List<Suggestion> found = name == null ? people.suggestions(wanted) : people.suggestions(name, wanted);
            if (found.isEmpty()) {
                terminal.tell("no two look alike");
            }
            for (Suggestion one : found) {
                terminal.out()
                        .println(
                                options.json()
                                        ? AuthorityJson.of(one.one(), one.other(), one.likelihood(), one.reasons())
                                        : "%.2f  %s  =  %s%n      %s"
                                                .formatted(
                                                        one.likelihood(),
                                                        SpeakerLines.called(one.one()),
                                                        SpeakerLines.called(one.other()),
                                                        Printable.line(String.join("; ", one.reasons()))));
            }
            return ExitCode.DONE;
        });
    }

    @Command(
            name = "merge",
            description = "Take the second for the same as the first, whose name it gets.",
            footer = {"", "Example:", "  dictum speakers merge \"Mara Olin\" \"M. Olin\""})
    int merge(
            @Parameters(paramLabel = "NAME", description = "Who it is.") String one,
            @Parameters(paramLabel = "OTHER", description = "Who is the same.") String other,
            @Mixin DecidingOptions deciding) {
        return decide(deciding, people -> people.merge(one, other, deciding.reviewer()));
    }

    @Command(
            name = "distinct",
            description = "Say that two who look alike are two; they are not suggested again.",
            footer = {"", "Example:", "  dictum speakers distinct \"Mara Olin\" \"Mira Olin\""})
    int distinct(
            @Parameters(paramLabel = "NAME", description = "One.") String one,
            @Parameters(paramLabel = "OTHER", description = "The other.") String other,
            @Mixin DecidingOptions deciding) {
        return decide(deciding, people -> people.distinguish(one, other, deciding.reviewer()));
    }

    @Command(
            name = "split",
            description = "Make a record of its own of one of the names, or of what was said in some articles.",
            footer = {
                "",
                "Example:",
                "  dictum speakers split \"Mara Olin\" --name \"M. Olin\"",
                "  dictum speakers split \"Mara Olin\" --article voss2026ferry"
            })
    int split(
            @Parameters(paramLabel = "NAME", description = "Whose.") String name,
            @Option(names = "--name", paramLabel = "NAME", description = "This name leaves.") String leaving,
            @Option(
                            names = "--article",
                            paramLabel = "KEY",
                            description = "What is said there leaves; may be repeated.")
                    List<String> articles,
            @Mixin DecidingOptions deciding) {
        boolean byArticle = articles != null && !articles.isEmpty();
        if ((leaving == null) == !byArticle) {
            throw new DictumException(
                    DictumException.Kind.USAGE, "split off what? Give --name NAME or --article KEY, one of the two");
        }
        return decide(
                deciding,
                people -> byArticle
                        ? people.splitArticles(name, articles, deciding.reviewer())
                        : people.splitName(name, leaving, deciding.reviewer()));
    }

    @Command(
            name = "rename",
            description = "Call somebody so in lists and exports; the article's own form stays in the evidence.",
            footer = {"", "Example:", "  dictum speakers rename \"M. Olin\" \"Mara Olin\""})
    int rename(
            @Parameters(paramLabel = "NAME", description = "Whom.") String name,
            @Parameters(paramLabel = "NEW", description = "The name from now on.") String fresh,
            @Mixin DecidingOptions deciding) {
        return decide(deciding, people -> people.rename(name, fresh, deciding.reviewer()));
    }

    @Command(
            name = "alias",
            description = "Find somebody under another name too, or no longer.",
            footer = {
                "",
                "A full name is then theirs in every article; a family name alone only helps to find them.",
                "",
                "Example:",
                "  dictum speakers alias add \"Mara Olin\" \"Mara Olin-Voss\""
            })
    int alias(
            @Parameters(paramLabel = "add|remove", description = "What to do.") String what,
            @Parameters(paramLabel = "NAME", description = "Who.") String name,
            @Parameters(paramLabel = "ALIAS", description = "The other name.") String alias,
            @Mixin DecidingOptions deciding) {
        boolean add = isAdding(what);
        return decide(
                deciding,
                people -> add
                        ? people.addAlias(name, alias, deciding.reviewer())
                        : people.removeAlias(name, alias, deciding.reviewer()));
    }

    @Command(
            name = "role",
            description = "Write down a role with its time, which outranks what articles state.",
            footer = {
                "",
                "Example:",
                "  dictum speakers role \"Mara Olin\" \"Harbour Master\" --from 2024-05 --to 2026",
                "  dictum speakers role \"Mara Olin\" \"Harbour Master\" --remove"
            })
    int role(
            @Parameters(paramLabel = "NAME", description = "Whose.") String name,
            @Parameters(paramLabel = "ROLE", description = "The role.") String role,
            @Option(
                            names = "--from",
                            paramLabel = "DATE",
                            converter = Choice.OfDate.class,
                            description = "The first day, month or year.")
                    PartialDate from,
            @Option(
                            names = "--to",
                            paramLabel = "DATE",
                            converter = Choice.OfDate.class,
                            description = "The last day, month or year.")
                    PartialDate to,
            @Option(names = "--remove", description = "Take it away again.") boolean remove,
            @Mixin DecidingOptions deciding) {
        return decide(
                deciding,
                people -> remove
                        ? people.removeRole(name, role, deciding.reviewer())
                        : people.addRole(
                                name, role, Optional.ofNullable(from), Optional.ofNullable(to), deciding.reviewer()));
    }

    @Command(
            name = "undo",
            description = "Take back the latest decision about speakers, or the one of that number.",
            footer = {"", "Example:", "  dictum speakers undo", "  dictum speakers undo 17"})
    int undo(
            @Parameters(arity = "0..1", paramLabel = "NUMBER", description = "As history lists it.") Long number,
            @Mixin DecidingOptions deciding) {
        return with(deciding.library(), people -> {
            People.Decided undone =
                    number == null ? people.undo(deciding.reviewer()) : people.undo(number, deciding.reviewer());
            terminal.out().println("taken back: " + SpeakerLines.told(undone));
            return ExitCode.DONE;
        });
    }

    @Command(
            name = "history",
            description = "The decisions about speakers, the latest first.",
            footer = {"", "Example:", "  dictum speakers history \"Mara Olin\""})
    int history(
            @Parameters(arity = "0..1", paramLabel = "NAME", description = "Only about this one.") String name,
            @Mixin ListingOptions options) {
        int wanted = options.most(LISTED);
        return with(options.library(), people -> {
            List<People.Decided> decisions = name == null ? people.history(wanted) : people.history(name, wanted);
            if (decisions.isEmpty()) {
                terminal.tell("nothing was decided about speakers");
            }
            for (People.Decided one : decisions) {
                terminal.out()
                        .println(
                                options.json()
                                        ? AuthorityJson.of(one.number(), one.ruling(), one.takenBack())
                                        : SpeakerLines.told(one) + (one.takenBack() ? " (taken back)" : ""));
            }
            return ExitCode.DONE;
        });
    }

    private int decide(DecidingOptions deciding, Function<People, Authority> decision) {
        return with(deciding.library(), people -> {
            Authority now = decision.apply(people);
            new SpeakerLines(terminal).print(List.of(now));
            return ExitCode.DONE;
        });
    }

    private int with(LibraryOption library, ToIntFunction<People> work) {
        return library.with(terminal, open -> work.applyAsInt(open.people()));
    }

    private static boolean isAdding(String what) {
        return switch (what) {
            case "add" -> true;
            case "remove" -> false;
            default ->
                throw new DictumException(
                        DictumException.Kind.USAGE,
                        "\"%s\" is neither add nor remove, as in: dictum speakers alias add \"Mara Olin\" \"M. Olin\""
                                .formatted(what));
        };
    }
}
