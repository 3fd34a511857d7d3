package org.gongji.access;

import java.util.Locale;

/** Why a chosen password is refused. */
public enum PasswordFault {

	TOO_SHORT, TOO_LONG, COMMON, CONTEXT;

	public String messageKey() {
		return "access.password." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
