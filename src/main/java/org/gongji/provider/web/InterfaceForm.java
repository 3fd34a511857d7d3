package org.gongji.provider.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.gongji.provider.InterfaceTerms;

import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.validation.BindingResult;

/** From where and how an institution calls, as the administrator types it. */
record InterfaceForm(long version, String addresses, String sm2Key) {

	private static final int LONGEST = 1000;

	/**
	 * The letters, digits and signs of addresses; never a name that would be looked up.
	 */
	private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}(/[0-9]{1,3})?");

	private static final Pattern SM2_KEY = Pattern.compile("04[0-9a-f]{128}");

	InterfaceForm {
		addresses = (addresses != null) ? addresses : "";
		sm2Key = (sm2Key != null) ? sm2Key : "";
	}

	static InterfaceForm of(long version, InterfaceTerms terms) {
		return new InterfaceForm(version, String.join("\n", terms.addresses()), terms.sm2Key());
	}

	/** Empty where something is wrong, which then stands beside its field. */
	Optional<InterfaceTerms> read(BindingResult faults) {
		List<String> lines = this.addresses.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		lines.stream()
			.filter((line) -> !isAddress(line))
			.findFirst()
			.ifPresent((line) -> faults.rejectValue("addresses", "provider.interface.addresses.fault",
					new Object[] { line }, null));
		if (String.join("\n", lines).length() > LONGEST) {
			faults.rejectValue("addresses", "provider.interface.addresses.long", new Object[] { LONGEST }, null);
		}
		String key = this.sm2Key.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
		if (!key.isEmpty() && !SM2_KEY.matcher(key).matches()) {
			faults.rejectValue("sm2Key", "provider.interface.sm2.fault");
		}
		return faults.hasErrors() ? Optional.empty() : Optional.of(new InterfaceTerms(lines, key));
	}

	private static boolean isAddress(String line) {
		if (!ADDRESS.matcher(line).matches()) {
			return false;
		}
		try {
			new IpAddressMatcher(line);
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
