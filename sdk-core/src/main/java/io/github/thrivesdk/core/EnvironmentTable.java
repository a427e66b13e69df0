package io.github.thrivesdk.core;

final class EnvironmentTable {
    static String publicHost(String name) {
        return "https://public.api.learn.link";
    }

    static String userHost(String name) {
        return "https://user.api.learn.link";
    }
}
