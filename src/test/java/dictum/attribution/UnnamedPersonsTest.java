package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnnamedPersonsTest {
    @Test
    void findsARoleWithoutAName() {
        assertThat(UnnamedPersons.isRole(units("the minister smiled at the crowd"), 0))
                .isTrue();
        assertThat(UnnamedPersons.isRole(units("a young minister of trade came in"), 0))
                .isTrue();
    }

    @Test
    void leavesARoleThatIsSomebodysOrIsOfSomething() {
        assertThat(UnnamedPersons.isRole(units("the minister Ada Okoro smiled"), 0))
                .isFalse();
        assertThat(UnnamedPersons.isRole(units("the minister of trade came in"), 0))
                .isFalse();
    }

    @Test
    void findsOneOfSeveralWhereAClauseOpens() {
        assertThat(UnnamedPersons.isOneOfSeveral(units("One of them was blunt"), 0))
                .isTrue();
        assertThat(UnnamedPersons.isOneOfSeveral(units("He left; another stayed behind"), 3))
                .isTrue();
        assertThat(UnnamedPersons.isOneOfSeveral(units("The other was less sure"), 1))
                .isTrue();
    }

    @Test
    void leavesAThingThatIsOneOfSeveral() {
        assertThat(UnnamedPersons.isOneOfSeveral(units("One of the boats sank"), 0))
                .isFalse();
        assertThat(UnnamedPersons.isOneOfSeveral(units("She took another that was free"), 2))
                .isFalse();
    }

    private static List<Unit> units(String text) {
        return Units.of(text, new Span(0, text.length()));
    }
}
