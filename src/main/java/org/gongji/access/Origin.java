package org.gongji.access;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

/** Where a request comes from: the network address and the device. */
public record Origin(String address, Device device) {

	public Origin {
		Objects.requireNonNull(address, "address");
		Objects.requireNonNull(device, "device");
	}

	public static Origin of(HttpServletRequest request) {
		return new Origin(request.getRemoteAddr(), Device.read(request.getHeader("User-Agent")));
	}

}
