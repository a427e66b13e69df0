package com.example.leavers;

import com.fasterxml.jackson.databind.ObjectMapper;
import feign.Feign;
import io.github.thrivesdk.client.ThriveClient;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** The libraries that are in use, by the names of their jars. */
final class Jars {
    private Jars() {}

    /** Fails unless each of these is in use; a consumer that runs with other versions than it says proves nothing. */
    static String expect(List<String> names) {
        String inUse = Stream.of(ThriveClient.class, Feign.class, ObjectMapper.class, LoggerFactory.class)
                .map(Jars::jar)
                .collect(Collectors.joining(" "));
        for (String name : names) {
            if (!List.of(inUse.split(" ")).contains(name)) {
                throw new AssertionError(name + " is not in use, but " + inUse);
            }
        }
        return inUse;
    }

    private static String jar(Class<?> type) {
        return type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .replaceFirst(".*/", "")
                .replaceFirst("\\.jar$", "");
    }
}
