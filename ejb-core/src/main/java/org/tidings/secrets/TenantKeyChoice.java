package org.tidings.secrets;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.aws.AwsSettings;
import org.tidings.secrets.aws.KmsTenantKey;
import org.tidings.secrets.local.LocalMasterKey;
import org.tidings.tenant.OpenTransaction;

/**
 * The one place that decides what wraps keysets: AWS KMS where a key of it is named, else a file. A
 * file that is there beside KMS opens what it wrapped before, until that is wrapped anew.
 */
@ApplicationScoped
public class TenantKeyChoice {

  private final TenantKey key;

  @Inject
  public TenantKeyChoice(
      @ConfigProperty(name = "tidings.keys.kms.key-arn") Optional<String> kmsKey,
      @ConfigProperty(name = "tidings.keys.master-file") Optional<String> masterFile,
      AwsSettings aws,
      OpenTransaction transaction) {
    key =
        kmsKey
            .<TenantKey>map(
                arn ->
                    new KmsTenantKey(
                        arn,
                        aws,
                        transaction::isThere,
                        masterFile
                            .filter(file -> Files.exists(Path.of(file)))
                            .map(LocalMasterKey::new)))
            .or(() -> masterFile.map(LocalMasterKey::new))
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Set tidings.keys.kms.key-arn or tidings.keys.master-file"));
  }

  protected TenantKeyChoice() {
    key = null; // for the container
  }

  @Produces
  @ApplicationScoped
  TenantKey key() {
    return key;
  }

  @PreDestroy
  void close() {
    if (key instanceof KmsTenantKey kms) {
      kms.close();
    }
  }
}
