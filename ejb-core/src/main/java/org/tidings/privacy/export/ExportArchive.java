package org.tidings.privacy.export;

import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tidings.export.Export;
import org.tidings.export.ExportFile;
import org.tidings.identity.Caller;
import org.tidings.json.JsonText;

/**
 * An archive that is ready. It is put together while it is written, a chunk at a time: what is kept
 * of it can be any size.
 */
public final class ExportArchive {

  /** Changes when a field changes its meaning or goes; new fields and files may come. */
  static final String FORMAT = "tidings-export/1";

  static final String MANIFEST = "manifest.json";

  private final Caller owner;
  private final ExportRequests.Contents contents;
  private final IntFunction<String> chunks;

  ExportArchive(Caller owner, ExportRequests.Contents contents, IntFunction<String> chunks) {
    this.owner = owner;
    this.contents = contents;
    this.chunks = chunks;
  }

  /** What it is called where it is saved. */
  public String fileName() {
    return "tidings-" + contents.export().id() + ".zip";
  }

  /** Writes it as ZIP; the stream stays open. */
  public void writeTo(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    write(zip, MANIFEST, manifest());
    for (int file = 0; file < ExportFile.ALL.size(); file++) {
      zip.putNextEntry(new ZipEntry(ExportFile.ALL.get(file).name()));
      write(zip, contents.chunks().getOrDefault(file, List.of()));
      zip.closeEntry();
    }
    zip.finish();
  }

  private void write(ZipOutputStream zip, List<Integer> positions) throws IOException {
    String before = "[\n";
    for (int position : positions) {
      print(zip, before + chunks.apply(position));
      before = ",\n";
    }
    print(zip, positions.isEmpty() ? "[]\n" : "\n]\n");
  }

  private static void write(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    print(zip, text);
    zip.closeEntry();
  }

  private static void print(ZipOutputStream zip, String text) throws IOException {
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private String manifest() {
    Export export = contents.export();
    JsonArrayBuilder files = JsonText.array();
    for (int file = 0; file < ExportFile.ALL.size(); file++) {
      files.add(
          JsonText.object()
              .add("name", ExportFile.ALL.get(file).name())
              .add("records", contents.records().getOrDefault(file, 0L)));
    }
    return JsonText.object()
        .add("format", FORMAT)
        .add("exportId", export.id().toString())
        .add("tenantId", owner.tenant().toString())
        .add("userId", owner.userId().toString())
        .add("requestedAt", export.requestedAt().toString())
        .add("readyAt", export.readyAt().orElse(export.requestedAt()).toString())
        .add("files", files)
        .build()
        .toString();
  }
}
