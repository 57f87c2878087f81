package org.tidings.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** An element of XML as {@link LenientXml} reads it. */
public final class XmlNode {

  private final String name;
  private final String xml;
  private final String rawAttributes;
  private final int from;
  private final StringBuilder text = new StringBuilder(0);
  private final List<XmlNode> children = new ArrayList<>(0);
  private int to;
  private boolean closed;

  XmlNode(String name, String xml, String rawAttributes, int from) {
    this.name = name;
    this.xml = xml;
    this.rawAttributes = rawAttributes;
    this.from = from;
    this.to = from;
  }

  /** The name as it is written, with its prefix. */
  public String name() {
    return name;
  }

  /** The attributes by their name as it is written. */
  public Map<String, String> attributes() {
    return XmlAttributes.of(rawAttributes);
  }

  /** Whether a name stands among its attributes; asks less than {@link #attributes}. */
  public boolean mentions(String attribute) {
    return rawAttributes.contains(attribute);
  }

  /** The text of this element itself, references resolved, without that of its children. */
  public String text() {
    return text.toString();
  }

  /** What stands between its tags, as it is written. */
  public String inner() {
    return xml.substring(from, to);
  }

  /** Where in the document its start tag stands, give or take a character. */
  public int position() {
    return Math.max(0, from - rawAttributes.length() - name.length() - 2);
  }

  public List<XmlNode> children() {
    return Collections.unmodifiableList(children);
  }

  /** Whether its own end tag was there: that of an element that a document broke off in is not. */
  public boolean isClosed() {
    return closed;
  }

  void add(XmlNode child) {
    children.add(child);
  }

  void add(String words) {
    text.append(words);
  }

  void endsAt(int end, boolean byItsTag) {
    to = Math.max(from, end);
    closed = byItsTag;
  }
}
