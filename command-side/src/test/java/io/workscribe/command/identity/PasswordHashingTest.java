package io.workscribe.command.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.workscribe.api.common.Rejected;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class PasswordHashingTest {

    private final Semaphore cores = new Semaphore(1, true);
    private final PasswordHashing passwords = new PasswordHashing(cores);

    @Test
    void aHashIsArgon2idAsTheContractHasIt() {
        String hash = passwords.hash("password123");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("password123", hash)).isTrue();
        assertThat(passwords.matches("password124", hash)).isFalse();
    }

    @Test
    void nobodyHasNoPassword() {
        assertThat(passwords.matches("password123", null)).isFalse();
    }

    /** A comparison with what cannot be read would end at once, and tell that there is no such account. */
    @Test
    void whereThereIsNoHashThereIsTheSameWork() {
        String anyHash = passwords.hash("password123");
        assertThat(PasswordHashing.NOBODYS_HASH).hasSameSizeAs(anyHash).startsWith(parametersOf(anyHash));
        assertThat(new Argon2PasswordEncoder(16, 32, 1, 1024, 1).upgradeEncoding(PasswordHashing.NOBODYS_HASH))
                .isFalse();
    }

    private static String parametersOf(String hash) {
        return hash.substring(0, hash.indexOf('$', "$argon2id$v=19$".length()) + 1);
    }

    @Test
    void whoWouldWaitForLongIsSentAway() throws Exception {
        cores.acquire();
        for (int i = 0; i < 64; i++) {
            Thread waiting = new Thread(cores::acquireUninterruptibly);
            waiting.setDaemon(true);
            waiting.start();
        }
        await().until(() -> cores.getQueueLength() == 64);
        assertThatThrownBy(() -> passwords.hash("password123"))
                .isInstanceOfSatisfying(
                        Rejected.class, busy -> assertThat(busy.kind()).isEqualTo(Rejected.Kind.UNAVAILABLE));
    }
}
