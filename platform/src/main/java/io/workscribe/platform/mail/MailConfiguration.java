package io.workscribe.platform.mail;

import io.workscribe.platform.DataFolder;
import io.workscribe.platform.InstallationSecrets;
import io.workscribe.platform.WorkScribeProperties;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;

/** Mail that survives crashes and mail servers that are down. */
@Configuration(proxyBeanMethods = false)
public class MailConfiguration {

    private static final Logger log = LoggerFactory.getLogger(MailConfiguration.class);

    @Bean
    MailTable mailTable(JdbcClient jdbc) {
        return new MailTable(jdbc);
    }

    @Bean
    MailCipher mailCipher(InstallationSecrets secrets) {
        return new MailCipher(secrets);
    }

    /** A server is known when {@code spring.mail.host} is set. */
    @Bean
    MailDelivery mailDelivery(ObjectProvider<JavaMailSender> server, WorkScribeProperties properties, DataFolder data) {
        MailFormat format = new MailFormat(properties.mail().from());
        JavaMailSender sender = server.getIfAvailable();
        if (sender != null) {
            return new SmtpDelivery(sender, format);
        }
        Path folder = data.folder("mail");
        log.info("No mail server is set (spring.mail.host): mails are written to {}", folder);
        return new FileDelivery(folder, format);
    }

    /** Not named like its class: {@code mailSender} is the bean of Spring Boot that talks to the mail server. */
    @Bean
    MailSender outboxSender(MailTable table, MailCipher cipher, MailDelivery delivery) {
        return new MailSender(table, cipher, delivery, Duration.ofSeconds(5));
    }

    @Bean
    MailOutbox mailOutbox(MailTable table, MailCipher cipher, MailSender sender) {
        return new MailOutbox(table, cipher, sender::wake);
    }
}
