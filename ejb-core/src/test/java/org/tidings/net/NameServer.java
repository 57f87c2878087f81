package org.tidings.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A name server on loopback that speaks DNS over UDP (RFC 1035). */
final class NameServer implements AutoCloseable {

  private static final int HEADER = 12;
  private static final int SERVER_FAILURE = 2;
  private static final int NO_SUCH_NAME = 3;

  private final DatagramSocket socket;
  private final Map<String, List<byte[]>> zone;
  private final int otherwise;

  /**
   * @param zone the data of the records, by type and name, such as {@code 33 _imaps._tcp.a.example}
   */
  NameServer(Map<String, List<byte[]>> zone) throws IOException {
    this(zone, NO_SUCH_NAME);
  }

  /** One that cannot say anything about any name. */
  static NameServer failing() throws IOException {
    return new NameServer(Map.of(), SERVER_FAILURE);
  }

  private NameServer(Map<String, List<byte[]>> zone, int otherwise) throws IOException {
    this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    this.zone = zone;
    this.otherwise = otherwise;
    Thread thread = new Thread(this::serve, "name server");
    thread.setDaemon(true);
    thread.start();
  }

  String url() {
    return "dns://127.0.0.1:" + socket.getLocalPort() + "/";
  }

  /** The data of an SRV record. */
  static byte[] srv(int priority, int weight, int port, String target) {
    byte[] name = name(target);
    return ByteBuffer.allocate(6 + name.length)
        .putShort((short) priority)
        .putShort((short) weight)
        .putShort((short) port)
        .put(name)
        .array();
  }

  private static byte[] name(String dotted) {
    ByteArrayOutputStream name = new ByteArrayOutputStream();
    for (String label : dotted.split("\\.", -1)) {
      name.write(label.length());
      name.writeBytes(label.getBytes(ISO_8859_1));
    }
    name.write(0);
    return name.toByteArray();
  }

  private void serve() {
    try {
      while (!socket.isClosed()) {
        DatagramPacket question = new DatagramPacket(new byte[512], 512);
        socket.receive(question);
        byte[] answer = answer(ByteBuffer.wrap(question.getData(), 0, question.getLength()));
        socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
      }
    } catch (IOException e) {
      if (!socket.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private byte[] answer(ByteBuffer question) {
    StringBuilder name = new StringBuilder();
    question.position(HEADER);
    for (int length = question.get(); length > 0; length = question.get()) {
      byte[] label = new byte[length];
      question.get(label);
      name.append(name.length() == 0 ? "" : ".").append(new String(label, ISO_8859_1));
    }
    short type = question.getShort();
    int end = question.getShort() == 1 ? question.position() : HEADER;
    List<byte[]> records = zone.getOrDefault(type + " " + name, List.of());
    ByteBuffer answer = ByteBuffer.allocate(512);
    answer.putShort(question.getShort(0)).put((byte) 0x85).put(status(name.toString()));
    answer.putShort((short) 1).putShort((short) records.size()).putInt(0);
    answer.put(question.duplicate().position(HEADER).limit(end));
    for (byte[] data : records) {
      answer.putShort((short) 0xc00c).putShort(type).putShort((short) 1).putInt(60);
      answer.putShort((short) data.length).put(data);
    }
    return Arrays.copyOf(answer.array(), answer.position());
  }

  private byte status(String name) {
    boolean known = zone.keySet().stream().anyMatch(key -> key.endsWith(" " + name));
    return (byte) (0x80 | (known ? 0 : otherwise));
  }

  @Override
  public void close() {
    socket.close();
  }
}
