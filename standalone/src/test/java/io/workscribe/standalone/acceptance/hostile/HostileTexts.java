package io.workscribe.standalone.acceptance.hostile;

/** Texts that cost more than they weigh, or that are not what they look like. */
enum HostileTexts {
    MARKS_BY_TURNS("a" + "\u0301\u0316".repeat(120_000)),
    TIBETAN_MARKS("a" + "\u0F71\u0F72\u0F74".repeat(50_000)),
    MARKS_THAT_ARE_SEVERAL("a" + "\u0F73\u0F75\u0F81\u0344\u0316".repeat(30_000)),
    MARKS_OF_COMPATIBILITY("a" + "\uFF9E\u0301".repeat(60_000)),
    MUSICAL_MARKS("a" + "\uD834\uDD65\uD834\uDD67\uD834\uDD85".repeat(30_000)),
    MARKS_FIRST("\u0316\u0301".repeat(40) + " title"),
    ONE_MARK_EACH("e\u0301".repeat(80_000)),
    JAMO("\u1100\u1161\u11A8".repeat(50_000)),
    EXPANDING("\uFDFA".repeat(150_000)),
    ONE_LONG_WORD("w".repeat(480_000)),
    MANY_WORDS("a-".repeat(240_000)),
    MANY_DIFFERENT_WORDS(words(60_000)),
    SPACES(" ".repeat(480_000)),
    SPACELESS("\u8A2D\u5B9A".repeat(75_000)),
    BIDI("\u202E\u202D\u2066\u2067\u2069\u200F".repeat(20_000) + "abc"),
    ZERO_WIDTH("\u200B\u200C\u200D\u2060\uFEFF\u00AD".repeat(20_000)),
    SHORT_ZERO_WIDTH("\u200B\u2060\u00AD"),
    SURROGATES("\uD83D\uDE00\uD83D".repeat(2_000)),
    LONE_SURROGATE("\uDFFF\uD800"),
    NUL("a\0b"),
    EMOJI("\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67".repeat(12_000)),
    VARIATIONS("\u2603" + "\uFE0F\uFE0E".repeat(70_000)),
    CASES("\u0130\u0131\u1E9E\uFB03\u0390".repeat(40_000)),
    FULL_WIDTH("\uFF21\uFF42".repeat(70_000)),
    QUOTES("'\\\"".repeat(60_000)),
    TSQUERY("a:* & !b | (c <-> d) ".repeat(10_000)),
    PATTERN("%_\\%_".repeat(40_000)),
    NONCHARACTERS("\uFFFF\uFFFE\uFDD0".repeat(30_000)),
    TAGS("\uDB40\uDC41\uDB40\uDC7F".repeat(30_000)),
    MARKUP("<script>alert(1)</script>".repeat(15_000)),
    LINKS("https://example.com/?a=b&c=d#e ".repeat(10_000));

    private final String text;

    HostileTexts(String text) {
        this.text = text;
    }

    /** As it stands between the quotes of a JSON text, of at most so many characters. */
    String json(int longest) {
        StringBuilder json = new StringBuilder();
        for (int at = 0; at < Math.min(longest, text.length()); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < ' ' || Character.getType(c) == Character.SURROGATE) {
                json.append("\\u%04x".formatted(c));
            } else {
                json.appendCodePoint(c);
            }
        }
        return json.toString();
    }

    private static String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count && words.length() < 470_000; i++) {
            words.append(Integer.toString(i, 36)).append("x ");
        }
        return words.toString();
    }
}
