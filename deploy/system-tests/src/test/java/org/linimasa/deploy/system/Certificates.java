package org.linimasa.deploy.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An authority of our own and what it signed, made for one test run; PEM files as a cluster's certificate manager writes. */
final class Certificates {
    private static final String PASSWORD = "only-for-this-test";
    private static final String AUTHORITY = "authority";

    private final Path folder;
    private final Path keys;

    private Certificates(Path folder) {
        this.folder = folder;
        keys = folder.resolve("keys.p12");
    }

    /** An authority that has signed nothing yet. */
    static Certificates in(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Certificates certificates = new Certificates(folder);
        certificates.keytool(AUTHORITY, "CN=" + AUTHORITY, "-ext", "bc:critical=ca:true");
        return certificates;
    }

    /**
     * Signs a certificate for a service.
     *
     * @return a folder with {@code tls.crt}, {@code tls.key} and {@code ca.crt}
     */
    Path sign(String service) throws IOException, InterruptedException, GeneralSecurityException {
        keytool(service, "CN=" + service, "-signer", AUTHORITY, "-ext", "san=dns:localhost,ip:127.0.0.1");
        Path secret = Files.createDirectories(folder.resolve(service));
        KeyStore store = load();
        pem(
                secret.resolve("tls.key"),
                "PRIVATE KEY",
                store.getKey(service, PASSWORD.toCharArray()).getEncoded());
        pem(
                secret.resolve("tls.crt"),
                "CERTIFICATE",
                store.getCertificate(service).getEncoded());
        pem(secret.resolve("ca.crt"), "CERTIFICATE", authority().getEncoded());
        return secret;
    }

    /** Trusts the authority; says who it is where the service is one of those signed for. */
    SSLContext context(String... services) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(AUTHORITY, authority());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        for (String service : services) {
            KeyStore all = load();
            own.setKeyEntry(
                    service, all.getKey(service, PASSWORD.toCharArray()), PASSWORD.toCharArray(), new Certificate[] {
                        all.getCertificate(service)
                    });
        }
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(own, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private Certificate authority() throws IOException, GeneralSecurityException {
        return load().getCertificate(AUTHORITY);
    }

    private KeyStore load() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private void keytool(String alias, String name, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-dname",
                name,
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(more));
        int end = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (end != 0) {
            throw new IllegalStateException("keytool ended with " + end);
        }
    }

    private static void pem(Path file, String what, byte[] bytes) throws IOException {
        Files.writeString(
                file,
                "-----BEGIN " + what + "-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what
                        + "-----\n");
    }
}
