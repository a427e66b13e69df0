package io.github.thrivesdk.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.thrivesdk.core.json.JsonBinding;
import io.github.thrivesdk.generated.model.UserPage;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A page of 100 users from JSON: the generated model, and Jackson with less to do. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init")
public class ModelBenchmark {
    private static final String USER = """
            {"id":"5f0c6a1e8d3b2a0011223344","ref":"E-1042","firstName":"Jane","lastName":"Doe",
            "email":"jane@example.com","role":"learner","status":"active","positions":[],
            "additionalFields":{"office":"Leeds"},"languageCode":"en-gb","deleted":false,"level":3,
            "createdAt":"2024-01-02T03:04:05.678Z","updatedAt":"2025-01-02T03:04:05.678Z",
            "hasPicture":false,"timeZone":"Europe/London","onboarded":true,"audiences":[],"singleSignOn":false}""";

    private final byte[] json = ("{\"results\":[" + String.join(",", Collections.nCopies(100, USER))
                    + "],\"pagination\":{\"totalResults\":100,\"totalPages\":1,\"page\":1,\"perPage\":100}}")
            .getBytes(UTF_8);
    private final JsonBinding binding = JsonBinding.jackson();
    private ObjectReader maps;
    private ObjectReader records;

    /** A few fields of a page; the others are skipped. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PlainPage(List<PlainUser> results) {}

    /** A few fields of a user, as strings. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PlainUser(
            String id, String ref, String firstName, String lastName, String email, String role, String status) {}

    /** Prepares Jackson's readers. */
    @Setup
    public void start() {
        JsonMapper mapper = JsonMapper.builder().build();
        maps = mapper.readerFor(Map.class);
        records = mapper.readerFor(PlainPage.class);
    }

    /** The generated model: all 19 fields, typed. */
    @Benchmark
    public @Nullable Object model() throws IOException {
        return binding.read(json, UserPage.class);
    }

    /** Jackson into maps and lists: all fields, untyped. */
    @Benchmark
    public Object jacksonMaps() throws IOException {
        return maps.readValue(json);
    }

    /** Jackson into a record of seven strings. */
    @Benchmark
    public Object jacksonRecords() throws IOException {
        return records.readValue(json);
    }
}
