package io.workscribe.standalone.acceptance.identity;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Unique;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Contract #2 and #7. */
@Contract({"#2", "#7"})
@Isolated("measures what all requests cost")
class SignInTest {

    private static final long MEMORY_OF_A_HASH = 19L * 1024 * 1024;

    private final Client anonymous = Server.get().anonymous();
    private final Person alice = Server.get().register("Alice");

    @Test
    @Contract("M1")
    void m1AnswersWithTokensAndTheUser() {
        Answer token = signIn(alice.email(), Person.PASSWORD).expect(200).shaped("Token");

        assertThat(token.text("/user/id")).isEqualTo(alice.id());
        assertThat(token.text("/access_token")).isNotEqualTo(alice.accessToken());
        assertThat(token.text("/refresh_token")).isNotEqualTo(alice.refreshToken());
    }

    @Test
    void theAddressMatchesInAnyCase() {
        signIn(alice.email().toUpperCase(), Person.PASSWORD).expect(200);
    }

    @Test
    @Contract("M28")
    void wrongPasswordAndUnknownAddressLookTheSame() {
        Answer wrongPassword = signIn(alice.email(), "password124");
        Answer unknownAddress = signIn(Unique.email(), Person.PASSWORD);

        wrongPassword.refused(401, "INVALID_CREDENTIALS");
        unknownAddress.refused(401, "INVALID_CREDENTIALS");
        assertThat(unknownAddress.body()).isEqualTo(wrongPassword.body());
    }

    /** Seen by the memory that a hash takes, which is the same on every machine. */
    @Test
    @Contract("F19")
    void f19AnUnknownAddressCostsTheSameWorkAsAWrongPassword() {
        Server.get().inProcess();

        long forWrongPassword = allocatedDuring(() -> signIn(alice.email(), "password124"));
        long forUnknownAddress = allocatedDuring(() -> signIn(Unique.email(), Person.PASSWORD));

        assertThat(forWrongPassword).isGreaterThan(5 * MEMORY_OF_A_HASH);
        assertThat(forUnknownAddress).isGreaterThan(5 * MEMORY_OF_A_HASH);
    }

    @Test
    void aPasswordThatBreaksTheRulesIsMerelyWrong() {
        signIn(alice.email(), "x").refused(401, "INVALID_CREDENTIALS");
        signIn(alice.email(), "x".repeat(5_000)).notBroken();
    }

    @Test
    void asksForBothFields() {
        anonymous.post("/auth/login", object()).invalid("body/email missing", "body/password missing");
        signIn("nobody", "x").invalid("body/email value_error");
        signIn(alice.email(), "").invalid("body/password string_too_short");
    }

    @Test
    void severalSessionsLiveSideBySide() {
        Person elsewhere = alice.signsInAgain();

        alice.get("/auth/me").expect(200).shaped("User");
        assertThat(elsewhere.get("/auth/me").expect(200).json())
                .isEqualTo(alice.get("/auth/me").json());
    }

    private static long allocatedDuring(Supplier<Answer> signIn) {
        long before = allocatedForRequests();
        for (int i = 0; i < 5; i++) {
            signIn.get().refused(401, "INVALID_CREDENTIALS");
        }
        return allocatedForRequests() - before;
    }

    private static long allocatedForRequests() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.dumpAllThreads(false, false))
                .filter(thread -> thread.getThreadName().contains("-exec-"))
                .mapToLong(thread -> threads.getThreadAllocatedBytes(thread.getThreadId()))
                .sum();
    }

    private Answer signIn(String email, String password) {
        return anonymous.post("/auth/login", object("email", email, "password", password));
    }
}
