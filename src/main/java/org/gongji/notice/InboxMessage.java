package org.gongji.notice;

import java.time.ZonedDateTime;
import java.util.UUID;

/**
 * A message in its reader's words; the link (or null) leads to the page that says more.
 */
public record InboxMessage(UUID id, String title, String text, ZonedDateTime at, boolean unread, String link) {

}
