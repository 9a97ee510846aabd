/** An article becomes its quotations: who said what, where the words stand, and when they were said. */
@NullMarked
package dictum.attribution;

import org.jspecify.annotations.NullMarked;
