package org.gongji.crediting;

import java.util.UUID;

/** Names one credit of one person. */
public record CreditId(UUID value) {

}
