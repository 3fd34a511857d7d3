package org.gongji.account;

import java.util.UUID;

/** Names one personal account (个人账户). */
public record AccountId(UUID value) implements Comparable<AccountId> {

	/**
	 * In the byte order that both databases and every node agree on: locks are taken so.
	 */
	@Override
	public int compareTo(AccountId other) {
		return this.value.toString().compareTo(other.value.toString());
	}

}
