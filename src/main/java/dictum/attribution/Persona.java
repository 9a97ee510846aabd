package dictum.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One person of the article: all that its mentions tell, gathered while the article is read. */
final class Persona {
    /** Longest role that is kept as the person's own. */
    private static final int ROLE_LENGTH = 140;

    /** Most different roles kept: an article gives few, and each is gone through at every mention. */
    private static final int ROLES = 24;

    private static final int OFTEN = 4;

    private List<String> words;
    private String fullName;
    private final List<Role> roles = new ArrayList<>();
    private Gender told = Gender.UNKNOWN;
    private int votes;
    private int fullMentions;
    private int shortMentions;
    private boolean sure;
    private Optional<String> age = Optional.empty();
    private boolean named;
    private final boolean firstQuoted;

    Persona(List<String> words, String fullName, boolean firstQuoted) {
        this.words = List.copyOf(words);
        this.fullName = fullName;
        this.firstQuoted = firstQuoted;
    }

    String fullName() {
        return fullName;
    }

    /** In lower case, without "Jr." and the like. */
    String surname() {
        return words.get(words.size() - 1 - (suffix().isPresent() ? 1 : 0));
    }

    Optional<String> suffix() {
        String last = words.get(words.size() - 1);
        return words.size() > 1 && WordClass.SUFFIX.has(last) ? Optional.of(NameWords.bare(last)) : Optional.empty();
    }

    /** The first given name; absent for a person known by surname alone. */
    Optional<String> givenName() {
        return words.size() - (suffix().isPresent() ? 1 : 0) > 1 ? Optional.of(words.get(0)) : Optional.empty();
    }

    List<Role> roles() {
        return roles;
    }

    /** Whether the article says that the person is one; {@code head} as {@link Role#heads()} has it. */
    boolean hasRole(String head) {
        for (Role role : roles) {
            if (role.heads().contains(head)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a role with that head is at a body, and no role names {@code owner}. */
    boolean belongsElsewhere(String head, String owner) {
        boolean elsewhere = false;
        for (Role role : roles) {
            if (role.words().contains(owner)) {
                return false;
            }
            elsewhere |= role.body().isPresent() && role.heads().contains(NameWords.canonicalRole(head));
        }
        return elsewhere;
    }

    /** Whether the article says that the person speaks for others in court. */
    boolean isLawyer() {
        return hasRole("lawyer") || hasRole("advocate");
    }

    int fullMentions() {
        return fullMentions;
    }

    void nameAgain() {
        shortMentions++;
    }

    /** Whether the article names the person again and again. */
    boolean isOftenNamed() {
        return fullMentions + shortMentions >= OFTEN;
    }

    /** Whether something besides capitals shows that this is a person. */
    boolean isSure() {
        return sure;
    }

    void makeSure() {
        sure = true;
    }

    /** In whole years, as the article gives it: "Ada Okoro, 55,". */
    Optional<String> age() {
        return age;
    }

    void tellAge(String years) {
        age = Optional.of(years);
    }

    /** Whether the person is first named inside a quotation. */
    boolean isFirstQuoted() {
        return firstQuoted && !named;
    }

    /** Takes up another naming of the person; the longest form, the first of equals, is the full name. */
    void addNaming(List<String> naming, String spelling, boolean quoted) {
        fullMentions++;
        named |= !quoted;
        if (naming.size() > words.size()) {
            words = List.copyOf(naming);
            fullName = spelling;
        }
    }

    void addRole(Role role) {
        sure = true;
        if (roles.size() >= ROLES || roles.contains(role)) {
            return;
        }
        roles.add(role);
        for (String head : role.words()) {
            Gender gender = NameWords.genderOfRole(head);
            if (gender != Gender.UNKNOWN && role.heads().contains(NameWords.canonicalRole(head))) {
                tell(gender);
            }
        }
    }

    /** A title, a role or a given name tells the gender. */
    void tell(Gender gender) {
        if (told == Gender.UNKNOWN) {
            told = gender;
        }
    }

    /** A pronoun that can hardly mean anybody else speaks for a gender. */
    void vote(Gender gender) {
        votes += gender == Gender.MALE ? 1 : gender == Gender.FEMALE ? -1 : 0;
    }

    Gender gender() {
        if (told != Gender.UNKNOWN) {
            return told;
        }
        Gender byName = givenName().map(NameWords::genderOfGivenName).orElse(Gender.UNKNOWN);
        if (byName != Gender.UNKNOWN) {
            return Math.abs(votes) >= 4 ? byVotes() : byName;
        }
        return byVotes();
    }

    private Gender byVotes() {
        return votes > 0 ? Gender.MALE : votes < 0 ? Gender.FEMALE : Gender.UNKNOWN;
    }

    private static boolean isFuller(Role role, Role best) {
        if (best.isMinor() != role.isMinor()) {
            return best.isMinor();
        }
        // "a former speechwriter" says more than "economist", but less than "the mayor of Miami".
        boolean held = best.isPast() != role.isPast()
                && (best.isPast() ? role : best).phrase().indexOf(' ') > 0;
        return held ? best.isPast() : role.phrase().length() > best.phrase().length();
    }

    /** The fullest role that the article gives, the longest that is still held; a party only when it gives nothing else, and never that somebody is a rival. */
    Optional<Role> fullestRole() {
        @Nullable Role best = null;
        for (Role role : roles) {
            if (!role.isRelational()
                    && role.phrase().length() <= ROLE_LENGTH
                    && (best == null || isFuller(role, best))) {
                best = role;
            }
        }
        return Optional.ofNullable(best);
    }

    Optional<String> affiliation() {
        Optional<String> own = fullestRole().flatMap(Role::body);
        return own.or(() -> roles.stream().flatMap(role -> role.body().stream()).findFirst());
    }

    /** Whether {@code other} names this person as well, as far as the words tell. */
    boolean mayBe(List<String> other, Optional<String> otherSuffix) {
        if (!suffix().equals(otherSuffix)) {
            return false;
        }
        int own = words.size();
        int their = other.size();
        if (own >= 2 && their >= 2 && NameWords.mayBeSameGivenName(words.get(0), other.get(0))) {
            return !NameWords.contradict(middle(words), middle(other));
        }
        List<String> longer = own >= their ? words : other;
        List<String> shorter = own >= their ? other : words;
        return longer.subList(longer.size() - shorter.size(), longer.size()).equals(shorter);
    }

    /** What stands between the first given name and the last word of the surname. */
    private static List<String> middle(List<String> name) {
        String last = name.get(name.size() - 1);
        int to = name.size() - (name.size() > 2 && WordClass.SUFFIX.has(last) ? 2 : 1);
        return name.subList(1, to);
    }
}
