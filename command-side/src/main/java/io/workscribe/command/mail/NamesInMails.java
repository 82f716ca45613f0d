package io.workscribe.command.mail;

import java.util.regex.Pattern;

/**
 * Names come from people, and are read by others in mails that look like ours: they keep nothing unprintable, and nothing
 * that a mail program would turn into a link.
 */
final class NamesInMails {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cn}]+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** What holds addresses together, wherever no space follows; the slash of a tag does not. */
    private static final Pattern JOINT =
            Pattern.compile("(?<=[^\\s<])([:/@]|[.\\u3002\\uFF0E\\uFF61\\u2024](?=[^\\d\\s]))(?=\\S)");

    private NamesInMails() {}

    static String of(String name) {
        String printable = SPACE.matcher(UNPRINTABLE.matcher(name).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return JOINT.matcher(printable).replaceAll("$1 ");
    }
}
