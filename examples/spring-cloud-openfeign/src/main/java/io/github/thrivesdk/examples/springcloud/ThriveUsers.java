package io.github.thrivesdk.examples.springcloud;

import io.github.thrivesdk.generated.api.UsersApi;
import org.springframework.cloud.openfeign.FeignClient;

/** Thrive's users as a bean. */
@FeignClient(name = "thrive", url = "${thrive.url}", configuration = ThriveConfiguration.class)
public interface ThriveUsers extends UsersApi {}
