package org.gongji.notice;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The carriers that this installation has; without any, messages stay in the inbox. */
@Component
class Carriers {

	private final Map<Channel, Carrier> byChannel = new EnumMap<>(Channel.class);

	Carriers(ObjectProvider<Carrier> carriers) {
		carriers.forEach((carrier) -> this.byChannel.put(carrier.channel(), carrier));
	}

	boolean any() {
		return !this.byChannel.isEmpty();
	}

	Set<Channel> channels() {
		return this.byChannel.keySet();
	}

	Optional<Carrier> of(Channel channel) {
		return Optional.ofNullable(this.byChannel.get(channel));
	}

}
