package io.calrelay.sandbox.netsuite.sdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** One element of an SDF object file. */
final class SdfXml {
    private final Element element;

    private SdfXml(Element element) {
        this.element = element;
    }

    static SdfXml parse(String path, String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            InputSource source = new InputSource(new StringReader(text));
            return new SdfXml(factory.newDocumentBuilder().parse(source).getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new IllegalArgumentException(path + " is not well-formed XML: " + broken.getMessage(), broken);
        }
    }

    String name() {
        return element.getTagName();
    }

    String attribute(String name) {
        return element.getAttribute(name);
    }

    String text(String child) {
        return text(child, "");
    }

    String text(String child, String otherwise) {
        return child(child).map(found -> found.element.getTextContent().strip()).orElse(otherwise);
    }

    /** SDF writes check boxes as T and F. */
    boolean flag(String child, boolean otherwise) {
        return text(child, otherwise ? "T" : "F").equals("T");
    }

    /** The script id inside {@code [scriptid=…]}, or the text as it is. */
    String reference(String child) {
        return unbracketed(text(child));
    }

    static String unbracketed(String text) {
        String inner = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        return inner.startsWith("scriptid=") ? inner.substring("scriptid=".length()) : inner;
    }

    Optional<SdfXml> child(String name) {
        return children().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The children of a wrapper element; none where it is absent. */
    List<SdfXml> childrenOf(String wrapper) {
        return child(wrapper).map(SdfXml::children).orElse(List.of());
    }

    List<SdfXml> children() {
        List<SdfXml> found = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                found.add(new SdfXml(child));
            }
        }
        return found;
    }
}
