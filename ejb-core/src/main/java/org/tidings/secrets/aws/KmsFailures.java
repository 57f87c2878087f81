package org.tidings.secrets.aws;

import org.tidings.secrets.TenantKeyUnavailableException.Reason;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.model.DisabledException;
import software.amazon.awssdk.services.kms.model.KeyUnavailableException;
import software.amazon.awssdk.services.kms.model.KmsInvalidStateException;
import software.amazon.awssdk.services.kms.model.NotFoundException;

/** What a failure of AWS KMS means to the operator. */
final class KmsFailures {

  private KmsFailures() {}

  static Reason reasonOf(SdkException failure) {
    if (failure instanceof DisabledException || failure instanceof KmsInvalidStateException) {
      return Reason.DISABLED;
    }
    if (failure instanceof NotFoundException) {
      return Reason.UNKNOWN;
    }
    if (failure instanceof AwsServiceException service
        && !(failure instanceof KeyUnavailableException)) {
      return ofService(service);
    }
    return Reason.UNREACHABLE; // no answer in time, or none at all
  }

  private static Reason ofService(AwsServiceException failure) {
    if (failure.isThrottlingException()) {
      return Reason.THROTTLED;
    }
    return failure.statusCode() >= 500 ? Reason.UNREACHABLE : Reason.DENIED;
  }
}
