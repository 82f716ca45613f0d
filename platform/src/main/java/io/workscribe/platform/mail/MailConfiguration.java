package io.workscribe.platform.mail;

import com.github.kagkarlsson.scheduler.task.Task;
import io.workscribe.platform.DataFolder;
import io.workscribe.platform.WorkScribeProperties;
import io.workscribe.platform.schedule.DeferredWork;
import io.workscribe.platform.schedule.ScheduleConfiguration;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSender;

/** Mail that survives crashes and mail servers that are down. */
@Configuration(proxyBeanMethods = false)
@Import(ScheduleConfiguration.class)
public class MailConfiguration {

    private static final Logger log = LoggerFactory.getLogger(MailConfiguration.class);

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

    @Bean
    Task<OutgoingMail> mailTask(MailDelivery delivery) {
        return MailTasks.sending(delivery, Duration.ofSeconds(5));
    }

    @Bean
    Task<OutgoingMail> mailDraftTask() {
        return MailTasks.forgettingDrafts();
    }

    @Bean
    MailOutbox mailOutbox(DeferredWork work) {
        return new MailOutbox(work);
    }
}
