package org.gongji.notice;

import java.util.List;

/**
 * The kinds of message of one room, told to this one, which stands below it. Pages list
 * the rooms by their {@code @Order}: what is asked for most stands first.
 */
@FunctionalInterface
public interface NoticeKinds {

	List<NoticeKind> kinds();

}
