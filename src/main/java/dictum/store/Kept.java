package dictum.store;

import dictum.model.Precedent;
import dictum.model.Quotation;
import dictum.model.TextQuoteSelector;
import java.util.Optional;

/**
 * One quotation of a page as the index keeps it.
 *
 * @param proposed as the engine found it
 * @param extracted whether the present engine finds it, or only a person's decision keeps it
 * @param risk how soon a person should look at it: the higher, the sooner
 * @param standing by what was decided on it, or else by the precedent that it follows
 * @param precedent what was decided on the same words in another version, as long as nobody decided here
 * @param sameAs the quotation of an earlier version that says all that this one does, and is listed for both
 */
public record Kept(
        String id,
        Quotation proposed,
        TextQuoteSelector selector,
        boolean extracted,
        int risk,
        Standing standing,
        Optional<Precedent> precedent,
        Optional<String> sameAs) {
    /** What a decision in another version that does not hold here adds to the risk. */
    private static final int ASKED = 15;

    /** A quotation whose article has no other version. */
    public Kept(
            String id, Quotation proposed, TextQuoteSelector selector, boolean extracted, int risk, Standing standing) {
        this(id, proposed, selector, extracted, risk, standing, Optional.empty(), Optional.empty());
    }

    /** The quotation with all corrections. */
    public Quotation quotation() {
        return standing.correction().applyTo(proposed);
    }

    /** The same quotation with another standing, which it has by itself. */
    public Kept with(Standing other) {
        return new Kept(id, proposed, selector, extracted, risk, other);
    }

    Kept with(Standing other, Optional<Precedent> followed) {
        return new Kept(id, proposed, selector, extracted, risk, other, followed, Optional.empty());
    }

    /** As it is shown where {@code earlier} is listed for it: with what was noted, tagged and signed there. */
    Kept sameAs(Kept earlier) {
        return new Kept(id, proposed, selector, extracted, risk, earlier.standing, precedent, Optional.of(earlier.id));
    }

    /** The decision in another version that holds here too. */
    public Optional<Precedent> followed() {
        return precedent.filter(Precedent::isFollowed);
    }

    /** Whether it is in lists, and no quotation of an earlier version stands for it. */
    public boolean isListed() {
        return sameAs.isEmpty();
    }

    /** How soon a person should look at it, a decision that does not hold here considered. */
    int urgency() {
        return risk + (precedent.isPresent() && followed().isEmpty() ? ASKED : 0);
    }
}
