package org.gongji.catalogue;

import java.util.Locale;
import java.util.Optional;

/** What an item is, in the words that decide whether an account may pay for it. */
public enum ItemCategory {

	/** 医疗服务. */
	MEDICAL_SERVICE,
	/** 目录外医疗服务. */
	OUT_OF_CATALOGUE_MEDICAL_SERVICE,
	/** 药品. */
	DRUG,
	/** 医疗器械. */
	DEVICE,
	/** 医用耗材. */
	CONSUMABLE,
	/** 公共卫生. */
	PUBLIC_HEALTH,
	/** 体育健身. */
	SPORTS_FITNESS,
	/** 养生保健. */
	WELLNESS,
	/** 健康体检. */
	HEALTH_CHECKUP,
	/** 化妆品. */
	COSMETICS,
	/** 其他. */
	OTHER;

	/** The word in rule files and policy cases, such as {@code medical_service}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static ItemCategory ofWord(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

	/** The category of such a word; empty for an unknown one. */
	public static Optional<ItemCategory> find(String word) {
		for (ItemCategory category : values()) {
			if (category.word().equals(word)) {
				return Optional.of(category);
			}
		}
		return Optional.empty();
	}

}
