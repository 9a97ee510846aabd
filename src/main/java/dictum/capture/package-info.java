/** An address, a file or standard input becomes a snapshot: bytes, headers, final address, time and hash, within limits. */
@NullMarked
package dictum.capture;

import org.jspecify.annotations.NullMarked;
