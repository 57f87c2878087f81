package org.tidings.identity;

import java.time.ZoneId;
import org.tidings.secrets.Secret;

/**
 * What somebody types to sign up.
 *
 * @param workspace the name of the new workspace
 */
public record NewAccount(String email, Secret password, String workspace, ZoneId timeZone) {}
