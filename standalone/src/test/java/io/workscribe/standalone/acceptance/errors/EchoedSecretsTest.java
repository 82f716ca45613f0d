package io.workscribe.standalone.acceptance.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Unique;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request that carries a password or a token: the answer does not repeat it. */
@Contract("F36")
class EchoedSecretsTest {

    private static final String SECRET = "s3cr3t-of-mine";
    private static final Person OWNER = Server.get().register("Olga");
    private static final Organization ORGANIZATION = OWNER.createsOrganization();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auth/register {'email':'nobody','password':'SECRET'}",
                "/auth/register {'display_name':'Eve','email':'eve@example.com','password':['SECRET1']}",
                "/auth/register {'display_name':'Eve','email':'eve@example.com','password':{'SECRET':'SECRET'}}",
                "/auth/login {'password':'SECRET'}",
                "/auth/login {'email':7,'password':'SECRET'}",
                "/auth/login {'email':'eve@example.com','password':['SECRET']}",
                "/auth/login ['SECRET']",
                "/auth/login 'SECRET'",
                "/auth/login {'password':'SECRET'",
                "/auth/login password=SECRET",
                "/auth/refresh {'refresh_token':'SECRET'}",
                "/auth/refresh {'refresh_token':['SECRET']}",
                "/auth/refresh {'token':'SECRET'}",
                "/auth/logout {'refresh_token':{'of':'SECRET'}}",
                "/auth/reset-password {'token':'SECRET'}",
                "/auth/reset-password {'token':'SECRET','new_password':'SECRET'}",
                "/auth/reset-password {'token':['SECRET'],'new_password':{'is':'SECRET'}}",
                "/auth/oauth/google {'id_token':['SECRET']}",
                "/auth/invitations/{token}/accept {'display_name':'E','password':'SECRET'}",
                "/auth/invitations/{token}/accept {'display_name':7,'password':['SECRET']}"
            })
    void areNotInTheAnswer(String request) {
        int end = request.indexOf(' ');
        String path = request.substring(0, end).replace("{token}", invitation());
        String body = request.substring(end + 1).replace('\'', '"').replace("SECRET", SECRET);

        Client caller = path.equals("/auth/logout")
                ? OWNER.signsInAgain()
                : Server.get().anonymous();

        Answer answer = caller.send("POST", path, body);

        assertThat(answer.status()).as(answer.toString()).isIn(400, 401, 422, 503);
        assertThat(answer.body()).doesNotContain(SECRET);
    }

    private static String invitation() {
        return ORGANIZATION.invite(Unique.email(), "member").text("/token");
    }
}
