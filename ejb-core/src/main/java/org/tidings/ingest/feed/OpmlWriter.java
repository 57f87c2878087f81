package org.tidings.ingest.feed;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.tidings.text.OneLine;

/** Writes lists of feeds that other readers take (OPML 2.0). */
public final class OpmlWriter {

  /** How such a list is labelled. */
  public static final String MEDIA_TYPE = "text/x-opml";

  private OpmlWriter() {}

  /**
   * A list of feeds.
   *
   * @param title of the list
   * @return XML, to be sent in UTF-8
   */
  public static String write(String title, List<OpmlEntry> feeds, Instant now) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("opml");
      xml.writeAttribute("version", "2.0");
      head(xml, title, now);
      xml.writeStartElement("body");
      for (OpmlEntry feed : feeds) {
        outline(xml, feed);
      }
      xml.writeEndDocument();
      xml.close();
      return text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Nothing that is written here can fail", e);
    }
  }

  private static void head(XMLStreamWriter xml, String title, Instant now)
      throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("head");
    element(xml, "title", OneLine.of(title));
    element(
        xml,
        "dateCreated",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void outline(XMLStreamWriter xml, OpmlEntry feed) throws XMLStreamException {
    String title = OneLine.of(feed.title());
    xml.writeCharacters("\n");
    xml.writeEmptyElement("outline");
    xml.writeAttribute("type", "rss");
    xml.writeAttribute("text", title);
    xml.writeAttribute("title", title);
    xml.writeAttribute("xmlUrl", feed.address());
  }
}
