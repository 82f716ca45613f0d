package broken.names;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests in another style than ours. */
public class BrokenNames {

    @Test
    void it_fails() {}

    @ParameterizedTest
    @ValueSource(ints = 1)
    void ItFails(int time) {}

    @Test
    void itHolds() {}
}
