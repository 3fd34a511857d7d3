package org.gongji.access;

import java.net.InetAddress;
import java.net.UnknownHostException;

import jakarta.servlet.http.HttpServletRequest;

/** The lines on which nobody else can read what is said. */
public final class SafeLine {

	private SafeLine() {
	}

	/** Whether the request came encrypted, or from this machine. */
	public static boolean has(HttpServletRequest request) {
		return request.isSecure() || onThisMachine(request.getRemoteAddr());
	}

	/** The address is a literal, nothing is looked up. */
	private static boolean onThisMachine(String address) {
		try {
			return InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

}
