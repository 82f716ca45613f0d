package io.workscribe.platform.order;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A place in an order, of a project's tasks for instance: a number between 0 and 1, written with the digits 0-9, A-Z and a-z, so
 * that comparing texts byte by byte compares places. There is always another place between two different ones.
 *
 * <p>Texts have at least {@value #WIDTH} digits and none longer than that ends in 0, so each place has one text only.
 */
public record Rank(String text) implements Comparable<Rank> {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
    private static final BigInteger TWO = BigInteger.TWO;

    /** Six digits number more tasks than an int can count. */
    private static final int WIDTH = 6;

    /** Longer ones are never given: before that, tasks are put further apart. */
    public static final int LONGEST = 64;

    /**
     * Fresh places leave room for two more digits between each two of them, and for more before they are too long. Shorter
     * ones would last longer, but each time many more tasks would have to move.
     */
    private static final int LONGEST_FRESH = 52;

    private static final BigInteger ROOM = BASE.pow(2);

    /** Before everything that has a place. */
    public static final Rank FIRST = new Rank("0".repeat(WIDTH));

    /** Behind everything that was numbered. */
    public static final Rank LAST = new Rank("z".repeat(WIDTH));

    public Rank {
        boolean canonical = text.length() == WIDTH || text.length() > WIDTH && !text.endsWith("0");
        if (!canonical || !text.chars().allMatch(digit -> DIGITS.indexOf(digit) >= 0)) {
            throw new IllegalArgumentException("Not a rank: " + text);
        }
    }

    /** Where a task begins: behind all tasks with smaller numbers, wherever they were moved to. */
    public static Rank ofNumber(int number) {
        return ofValue(BigInteger.valueOf(number), WIDTH);
    }

    /**
     * The text of {@link #ofNumber} in SQL, for a statement that finds the number itself.
     *
     * @param number an expression for it, an integer
     */
    public static String sqlOfNumber(String number) {
        return IntStream.iterate(WIDTH - 1, place -> place >= 0, place -> place - 1)
                .mapToObj(
                        place -> "substr('%s', %s / %s %% %s + 1, 1)".formatted(DIGITS, number, BASE.pow(place), BASE))
                .collect(Collectors.joining(" || "));
    }

    /** About half way between the two. */
    public static Rank between(Rank low, Rank high) {
        return place(low, high, (from, gap) -> from.add(gap.divide(TWO)));
    }

    /** Between the two, close to the low one: moving tasks behind each other again and again lengthens texts least. */
    public static Rank justAfter(Rank low, Rank high) {
        return place(low, high, (from, gap) -> from.add(BigInteger.ONE));
    }

    /** Between the two, close to the high one. */
    public static Rank justBefore(Rank low, Rank high) {
        return place(low, high, (from, gap) -> from.add(gap).subtract(BigInteger.ONE));
    }

    /**
     * That many places between the two, in their order and far from each other; empty when the two are too close for places
     * that are short.
     */
    public static Optional<List<Rank>> spread(Rank low, Rank high, int count) {
        for (int width = WIDTH; width <= LONGEST_FRESH; width++) {
            // Both cut to this width: what lies strictly between the cut ones lies between them.
            BigInteger from = low.value(width);
            BigInteger step = high.value(width).subtract(from).divide(BigInteger.valueOf(count + 1L));
            if (step.compareTo(ROOM) >= 0) {
                List<Rank> places = new ArrayList<>(count);
                for (int i = 1; i <= count; i++) {
                    places.add(ofValue(from.add(step.multiply(BigInteger.valueOf(i))), width));
                }
                return Optional.of(places);
            }
        }
        return Optional.empty();
    }

    public boolean isTooLong() {
        return text.length() > LONGEST;
    }

    private interface Choice {
        BigInteger choose(BigInteger from, BigInteger gap);
    }

    private static Rank place(Rank low, Rank high, Choice choice) {
        if (low.compareTo(high) >= 0) {
            throw new IllegalArgumentException("No place between " + low + " and " + high);
        }
        for (int width = Math.max(WIDTH, low.commonDigits(high)); ; width++) {
            // Both cut to this width: the shortest at which something lies between.
            BigInteger from = low.value(width);
            BigInteger gap = high.value(width).subtract(from);
            if (gap.compareTo(TWO) >= 0) {
                return ofValue(choice.choose(from, gap), width);
            }
        }
    }

    private int commonDigits(Rank other) {
        int shorter = Math.min(text.length(), other.text.length());
        int common = 0;
        while (common < shorter && text.charAt(common) == other.text.charAt(common)) {
            common++;
        }
        return common;
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
