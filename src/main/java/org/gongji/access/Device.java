package org.gongji.access;

import java.util.Objects;

/**
 * A device as its owner would name it (设备), read from what the browser says of itself: a
 * help to recognise one's own, no proof of anything.
 */
public record Device(Machine machine, Browser browser) {

	public static final Device UNKNOWN = new Device(Machine.OTHER, Browser.OTHER);

	public Device {
		Objects.requireNonNull(machine, "machine");
		Objects.requireNonNull(browser, "browser");
	}

	/** Reads the header User-Agent, which may be missing. */
	public static Device read(String userAgent) {
		String text = (userAgent != null) ? userAgent : "";
		return new Device(first(Machine.values(), text), first(Browser.values(), text));
	}

	private static <W extends Enum<W> & Told> W first(W[] words, String text) {
		for (W word : words) {
			if (text.contains(word.mark())) {
				return word;
			}
		}
		throw new IllegalStateException("The last word fits everything");
	}

	/** Something that a browser tells by a word of its own. */
	private interface Told {

		String mark();

	}

	/** The kind of machine; what is told by a more special word stands first. */
	public enum Machine implements Told {

		/** 鸿蒙. */
		HARMONY("HarmonyOS"),
		/** 苹果手机. */
		IPHONE("iPhone"),
		/** 苹果平板. */
		IPAD("iPad"),
		/** 安卓. */
		ANDROID("Android"),
		/** Windows. */
		WINDOWS("Windows"),
		/** 苹果电脑. */
		MAC("Macintosh"),
		/** Linux. */
		LINUX("Linux"),
		/** 其他. */
		OTHER("");

		private final String mark;

		Machine(String mark) {
			this.mark = mark;
		}

		@Override
		public String mark() {
			return this.mark;
		}

		public String messageKey() {
			return "access.device.machine." + name();
		}

	}

	/** The browser; most also call themselves Chrome and Safari. */
	public enum Browser implements Told {

		/** 微信. */
		WECHAT("MicroMessenger"),
		/** QQ 浏览器. */
		QQ("QQBrowser"),
		/** UC 浏览器. */
		UC("UCBrowser"),
		/** 华为浏览器. */
		HUAWEI("HuaweiBrowser"),
		/** 小米浏览器. */
		MIUI("MiuiBrowser"),
		/** Edge. */
		EDGE("Edg"),
		/** Firefox. */
		FIREFOX("Firefox"),
		/** Chrome. */
		CHROME("Chrom"),
		/** Safari. */
		SAFARI("Safari"),
		/** 其他. */
		OTHER("");

		private final String mark;

		Browser(String mark) {
			this.mark = mark;
		}

		@Override
		public String mark() {
			return this.mark;
		}

		public String messageKey() {
			return "access.device.browser." + name();
		}

	}

}
