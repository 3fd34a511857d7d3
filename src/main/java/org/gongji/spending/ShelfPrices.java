package org.gongji.spending;

import java.util.Optional;

import org.gongji.access.Region;
import org.gongji.money.Money;
import org.gongji.provider.ProviderId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an institution last asked for one of an item, proposed at the next scan. */
@Repository
class ShelfPrices {

	private final JdbcClient jdbc;

	ShelfPrices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Money> find(ProviderId provider, String code) {
		return this.jdbc.sql("select unit_price_fen from shelf_price where provider_id = ? and item_code = ?")
			.params(provider.value(), code)
			.query(Long.class)
			.optional()
			.map(Money::ofFen);
	}

	void remember(ProviderId provider, Region region, String code, Money price) {
		int known = this.jdbc.sql("update shelf_price set unit_price_fen = ? where provider_id = ? and item_code = ?")
			.params(price.fen(), provider.value(), code)
			.update();
		if (known == 0) {
			this.jdbc
				.sql("insert into shelf_price (provider_id, item_code, region, unit_price_fen) values (?, ?, ?, ?) "
						+ "on conflict do nothing")
				.params(provider.value(), code, region.code(), price.fen())
				.update();
		}
	}

}
