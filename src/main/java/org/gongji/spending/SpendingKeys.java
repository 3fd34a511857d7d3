package org.gongji.spending;

import java.util.List;

import org.gongji.rules.RuleKey;

/** The rule values that the spending law reads; their meaning stands in keys.yaml. */
final class SpendingKeys {

	static final RuleKey<Boolean> DESIGNATED_ONLY = RuleKey.yesNo("account.designated_only");

	static final RuleKey<List<String>> RELATIONS = RuleKey.words("account.relations");

	static final RuleKey<List<String>> MEDICAL_ITEMS = RuleKey.words("account.medical_items");

	static final RuleKey<List<String>> PHARMACY_ITEMS = RuleKey.words("account.pharmacy_items");

	static final RuleKey<String> PHARMACY_CODE = RuleKey.word("account.pharmacy_code");

	static final RuleKey<String> COVERS = RuleKey.word("account.covers");

	static final RuleKey<List<String>> PROHIBITED_NAMED = RuleKey.words("account.prohibited_named");

	static final RuleKey<List<String>> PROHIBITED_CATCH_ALL = RuleKey.words("account.prohibited_catch_all");

	static final RuleKey<List<String>> PAYMENT_ORDER = RuleKey.words("account.payment_order");

	static final RuleKey<String> AUTHORISER_ORDER = RuleKey.word("account.authoriser_order");

	static final RuleKey<List<String>> VOUCHERS = RuleKey.words("account.vouchers");

	static final RuleKey<String> CARD_LOSS = RuleKey.word("account.card_loss");

	static final RuleKey<String> REVERSAL = RuleKey.word("account.reversal");

	static final RuleKey<String> PARTIAL_REVERSAL = RuleKey.word("account.partial_reversal");

	static final RuleKey<Boolean> BINDING_REQUIRED = RuleKey.yesNo("family.binding_required");

	static final RuleKey<Boolean> OWNER_LIMITS = RuleKey.yesNo("family.owner_limits");

	static final RuleKey<String> WHILE_CLOSING = RuleKey.word("closure.purchases");

	private SpendingKeys() {
	}

}
