package org.gongji.provider;

import java.util.List;

/**
 * From where and how an institution calls the national interface: the addresses or
 * networks (none for any), and the public SM2 key with which it signs what it encrypts,
 * empty where it sends in clear.
 */
public record InterfaceTerms(List<String> addresses, String sm2Key) {

	public static final InterfaceTerms NONE = new InterfaceTerms(List.of(), "");

	public InterfaceTerms {
		addresses = List.copyOf(addresses);
	}

}
