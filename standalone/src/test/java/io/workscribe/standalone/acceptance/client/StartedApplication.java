package io.workscribe.standalone.acceptance.client;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.workscribe.standalone.WorkScribe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** WorkScribe in this JVM, with a new data folder and a mail server; both go when the JVM ends. */
public final class StartedApplication {

    private final ConfigurableApplicationContext context;
    private final GreenMail mail;
    private final Path data;

    private StartedApplication(ConfigurableApplicationContext context, GreenMail mail, Path data) {
        this.context = context;
        this.mail = mail;
        this.data = data;
    }

    /** One more application beside the shared one, with settings of its own. */
    public static StartedApplication start(Map<String, String> settings) {
        return start(settings, unchanged -> {});
    }

    /**
     * One at a time: the embedded server is told its folder by a system property.
     *
     * @param addition what it has beyond the product
     */
    static synchronized StartedApplication start(
            Map<String, String> settings, ApplicationContextInitializer<ConfigurableApplicationContext> addition) {
        GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        mail.start();
        Path data = newFolder();
        Map<String, String> options = new LinkedHashMap<>();
        options.put("server.port", "0");
        options.put("management.server.port", "0");
        options.put("workscribe.data", data.toString());
        options.put("workscribe.rate-limit.per-minute", "0");
        options.put("workscribe.invitations.per-address-and-hour", "0");
        options.put("workscribe.invitations.per-inviter-and-hour", "0");
        options.put("workscribe.invitations.join-unverified", "true");
        options.put("workscribe.passwords.refuse-common", "false");
        options.put("spring.mail.host", "localhost");
        options.put("spring.mail.port", String.valueOf(mail.getSmtp().getPort()));
        options.putAll(settings);
        SpringApplication workScribe = new SpringApplication(WorkScribe.class);
        // Only after the application has stopped, database included, can its folder be deleted.
        workScribe.setRegisterShutdownHook(false);
        workScribe.addInitializers(addition);
        ConfigurableApplicationContext context = workScribe.run(options.entrySet().stream()
                .map(option -> "--" + option.getKey() + "=" + option.getValue())
                .toArray(String[]::new));
        StartedApplication application = new StartedApplication(context, mail, data);
        Runtime.getRuntime().addShutdownHook(new Thread(application::stop));
        return application;
    }

    public void stop() {
        context.close();
        mail.stop();
        FileSystemUtils.deleteRecursively(data.toFile());
    }

    /** What the application itself uses, for what cannot be done or seen from outside. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    GreenMail mail() {
        return mail;
    }

    URI uri() {
        return URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("workscribe-acceptance-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
