package org.gongji.access;

import java.util.List;

/** One page of a list of accounts. */
public record UserPage(List<User> rows, long all, int page, int pages) {

}
