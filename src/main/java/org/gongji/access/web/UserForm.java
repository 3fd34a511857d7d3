package org.gongji.access.web;

import java.util.UUID;

import org.gongji.access.NewUser;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.SignInNames;
import org.gongji.access.User;

import org.springframework.validation.BindingResult;

/** An account as the administrator types it; the holder is an institution's code. */
record UserForm(String name, String displayName, String role, String region, String holder, Long version) {

	private static final int LONGEST_NAME = 100;

	UserForm {
		name = (name != null) ? name.strip() : "";
		displayName = (displayName != null) ? displayName.strip() : "";
		role = (role != null) ? role : "";
		region = (region != null) ? region.strip() : "";
		holder = (holder != null) ? holder.strip() : "";
	}

	static UserForm blank() {
		return new UserForm("", "", "", "", "", null);
	}

	static UserForm of(User user) {
		return new UserForm(user.name(), user.displayName(), user.role().name(),
				(user.region() != null) ? user.region().code() : "", "", user.version());
	}

	/** The account that is meant, or null and the faults beside the fields. */
	NewUser read(SignInNames holders, User before, BindingResult faults) {
		if (!NewUser.wellFormed(this.name)) {
			faults.rejectValue("name", "access.user.name.bad");
		}
		if (this.displayName.isEmpty() || this.displayName.length() > LONGEST_NAME) {
			faults.rejectValue("displayName", "access.user.display-name.bad");
		}
		Role meant = Staff.role(this.role).orElse(null);
		if (meant == null) {
			faults.rejectValue("role", "access.user.role.missing");
			return null;
		}
		Region place = place(meant, faults);
		UUID whom = holder(meant, place, holders, before, faults);
		return faults.hasErrors() ? null : new NewUser(this.name, this.displayName, meant, place, whom);
	}

	private Region place(Role meant, BindingResult faults) {
		if (meant == Role.ADMIN) {
			return null;
		}
		if (!this.region.matches("[0-9]{6}")) {
			faults.rejectValue("region", "access.user.region.bad");
			return null;
		}
		return new Region(this.region);
	}

	private UUID holder(Role meant, Region place, SignInNames holders, User before, BindingResult faults) {
		if (!meant.actsForHolder() || place == null) {
			return null;
		}
		if (this.holder.isEmpty() && before != null && before.role() == meant && place.equals(before.region())) {
			return before.holder();
		}
		return holders.holder(meant, this.holder)
			.filter((found) -> place.equals(found.region()))
			.map((found) -> found.id())
			.orElseGet(() -> {
				faults.rejectValue("holder", "access.user.holder.unknown");
				return null;
			});
	}

}
