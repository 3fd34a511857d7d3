package org.gongji.catalogue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.gongji.access.OnCommit;
import org.gongji.access.Region;

import org.springframework.stereotype.Component;

/**
 * The items that tills of a region sold lately, not asked for again within seconds. An
 * import booked on this node is seen at once, one on another node a little later.
 */
@Component
public class ItemsAtTill {

	private static final Duration FRESH = Duration.ofSeconds(5);

	private static final int MANY = 50_000;

	private final Cache<Sold, Item> lately = Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MANY).build();

	private final Items items;

	ItemsAtTill(Items items) {
		this.items = items;
	}

	/** The known ones among the codes as on that day, by one SQL statement or by none. */
	public Map<ItemCode, Item> byCodes(Collection<ItemCode> codes, Region region, LocalDate day) {
		Map<ItemCode, Item> found = new HashMap<>();
		List<ItemCode> asked = new ArrayList<>();
		for (ItemCode code : codes) {
			Item known = this.lately.getIfPresent(new Sold(code, region, day));
			if (known != null) {
				found.put(code, known);
			}
			else {
				asked.add(code);
			}
		}
		this.items.byCodes(asked, region, day).forEach((code, item) -> {
			this.lately.put(new Sold(code, region, day), item);
			found.put(code, item);
		});
		return found;
	}

	/** Everything is asked for anew once the present transaction is committed. */
	void changed() {
		OnCommit.run(this.lately::invalidateAll);
	}

	private record Sold(ItemCode code, Region region, LocalDate day) {

	}

}
