package org.gongji.family.web;

import java.util.List;
import java.util.regex.Pattern;

import org.gongji.family.BindingId;
import org.gongji.family.SharedAccounts;

/** One page of what was used by a binding, newest first. */
record UsesShown(List<SharedAccounts.Use> list, int number, int last) {

	private static final int SIZE = 20;

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

	/** A page beyond the list is the nearest there is. */
	static UsesShown read(SharedAccounts accounts, BindingId binding, String page) {
		int last = Math.max(1, (accounts.countUses(binding) + SIZE - 1) / SIZE);
		int asked = (page != null && NUMBER.matcher(page).matches()) ? Integer.parseInt(page) : 1;
		int number = Math.max(1, Math.min(asked, last));
		return new UsesShown(accounts.uses(binding, number, SIZE), number, last);
	}

}
