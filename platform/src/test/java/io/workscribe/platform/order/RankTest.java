package io.workscribe.platform.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankTest {

    @Test
    void numbersRankInTheirOrderWithOneWidth() {
        Rank previous = Rank.FIRST;
        for (int number : new int[] {1, 2, 9, 10, 61, 62, 63, 3843, 3844, 1_000_000, Integer.MAX_VALUE}) {
            Rank rank = Rank.ofNumber(number);
            assertThat(rank).isGreaterThan(previous);
            assertThat(rank.text()).hasSize(6);
            previous = rank;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void thereIsAlwaysAPlaceBetweenTwoOthers(long seed) {
        Random random = new Random(seed);
        List<Rank> order = new ArrayList<>(List.of(Rank.FIRST, Rank.ofNumber(1), Rank.ofNumber(2), Rank.ofNumber(3)));
        for (int i = 0; i < 5_000; i++) {
            int index = random.nextInt(order.size() - 1);
            Rank low = order.get(index);
            Rank high = order.get(index + 1);
            Rank placed = switch (random.nextInt(3)) {
                case 0 -> Rank.justAfter(low, high);
                case 1 -> Rank.justBefore(low, high);
                default -> Rank.between(low, high);
            };
            assertThat(placed).isGreaterThan(low).isLessThan(high);
            order.add(index + 1, placed);
        }
        assertThat(order).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void thousandsOfMovesToOnePlaceKeepTextsShort() {
        Rank low = Rank.ofNumber(1);
        Rank high = Rank.ofNumber(2);
        Rank after = low;
        Rank before = high;
        for (int i = 0; i < 5_000; i++) {
            after = Rank.justAfter(after, high);
            before = Rank.justBefore(low, before);
        }
        assertThat(after.text()).hasSizeLessThan(100);
        assertThat(before.text()).hasSizeLessThan(100);
    }

    @Test
    void halvingTheSameGapNeverEnds() {
        Rank low = Rank.ofNumber(1);
        Rank high = Rank.ofNumber(2);
        for (int i = 0; i < 5_000; i++) {
            Rank middle = Rank.between(low, high);
            assertThat(middle).isGreaterThan(low).isLessThan(high);
            if (i % 2 == 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    /** The place that takes most digits: between the two that were moved last, again and again. */
    @Test
    void adversarialMovesNeverPassTheLongestPlace() {
        List<Rank> order = new ArrayList<>();
        for (int number = 1; number <= 1_000; number++) {
            order.add(Rank.ofNumber(number));
        }
        Rank end = Rank.ofNumber(1_001);
        List<Integer> spreads = new ArrayList<>();
        int at = 100;
        for (int i = 0; i < 15_700; i++) {
            Rank moved = order.remove(order.size() - 1);
            Rank place = Rank.between(order.get(at - 1), order.get(at));
            if (place.isTooLong()) {
                spreads.add(spread(order, at, end));
                place = Rank.between(order.get(at - 1), order.get(at));
            }
            order.add(at, place);
            at = i % 2 == 0 ? at + 1 : at;
            if (at > 900) {
                at = 100;
            }
            assertThat(moved).isNotNull();
            assertThat(place.text()).hasSizeLessThanOrEqualTo(Rank.LONGEST);
        }
        assertThat(order).isSorted().doesNotHaveDuplicates();
        assertThat(spreads).hasSize(126).allMatch(tasks -> tasks <= 128);
    }

    /** As a move does it; how many got new places. */
    private static int spread(List<Rank> order, int at, Rank end) {
        for (int side = 16; ; side *= 2) {
            int from = Math.max(0, at - side);
            int to = Math.min(order.size(), at + side);
            Rank low = from == 0 ? Rank.FIRST : order.get(from - 1);
            Rank high = to == order.size() ? end : order.get(to);
            Optional<List<Rank>> places = Rank.spread(low, high, to - from);
            if (places.isPresent()) {
                for (int i = from; i < to; i++) {
                    order.set(i, places.get().get(i - from));
                }
                return to - from;
            }
        }
    }

    @Test
    void freshPlacesLieBetweenTheirNeighboursHoweverLongThoseAre() {
        Rank low = new Rank("000001" + "z".repeat(3_000));
        Rank high = new Rank("000003" + "0".repeat(3_000) + "1");
        List<Rank> places = Rank.spread(low, high, 500).orElseThrow();
        assertThat(places).hasSize(500).isSorted().doesNotHaveDuplicates();
        assertThat(places)
                .allSatisfy(place -> assertThat(place).isGreaterThan(low).isLessThan(high));
        assertThat(places).allSatisfy(place -> assertThat(place.text()).hasSizeLessThan(24));
        assertThat(Rank.spread(low, new Rank(low.text() + "1"), 1)).isEmpty();
        assertThat(Rank.between(low, high).text()).hasSize(6);
    }

    @Test
    void nothingLiesBetweenAPlaceAndItself() {
        Rank rank = Rank.ofNumber(7);
        assertThatIllegalArgumentException().isThrownBy(() -> Rank.between(rank, rank));
        assertThatIllegalArgumentException().isThrownBy(() -> Rank.between(rank, Rank.ofNumber(6)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00001", "0000010", "00000-", "00000é"})
    void aPlaceHasOneTextOnly(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rank(text));
    }
}
