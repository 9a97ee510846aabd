package dictum.capture;

import static dictum.model.DictumException.Kind.EMPTY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Snapshot;
import dictum.model.Snapshot.Format;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Pages that a browser saved as MHTML, and articles in e-mails. */
final class MessagePagesTest extends HeldFiles {
    @Test
    void aPageFromABrowsersMhtmlHasItsAddressAndTime() throws IOException {
        String mhtml = """
                From: <Saved by Blink>
                Snapshot-Content-Location: https://harbour.example/bridge
                Subject: Bridge opens
                Date: Sun, 1 Mar 2026 09:30:00 +0100
                MIME-Version: 1.0
                Content-Type: multipart/related;
                \ttype="text/html";
                \tboundary="--x--"


                ----x--
                Content-Type: text/html
                Content-ID: <frame-1@mhtml.blink>
                Content-Transfer-Encoding: quoted-printable
                Content-Location: https://harbour.example/bridge

                <html><p>=E2=80=9CAt last,=E2=80=9D said Ada=
                 Okoro.
                ----x--
                Content-Type: text/html
                Content-Transfer-Encoding: binary
                Content-Location: https://ads.example/frame

                <p>Buy a boat.
                ----x----
                """.replace("\n", "\r\n");

        Snapshot page = pages(mhtml.getBytes(UTF_8), "page.bin").get(0);

        assertThat(pages(mhtml.getBytes(UTF_8), "page.bin")).hasSize(1);
        assertThat(page.address()).contains(URI.create(BRIDGE));
        assertThat(page.accessed()).isEqualTo(Instant.parse(DATE));
        assertThat(text(page)).isEqualTo("<html><p>“At last,” said Ada Okoro.");
        assertThat(page.format()).isEqualTo(Format.HTML);
    }

    @Test
    void anEmailGivesItsArticle() throws IOException {
        String head = """
                Received: from mail.example
                From: Desk <desk@harbour.example>
                To: reader@example.org
                Subject: Bridge
                Message-ID: <1@harbour.example>
                Date: Sun, 1 Mar 2026 08:30:00 +0000 (UTC)
                MIME-Version: 1.0
                """;
        String both = head + """
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                At last, said Ada Okoro.
                --b
                Content-Type: text/html; charset=iso-8859-1
                Content-Transfer-Encoding: base64

                PHA+QXQgbGFzdCwgc2FpZCBBZGEgT2tvcm8gaW4gTvZycmhhbW4u
                --b--
                """;
        String attached = head + """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                For your files.
                --b
                Content-Type: text/html; name=bridge.html
                Content-Disposition: attachment; filename=bridge.html

                <!-- saved from url=(0030)https://harbour.example/bridge -->
                <p>At last, said Ada Okoro.
                --b--
                """;
        String plain = head + "Content-Type: text/plain; charset=utf-8\n\n“At last,” said Ada Okoro.\n";

        Snapshot html = only(both);
        assertThat(text(html)).isEqualTo("<p>At last, said Ada Okoro in Nörrhamn.");
        assertThat(html.accessed()).isEqualTo(Instant.parse(DATE));
        assertThat(html.charsetBasis()).isEqualTo("HTTP");
        assertThat(only(attached).address()).contains(URI.create(BRIDGE));
        assertThat(only(plain).format()).isEqualTo(Format.PLAIN_TEXT);
        assertThat(text(only(plain))).startsWith("“At last,”");
        assertFails(EMPTY, () -> only(head + "Content-Type: image/png\n\nx\n"), "without a page");
    }
}
