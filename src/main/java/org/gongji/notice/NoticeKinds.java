package org.gongji.notice;

import java.util.List;

/** The kinds of message of one room, told to this one, which stands below it. */
@FunctionalInterface
public interface NoticeKinds {

	List<NoticeKind> kinds();

}
