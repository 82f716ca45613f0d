package io.workscribe.command.task;

import java.math.BigInteger;

/**
 * A place in the order of a project's tasks: a number between 0 and 1, written with the digits 0-9, A-Z and a-z, so
 * that comparing texts byte by byte compares places. There is always another place between two different ones.
 *
 * <p>Texts have at least {@value #WIDTH} digits and none longer than that ends in 0, so each place has one text only.
 */
record Rank(String text) implements Comparable<Rank> {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
    private static final BigInteger TWO = BigInteger.TWO;

    /** Six digits number more tasks than an int can count. */
    private static final int WIDTH = 6;

    /** Before every task. */
    static final Rank FIRST = new Rank("0".repeat(WIDTH));

    Rank {
        boolean canonical = text.length() == WIDTH || text.length() > WIDTH && !text.endsWith("0");
        if (!canonical || !text.chars().allMatch(digit -> DIGITS.indexOf(digit) >= 0)) {
            throw new IllegalArgumentException("Not a rank: " + text);
        }
    }

    /** Where a task begins: behind all tasks with smaller numbers, wherever they were moved to. */
    static Rank ofNumber(int number) {
        return ofValue(BigInteger.valueOf(number), WIDTH);
    }

    /** About half way between the two. */
    static Rank between(Rank low, Rank high) {
        return place(low, high, (from, gap) -> from.add(gap.divide(TWO)));
    }

    /** Between the two, close to the low one: moving tasks behind each other again and again lengthens texts least. */
    static Rank justAfter(Rank low, Rank high) {
        return place(low, high, (from, gap) -> from.add(BigInteger.ONE));
    }

    /** Between the two, close to the high one. */
    static Rank justBefore(Rank low, Rank high) {
        return place(low, high, (from, gap) -> from.add(gap).subtract(BigInteger.ONE));
    }

    private interface Choice {
        BigInteger choose(BigInteger from, BigInteger gap);
    }

    private static Rank place(Rank low, Rank high, Choice choice) {
        if (low.compareTo(high) >= 0) {
            throw new IllegalArgumentException("No place between " + low + " and " + high);
        }
        int width = Math.max(low.text.length(), high.text.length());
        BigInteger from = low.value(width);
        BigInteger gap = high.value(width).subtract(from);
        while (gap.compareTo(TWO) < 0) {
            width++;
            from = from.multiply(BASE);
            gap = gap.multiply(BASE);
        }
        return ofValue(choice.choose(from, gap), width);
    }

    private BigInteger value(int width) {
        BigInteger value = BigInteger.ZERO;
        for (int i = 0; i < width; i++) {
            int digit = i < text.length() ? DIGITS.indexOf(text.charAt(i)) : 0;
            value = value.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        return value;
    }

    private static Rank ofValue(BigInteger value, int width) {
        char[] digits = new char[width];
        BigInteger rest = value;
        for (int i = width - 1; i >= 0; i--) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            digits[i] = DIGITS.charAt(parts[1].intValue());
            rest = parts[0];
        }
        int length = width;
        while (length > WIDTH && digits[length - 1] == '0') {
            length--;
        }
        return new Rank(new String(digits, 0, length));
    }

    @Override
    public int compareTo(Rank other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
