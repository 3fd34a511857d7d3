package org.gongji.notice;

import java.util.UUID;

/**
 * A text that one sender has taken in hand for a while. The notice is null for a code.
 */
record Claim(UUID id, UUID token, UUID recipient, UUID notice, String kind, int attempt) {

}
