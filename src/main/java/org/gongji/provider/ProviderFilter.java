package org.gongji.provider;

import org.gongji.access.Region;

/** What a list of institutions is narrowed to; null or empty means all. */
public record ProviderFilter(Region region, ProviderKind kind, String name) {

	public static final ProviderFilter ALL = new ProviderFilter(null, null, "");

}
