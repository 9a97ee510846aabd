package dictum.citation;

import de.undercouch.citeproc.csl.internal.behavior.FormattingAttributes;
import de.undercouch.citeproc.csl.internal.format.TextFormat;

/** What the style engine writes: plain text, with marks of the private use area where italics and raised figures begin and end. */
final class MarkedFormat extends TextFormat {
    static final char ITALIC = '\uE002';
    static final char ITALIC_END = '\uE003';
    static final char RAISED = '\uE004';
    static final char RAISED_END = '\uE005';

    @Override
    protected String openFontStyle(int style) {
        return isItalic(style) ? String.valueOf(ITALIC) : "";
    }

    @Override
    protected String closeFontStyle(int style) {
        return isItalic(style) ? String.valueOf(ITALIC_END) : "";
    }

    @Override
    protected String openVerticalAlign(int align) {
        return align == FormattingAttributes.VA_SUP ? String.valueOf(RAISED) : "";
    }

    @Override
    protected String closeVerticalAlign(int align) {
        return align == FormattingAttributes.VA_SUP ? String.valueOf(RAISED_END) : "";
    }

    private static boolean isItalic(int style) {
        return style == FormattingAttributes.FS_ITALIC || style == FormattingAttributes.FS_OBLIQUE;
    }
}
