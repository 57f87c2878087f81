package org.tidings.identity;

import java.time.ZoneId;
import org.tidings.secrets.Secret;

/**
 * What somebody types to sign up.
 *
 * @param workspace the name of the new workspace
 * @param forApi whether a program signs up, which needs a token to go on
 */
public record NewAccount(
    String email, Secret password, String workspace, ZoneId timeZone, boolean forApi) {}
