package org.spean.leaflet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spean.model.Mode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/** What is in the files, whoever opens them. */
class LeafletFileTest {
    private static final Leaflets LEAFLETS =
            LeafletSamples.of(LeafletSamples.checkedOn(LeafletSamples.TODAY), Mode.LIVE);
    private static final double MILLIMETRE = 72 / 25.4;

    static List<LeafletOrder> pdfs() {
        return LeafletSamples.orders(LeafletFormat.PDF);
    }

    static List<LeafletOrder> svgs() {
        return LeafletSamples.orders(LeafletFormat.SVG);
    }

    @ParameterizedTest
    @MethodSource("pdfs")
    void aPdfIsOnePageOfItsPaperWithoutFontsAndImages(LeafletOrder order) throws IOException {
        byte[] bytes = bytes(order);

        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDRectangle page = document.getPage(0).getMediaBox();
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat((double) page.getWidth()).isCloseTo(order.size().width() * MILLIMETRE, within(0.1));
            assertThat((double) page.getHeight()).isCloseTo(order.size().height() * MILLIMETRE, within(0.1));
            assertThat(document.getPage(0).getResources().getFontNames()).isEmpty();
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            assertThat(document.getDocumentCatalog().getLanguage())
                    .isEqualTo(order.languages().getFirst().code());
        }
        assertThat(bytes).hasSizeLessThan(400_000);
    }

    @ParameterizedTest
    @MethodSource("svgs")
    void anSvgIsXmlOfPathsThatFetchesNothing(LeafletOrder order) throws Exception {
        byte[] bytes = bytes(order);

        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        Element root = document.getDocumentElement();
        assertThat(root.getAttribute("width")).isEqualTo(order.size().width() + "mm");
        Set<String> elements = new TreeSet<>();
        Set<String> attributes = new TreeSet<>();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            elements.add(all.item(i).getNodeName());
            NamedNodeMap of = all.item(i).getAttributes();
            for (int j = 0; j < of.getLength(); j++) {
                attributes.add(of.item(j).getNodeName());
            }
        }
        assertThat(elements).containsExactly("desc", "path", "svg", "title");
        assertThat(attributes)
                .containsExactly(
                        "aria-labelledby",
                        "d",
                        "fill",
                        "height",
                        "id",
                        "role",
                        "viewBox",
                        "width",
                        "xml:lang",
                        "xmlns");
        assertThat(bytes).hasSizeLessThan(700_000);
    }

    @ParameterizedTest
    @MethodSource("pdfs")
    void theSameContentOnTheSameDayIsTheSameFile(LeafletOrder order) {
        assertThat(bytes(order)).isEqualTo(bytes(order));
    }

    private static byte[] bytes(LeafletOrder order) {
        return LeafletSamples.printed(LEAFLETS.print(order)).bytes();
    }
}
