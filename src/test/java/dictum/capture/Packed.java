package dictum.capture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes the files that pages come packed in. */
public final class Packed {
    private Packed() {}

    public static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /**
     * A zip file.
     *
     * @param stored whether entries are kept as they are, as in WACZ
     */
    public static byte[] zip(Map<String, byte[]> entries, boolean stored) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry head = new ZipEntry(entry.getKey());
                if (stored) {
                    CRC32 crc = new CRC32();
                    crc.update(entry.getValue());
                    head.setMethod(ZipEntry.STORED);
                    head.setSize(entry.getValue().length);
                    head.setCrc(crc.getValue());
                }
                zip.putNextEntry(head);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /** A record with its own HTTP answer; {@code head} has one header a line. */
    public static byte[] response(String target, String date, String head, byte[] body) {
        byte[] http = (head.strip().replace("\n", "\r\n") + "\r\n\r\n").getBytes(UTF_8);
        return record("response", target, date, "application/http; msgtype=response", joined(http, body));
    }

    public static byte[] record(String type, String target, String date, String contentType, byte[] block) {
        String head = """
                WARC/1.1
                WARC-Type: %s
                WARC-Record-ID: <urn:uuid:0c4a6f8e-0000-4000-8000-%012d>
                WARC-Target-URI: %s
                WARC-Date: %s
                Content-Type: %s
                Content-Length: %d

                """.formatted(
                        type,
                        Integer.toUnsignedLong((target + type).hashCode()),
                        target,
                        date,
                        contentType,
                        block.length)
                .replace("\n", "\r\n");
        return joined(head.getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8));
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
