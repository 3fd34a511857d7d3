package org.gongji.spending;

/** One thing bought, as an owner sees it whose relative agreed to that (OQ-29). */
public record ShownItem(String name, int quantity) {

}
