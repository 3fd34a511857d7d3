package org.gongji.notice;

import java.util.List;
import java.util.Set;

/**
 * What a reader chose, kind by kind; the channels of this installation; phone and
 * confirmed mail address as they may be shown, or null.
 */
public record MessageSettings(List<Line> lines, Set<Channel> channels, String phone, String email) {

	/** Whether there is anything to choose. */
	public boolean choosable() {
		return sms() || mail();
	}

	public boolean sms() {
		return this.channels.contains(Channel.SMS) && this.phone != null;
	}

	public boolean mail() {
		return this.channels.contains(Channel.EMAIL) && this.email != null;
	}

	public boolean mailOpen() {
		return this.channels.contains(Channel.EMAIL);
	}

	public boolean smsOpen() {
		return this.channels.contains(Channel.SMS);
	}

	/** One kind of message, by its word and its title, and by which channels it goes. */
	public record Line(String word, String title, Set<Channel> channels) {

		public boolean sms() {
			return this.channels.contains(Channel.SMS);
		}

		public boolean email() {
			return this.channels.contains(Channel.EMAIL);
		}

	}

}
