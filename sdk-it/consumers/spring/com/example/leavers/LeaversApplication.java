package com.example.leavers;

import io.github.thrivesdk.auth.ThriveAuth;
import io.github.thrivesdk.client.ThriveClient;
import io.github.thrivesdk.core.ThriveEnvironment;
import io.github.thrivesdk.core.error.ThriveNotSentException;
import io.github.thrivesdk.generated.model.CreateUserRequest;
import io.github.thrivesdk.micrometer.ThriveMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** A Spring Boot application, with the client as a bean, and with Spring's choice of every other library. */
@SpringBootApplication(proxyBeanMethods = false)
public class LeaversApplication {
    /**
     * Makes the calls of {@link Leavers}, and those that need what Spring brings along.
     *
     * @param args as for {@link Leavers}
     */
    public static void main(String... args) throws IOException {
        try (ConfigurableApplicationContext application = SpringApplication.run(LeaversApplication.class)) {
            ThriveClient client = application.getBean(ThriveClient.class);
            Leavers.same(client.users().deleteUser("jane").success(), true);
            Leavers.same(faultIn(client), ThriveNotSentException.Reason.INVALID_ARGUMENT);
            MeterRegistry meters = application.getBean(MeterRegistry.class);
            Leavers.same(meters.get("thrive.client.attempts").timer().count(), 1L);
            Leavers.main(args);
        }
    }

    /** Hibernate Validator is there, so a body that breaks a limit of the document is not sent. */
    private static ThriveNotSentException.Reason faultIn(ThriveClient client) {
        try {
            CreateUserRequest nameless = CreateUserRequest.builder()
                    .ref("jane")
                    .firstName("")
                    .lastName("")
                    .build();
            client.users().createUser(nameless);
        } catch (ThriveNotSentException unsent) {
            return unsent.reason();
        }
        throw new AssertionError("a user without a name was sent");
    }

    @Bean
    LittleThrive thrive() throws IOException {
        return new LittleThrive();
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    ThriveClient client(LittleThrive thrive, MeterRegistry meters) {
        return ThriveClient.builder()
                .environment(ThriveEnvironment.loopback(thrive.uri()))
                .auth(ThriveAuth.basic("eu-west-2_AbcdEfghI", "secret"))
                .observer(ThriveMetrics.into(meters))
                .build();
    }
}
