package org.tidings.secrets.aws;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ARN of a key of AWS KMS. Never that of an alias, which may mean another key tomorrow: then
 * nobody could tell what was wrapped with which key.
 */
record KmsKeyArn(String text) {

  private static final Pattern KEY =
      Pattern.compile("arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+");

  static KmsKeyArn parse(String text) {
    return find(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Not the ARN of a key of AWS KMS (arn:aws:kms:REGION:ACCOUNT:key/ID): "
                        + text));
  }

  static Optional<KmsKeyArn> find(String text) {
    return Optional.of(text).filter(it -> KEY.matcher(it).matches()).map(KmsKeyArn::new);
  }
}
