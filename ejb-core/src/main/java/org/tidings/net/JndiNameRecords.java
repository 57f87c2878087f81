package org.tidings.net;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.spi.NamingManager;

/**
 * Asks the name servers of the operating system, by what the JDK has for it. Each server is asked
 * twice, for three seconds together.
 */
@ApplicationScoped
class JndiNameRecords implements NameRecords {

  private static final String SERVERS_OF_THE_SYSTEM = "dns:///";

  private final String servers;

  JndiNameRecords() {
    this(SERVERS_OF_THE_SYSTEM);
  }

  /**
   * @param servers a URL that names a server, up to the name that it is asked for
   */
  JndiNameRecords(String servers) {
    this.servers = servers;
  }

  @Override
  public List<String> find(String name, String type) throws IOException {
    try {
      return ask(name, type);
    } catch (NameNotFoundException e) {
      return List.of();
    } catch (NamingException e) {
      throw new IOException("No name server told the records of " + name, e);
    }
  }

  /**
   * An application server's class loaders do not see this part of the JDK everywhere. Of naming,
   * only the attributes of DNS are used: text, of which no object is made.
   */
  @SuppressWarnings("BanJNDI")
  private List<String> ask(String name, String type) throws NamingException {
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      DirContext dns = (DirContext) NamingManager.getURLContext("dns", patience());
      Attribute records = dns.getAttributes(servers + name + ".", new String[] {type}).get(type);
      return records == null ? List.of() : texts(records);
    } finally {
      thread.setContextClassLoader(usual);
    }
  }

  private static List<String> texts(Attribute records) throws NamingException {
    List<String> texts = new ArrayList<>();
    for (Object record : Collections.list(records.getAll())) {
      texts.add(record.toString());
    }
    return texts;
  }

  @SuppressWarnings("JdkObsolete") // naming takes no other
  private static Hashtable<String, String> patience() {
    Hashtable<String, String> patience = new Hashtable<>();
    patience.put("com.sun.jndi.dns.timeout.initial", "1000");
    patience.put("com.sun.jndi.dns.timeout.retries", "2");
    return patience;
  }
}
