package org.gongji.site;

import java.util.List;
import java.util.Locale;

import org.gongji.access.Region;

/**
 * How the regions are called, told to the layout by the room that knows them; the site
 * itself stands below it.
 */
public interface RegionNames {

	/** Every region of this installation, in the order pages list them. */
	List<Region> all();

	String name(Region region, Locale locale);

}
