package org.gongji.notice.web;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gongji.notice.Channel;

/** The ticks of the settings page: the words of the kinds wanted by each channel. */
record SettingsForm(List<String> sms, List<String> email) {

	Map<String, Set<Channel>> wanted() {
		Map<String, Set<Channel>> wanted = new HashMap<>();
		add(wanted, this.sms, Channel.SMS);
		add(wanted, this.email, Channel.EMAIL);
		return wanted;
	}

	private static void add(Map<String, Set<Channel>> wanted, List<String> words, Channel channel) {
		if (words != null) {
			words.forEach((word) -> wanted.computeIfAbsent(word, (one) -> EnumSet.noneOf(Channel.class)).add(channel));
		}
	}

}
