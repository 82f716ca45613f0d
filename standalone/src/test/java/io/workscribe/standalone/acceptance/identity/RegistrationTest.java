package io.workscribe.standalone.acceptance.identity;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Contract #1. */
@Contract("#1")
class RegistrationTest {

    private final Client anonymous = Server.get().anonymous();

    @Test
    @Contract("M1")
    void opensAnAccountAndASession() {
        String email = Unique.email();

        Answer token = register(fields().put("email", email)).expect(201).shaped("Token");

        assertThat(token.text("/token_type")).isEqualTo("bearer");
        assertThat(token.at("/expires_in").asInt()).isEqualTo(900);
        assertThat(token.text("/user/email")).isEqualTo(email);
        assertThat(token.text("/user/display_name")).isEqualTo("Alice");
        assertThat(token.at("/user/email_verified").asBoolean()).isFalse();
        assertThat(token.at("/user/oauth_provider").isNull()).isTrue();
        assertThat(token.at("/user/avatar_url").isNull()).isTrue();
    }

    @Test
    @Contract("#7")
    void theNewUserSeesThemselvesAtOnce() {
        Answer token = register(fields()).expect(201);

        Answer me = anonymous
                .bearing(token.text("/access_token"))
                .get("/auth/me")
                .expect(200)
                .shaped("User");

        assertThat(me.json()).isEqualTo(token.at("/user"));
    }

    @Test
    @Contract("F40")
    void f40NeitherRegisteringNorSigningInVerifiesAnAddress() {
        Person alice = Server.get().register("Alice");

        assertThat(alice.get("/auth/me").at("/email_verified").booleanValue()).isFalse();
        assertThat(alice.signsInAgain().get("/auth/me").at("/email_verified").booleanValue())
                .isFalse();
    }

    @Test
    @Contract("#11")
    void createsNoOrganization() {
        Answer token = register(fields()).expect(201);

        Answer organizations =
                anonymous.bearing(token.text("/access_token")).get("/auth/orgs").expect(200);

        assertThat(organizations.body()).isEqualTo("[]");
    }

    @Test
    void keepsTheAddressInLowerCaseAndFindsItTakenInAnyCase() {
        String email = Unique.email();

        Answer token = register(fields().put("email", email.toUpperCase())).expect(201);

        assertThat(token.text("/user/email")).isEqualTo(email);
        register(fields().put("email", email)).refused(409, "EMAIL_TAKEN");
        register(fields().put("email", email.replaceFirst("^x", "X"))).refused(409, "EMAIL_TAKEN");
    }

    @Test
    void aRefusedRegistrationLeavesTheFirstAccountAsItWas() {
        String email = Unique.email();
        register(fields().put("email", email)).expect(201);

        register(fields().put("email", email).put("password", "another456")).refused(409, "EMAIL_TAKEN");

        anonymous
                .post("/auth/login", object("email", email, "password", "password123"))
                .expect(200);
        anonymous
                .post("/auth/login", object("email", email, "password", "another456"))
                .refused(401, "INVALID_CREDENTIALS");
    }

    @Test
    void asksForEveryField() {
        register(object()).invalid("body/display_name missing", "body/email missing", "body/password missing");
    }

    @Test
    @Contract("F24")
    void namesHaveTwoToAHundredCharacters() {
        register(fields().put("display_name", "A")).invalid("body/display_name string_too_short");
        register(fields().put("display_name", "A".repeat(101))).invalid("body/display_name string_too_long");
        register(fields().put("display_name", "Al")).expect(201);
        register(fields().put("display_name", "A".repeat(100))).expect(201);
    }

    @Test
    @Contract("F26")
    void f26NamesAreTrimmedBeforeTheyAreMeasured() {
        register(fields().put("display_name", "  \t ")).invalid("body/display_name string_too_short");
        register(fields().put("display_name", " A ")).invalid("body/display_name string_too_short");

        Answer token = register(fields().put("display_name", "  Alice  ")).expect(201);

        assertThat(token.text("/user/display_name")).isEqualTo("Alice");
    }

    @Test
    void passwordsHaveEightToAHundredAndTwentyEightCharactersAndADigit() {
        register(fields().put("password", "passw12")).invalid("body/password string_too_short");
        register(fields().put("password", "1".repeat(129))).invalid("body/password string_too_long");
        register(fields().put("password", "passwords")).invalid("body/password value_error");
        register(fields().put("password", "passwor1")).expect(201);
        register(fields().put("password", "1".repeat(128))).expect(201);
    }

    @Test
    void passwordsAreNeverTrimmed() {
        String email = Unique.email();
        register(fields().put("email", email).put("password", " password1 ")).expect(201);

        anonymous
                .post("/auth/login", object("email", email, "password", "password1"))
                .refused(401, "INVALID_CREDENTIALS");
        anonymous
                .post("/auth/login", object("email", email, "password", " password1 "))
                .expect(200);
    }

    @Test
    @Contract("F36")
    void f36AnInvalidPasswordIsNotEchoed() {
        Answer tooShort = register(fields().put("password", "s3cr3t"));
        Answer nameMissing =
                register((ObjectNode) fields().put("password", "top-s3cr3t").without("display_name"));

        tooShort.invalid("body/password string_too_short");
        assertThat(tooShort.body()).doesNotContain("s3cr3t");
        nameMissing.invalid("body/display_name missing");
        assertThat(nameMissing.body()).doesNotContain("top-s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "alice",
                "alice@",
                "@example.com",
                "alice@example",
                "alice@@example.com",
                "a b@example.com",
                "alice@exa mple.com",
                "alice@.example.com"
            })
    void addressesMustLookLikeOne(String email) {
        register(fields().put("email", email)).invalid("body/email value_error");
    }

    @Test
    @Contract("F24")
    void f24AnOverlongAddressIsInvalid() {
        register(fields().put("email", "a".repeat(300) + "@example.com")).invalidAt("body/email");
    }

    @Test
    void wrongTypesAreInvalid() {
        register(fields().put("display_name", 12)).invalid("body/display_name string_type");
        register(fields().put("email", true)).invalid("body/email string_type");
        register((ObjectNode) fields().set("password", object())).invalid("body/password string_type");
        register(fields().putNull("display_name")).invalidAt("body/display_name");
    }

    @Test
    void unknownKeysAreIgnored() {
        register(fields().put("role", "owner").put("email_verified", true)).expect(201);
    }

    private Answer register(ObjectNode fields) {
        return anonymous.post("/auth/register", fields);
    }

    private static ObjectNode fields() {
        return object("display_name", "Alice", "email", Unique.email(), "password", "password123");
    }
}
