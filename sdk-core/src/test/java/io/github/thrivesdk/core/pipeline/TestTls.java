package io.github.thrivesdk.core.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** A key for servers on 127.0.0.1, made once for all tests, and the trust in it. */
final class TestTls {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final KeyStore KEY = newKey();
    private static final SSLContext SERVER = context(KEY, "TLS");
    private static final Map<String, SSLContext> CLIENTS = new ConcurrentHashMap<>();

    private TestTls() {}

    /** Shows the certificate, and trusts it. */
    static SSLContext server() {
        return SERVER;
    }

    /** Trusts the certificate, has none to show, and speaks that protocol: {@code TLSv1.2}, {@code TLSv1.3}. */
    static SSLContext client(String protocol) {
        return CLIENTS.computeIfAbsent(protocol, version -> context(trusted(), version));
    }

    /** The same, for one connection; does that when it has to judge the certificate for that time, counted from 1. */
    static SSLContext client(String protocol, int time, Runnable meanwhile) {
        AtomicInteger judged = new AtomicInteger();
        X509TrustManager trust = trust();
        X509TrustManager watching = new X509TrustManager() {
            @Override
            public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
                if (judged.incrementAndGet() == time) {
                    meanwhile.run();
                }
                trust.checkServerTrusted(chain, kind);
            }

            @Override
            public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
                trust.checkClientTrusted(chain, kind);
            }

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return trust.getAcceptedIssuers();
            }
        };
        try {
            SSLContext context = SSLContext.getInstance(protocol);
            context.init(null, new TrustManager[] {watching}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore trusted() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, PASSWORD);
            trusted.setCertificateEntry("server", KEY.getCertificate("key"));
            return trusted;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same for those who ask for it so. */
    static X509TrustManager trust() {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted());
            return (X509TrustManager) trust.getTrustManagers()[0];
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext context(KeyStore store, String protocol) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance(protocol);
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore newKey() {
        try {
            Path folder = Files.createTempDirectory("thrive-tls");
            Path file = folder.resolve("key.p12");
            try {
                keytool(file);
                return read(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(Path file) throws IOException {
        String command = "-J-XX:TieredStopAtLevel=1 -genkeypair -alias key -keyalg EC -dname CN=server -validity 30"
                + " -ext SAN=dns:localhost,ip:127.0.0.1 -storetype PKCS12 -storepass " + new String(PASSWORD)
                + " -keystore";
        ProcessBuilder keytool = new ProcessBuilder(command.split(" "));
        keytool.command()
                .add(
                        0,
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString());
        keytool.command().add(file.toString());
        try {
            if (keytool.redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    != 0) {
                throw new UncheckedIOException(new IOException("keytool made no key"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static KeyStore read(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }
}
