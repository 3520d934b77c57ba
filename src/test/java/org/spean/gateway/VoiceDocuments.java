package org.spean.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.spean.dialogue.Reply;
import org.xml.sax.SAXException;

/** Holds what we say in a call against our schema, its size, and the rule that no Khmer is given to a speaking machine. */
public final class VoiceDocuments {
    private static final String HASH = "0123456789abcdef0123456789abcdef";
    private static final PublicUrl URL = new PublicUrl("https://hotline.example.org");
    private static final List<VoiceRenderer> RENDERERS = List.of(
            new VoiceRenderer(URL, "main", Prompts.NONE, true),
            new VoiceRenderer(URL, "main", Prompts.NONE, false),
            new VoiceRenderer(URL, "main", piece -> Optional.of(List.of(HASH)), false),
            new VoiceRenderer(URL, "main", Prompts.NONE, false, verbs(true)),
            new VoiceRenderer(URL, "main", Prompts.NONE, false, verbs(false)));
    private static final Schema SCHEMA = schema();
    private static final ThreadLocal<Validator> VALIDATOR = ThreadLocal.withInitial(SCHEMA::newValidator);

    /** What was checked before: walks of all menus make the same document hundreds of times. */
    private static final ThreadLocal<Set<ByteBuffer>> GOOD = ThreadLocal.withInitial(HashSet::new);

    private VoiceDocuments() {}

    /** Checks the replies of a turn as every kind of gateway would get them. */
    public static void check(List<Reply> replies) {
        for (VoiceRenderer renderer : RENDERERS) {
            check(renderer.render(replies, 7));
        }
    }

    /** The document of a turn where these prompts are recorded, checked, as a live gateway would get it. */
    public static String checked(Prompts prompts, List<Reply> replies) {
        String xml = new VoiceRenderer(URL, "main", prompts, false, verbs(true)).render(replies, 999);
        check(xml);
        return xml;
    }

    /** Checks one document. */
    public static void check(String xml) {
        assertThat(xml.getBytes(StandardCharsets.UTF_8).length).as("bytes").isLessThanOrEqualTo(4096);
        try {
            ByteBuffer digest = digest(xml);
            if (!GOOD.get().contains(digest)) {
                VALIDATOR.get().validate(new StreamSource(new StringReader(xml)));
                GOOD.get().add(digest);
            }
        } catch (SAXException | IOException e) {
            throw new AssertionError("not our TwiML: " + e.getMessage(), e);
        }
    }

    private static ByteBuffer digest(String xml) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A line with two people, on a platform that whispers or not. */
    static CallVerbs verbs(boolean whispers) {
        return new CallVerbs(new CallUrls(URL, "main"), new TwoPeople(), Optional.of("1294"), whispers);
    }

    private static Schema schema() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Objects.requireNonNull(VoiceDocuments.class.getResource("voice.xsd")));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
