package io.github.thrivesdk.examples.springcloud;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;

/** The application. */
@SpringBootApplication
@EnableFeignClients
public class LeaversApplication {}
