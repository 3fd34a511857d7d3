package org.gongji.account;

/**
 * What stands behind a movement: the page that tells it whole, the message key of where
 * it happened, and that of who used the money; the keys are null where there is nothing
 * to say.
 */
public record MovementOrigin(String path, String place, String user) {

}
