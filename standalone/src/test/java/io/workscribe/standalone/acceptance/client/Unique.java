package io.workscribe.standalone.acceptance.client;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Words that no other test uses, so that tests can share one server. */
public final class Unique {

    private static final RandomGenerator RANDOM = new SecureRandom();

    private Unique() {}

    /** Ten lower-case letters and digits, beginning with a letter. */
    public static String word() {
        StringBuilder word = new StringBuilder("x");
        while (word.length() < 10) {
            word.append(Character.forDigit(RANDOM.nextInt(36), 36));
        }
        return word.toString();
    }

    public static String email() {
        return word() + "@example.com";
    }

    public static String slug() {
        return "org-" + word();
    }
}
