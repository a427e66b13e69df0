package io.github.thrivesdk.examples.springcloud;

import io.github.thrivesdk.generated.api.UsersApi;
import org.springframework.cloud.openfeign.FeignClient;

/** Thrive's users as a bean. The URL is a placeholder: {@link ThriveConfiguration} knows the host. */
@FeignClient(name = "thrive", url = "https://thrive.invalid", configuration = ThriveConfiguration.class)
public interface ThriveUsers extends UsersApi {}
