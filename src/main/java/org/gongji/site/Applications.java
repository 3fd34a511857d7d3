package org.gongji.site;

import java.util.List;
import java.util.UUID;

/**
 * Tells what a person has applied for or is asked to answer (申请). Every room tells of its
 * own, newest first and no more than fits a page; this room stands below them.
 */
public interface Applications {

	List<Application> of(UUID person);

}
