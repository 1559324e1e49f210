package org.linimasa.tagger.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The packs on the class path in compiled form: {@code packs/compiled/LANGUAGE.table}, made when this module is built. The
 * text of a pack stays the truth: a table says which text it was made of, and is used for no other.
 */
public final class PackTables {
    private static final int FORMAT = 0x4c_50_4b_04;
    private static final String FOLDER = "compiled/";

    private PackTables() {}

    /** The compiled form of a pack whose text this is; null where there is none or it was made of another text. */
    static @Nullable LanguagePack find(String language, byte[] text) {
        byte[] table = PackReader.bytes(FOLDER.concat(language).concat(".table"));
        return table == null ? null : read(table, text);
    }

    static @Nullable LanguagePack read(byte[] table, byte[] text) {
        ByteBuffer bytes = ByteBuffer.wrap(table);
        return bytes.getInt() == FORMAT && bytes.getInt() == checksum(text)
                ? LanguagePack.read(new TableReader(table, bytes.position()))
                : null;
    }

    static byte[] write(LanguagePack pack, byte[] text) {
        TableWriter out = new TableWriter();
        pack.write(out);
        byte[] body = out.bytes();
        return ByteBuffer.allocate(2 * Integer.BYTES + body.length)
                .putInt(FORMAT)
                .putInt(checksum(text))
                .put(body)
                .array();
    }

    private static int checksum(byte[] text) {
        CRC32 sum = new CRC32();
        sum.update(text);
        return (int) sum.getValue();
    }

    /**
     * Writes the tables of all packs on the class path, or nothing where they are up to date.
     *
     * @param arguments the folder of the compiled classes, which is the root of the resources too
     */
    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        Path folder = classes.resolve("packs").resolve(FOLDER);
        Path stamp = classes.resolveSibling("tables.stamp");
        Set<String> languages = new BundledPacks().languages();
        String inputs = fingerprint(languages, classes);
        if (Files.exists(stamp)
                && Files.exists(folder)
                && Files.readString(stamp).equals(inputs)) {
            return;
        }
        long start = System.nanoTime();
        Files.createDirectories(folder);
        long size = 0;
        for (String language : languages) {
            byte[] text = PackReader.text(language);
            byte[] table = write(PackReader.compile(language, PackReader.lines(text)), text);
            Files.write(folder.resolve(language + ".table"), table);
            size += table.length;
        }
        Files.writeString(stamp, inputs);
        System.out.printf(
                "%d language packs compiled: %,d bytes in %.1f s%n",
                languages.size(), size, (System.nanoTime() - start) / 1e9);
    }

    /** What the tables depend on: the texts, and the classes that compile them. */
    private static String fingerprint(Set<String> languages, Path classes) throws IOException {
        MessageDigest digest = sha256();
        for (String language : languages) {
            digest.update(language.getBytes(StandardCharsets.UTF_8));
            digest.update(PackReader.text(language));
            byte[] generated = PackReader.bytes(PackReader.GENERATED + language + ".pack");
            digest.update(generated == null ? new byte[0] : generated);
        }
        try (Stream<Path> files = Files.list(classes.resolve("org/linimasa/tagger/pack"))) {
            for (Path file : files.sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
