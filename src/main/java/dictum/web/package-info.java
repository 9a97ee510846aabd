/** The review desk: the library in the browser, for this machine alone. */
@NullMarked
package dictum.web;

import org.jspecify.annotations.NullMarked;
