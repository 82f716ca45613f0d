package io.workscribe.command.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankTest {

    @Test
    void numbers_rank_in_their_order_with_one_width() {
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
    void there_is_always_a_place_between_two_others(long seed) {
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
    void thousands_of_moves_to_one_place_keep_texts_short() {
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
    void halving_the_same_gap_never_ends() {
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

    @Test
    void nothing_lies_between_a_place_and_itself() {
        Rank rank = Rank.ofNumber(7);
        assertThatIllegalArgumentException().isThrownBy(() -> Rank.between(rank, rank));
        assertThatIllegalArgumentException().isThrownBy(() -> Rank.between(rank, Rank.ofNumber(6)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00001", "0000010", "00000-", "00000é"})
    void a_place_has_one_text_only(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rank(text));
    }
}
