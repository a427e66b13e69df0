package io.github.thrivesdk.core.http;

import java.net.http.HttpClient;
import org.jspecify.annotations.Nullable;

/** Lends JDK clients to exchanges. Safe for use by many threads. */
interface ClientSource extends AutoCloseable {
    /** A client for one exchange with that host and port; null once this is closed. */
    @Nullable
    Loan borrow(String authority);

    @Override
    void close();

    /** A client for the time of one exchange. */
    interface Loan {
        HttpClient client();

        /**
         * Others get another client, since this one may harm them. If an exchange took too long, the client may be the
         * reason, whose only thread works for all of its connections: the JDK's reads a chunk of 2 GiB or more in an
         * endless loop. Or there may be something left to read on a connection, which the client takes for clean.
         */
        void distrust();

        /** The exchange is over; clean if its answer was read to the end. */
        void giveBack(boolean clean);
    }

    /** Lends one client for ever, which belongs to somebody else. */
    static ClientSource of(HttpClient client) {
        Loan loan = new Loan() {
            @Override
            public HttpClient client() {
                return client;
            }

            @Override
            public void distrust() {}

            @Override
            public void giveBack(boolean clean) {}
        };
        return new ClientSource() {
            @Override
            public Loan borrow(String authority) {
                return loan;
            }

            @Override
            public void close() {}
        };
    }
}
