package dictum.attribution;

import dictum.model.Speaker;
import java.util.Optional;

/**
 * Somebody or something that a pronoun may mean.
 *
 * @param persona when it is a person with a name
 * @param speaker what a pronoun resolved to it is credited to
 */
record Referent(Optional<Persona> persona, Speaker speaker, Gender toldGender, Sort sort) {
    enum Sort {
        PERSON,
        GROUP,
        BODY,
        TEXT
    }

    static Referent of(Persona persona) {
        return new Referent(
                Optional.of(persona),
                new Speaker.Person(persona.fullName(), persona.fullestRole().map(Role::phrase), persona.affiliation()),
                Gender.UNKNOWN,
                Sort.PERSON);
    }

    static Referent of(Speaker speaker, Gender gender, Sort sort) {
        return new Referent(Optional.empty(), speaker, gender, sort);
    }

    Gender gender() {
        return persona.map(Persona::gender).orElse(toldGender);
    }

    /** Whether both stand for one and the same. */
    boolean isSame(Referent other) {
        if (persona.isPresent() || other.persona.isPresent()) {
            return persona.isPresent() && other.persona.isPresent() && persona.get() == other.persona.get();
        }
        return speaker.equals(other.speaker);
    }
}
