package org.gongji.site;

/**
 * One entry of a role's menu: where it leads, its message key and its icon in the sprite.
 */
public record MenuEntry(String path, String key, String icon) {

}
