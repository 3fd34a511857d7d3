package org.gongji.access;

import org.gongji.access.Device.Browser;
import org.gongji.access.Device.Machine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What browsers say of themselves, and what their owners call them. */
class DeviceTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true,
			textBlock = """
					machine | browser | says
					WINDOWS | CHROME  | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36
					WINDOWS | EDGE    | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0
					IPHONE  | WECHAT  | Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.49
					IPHONE  | SAFARI  | Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1
					HARMONY | HUAWEI  | Mozilla/5.0 (Linux; Android 12; HarmonyOS; NOH-AN00) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/99.0.4844.88 HuaweiBrowser/14.0 Mobile Safari/537.36
					ANDROID | MIUI    | Mozilla/5.0 (Linux; U; Android 13; zh-cn) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/100.0 Mobile Safari/537.36 XiaoMi/MiuiBrowser/17.9
					ANDROID | UC      | Mozilla/5.0 (Linux; U; Android 11; zh-CN) AppleWebKit/537.36 Chrome/78.0 UCBrowser/15.0 Mobile Safari/537.36
					MAC     | FIREFOX | Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:127.0) Gecko/20100101 Firefox/127.0
					LINUX   | CHROME  | Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/130.0 Safari/537.36
					OTHER   | OTHER   | curl/8.5.0
					""")
	void namesItsOwner(Machine machine, Browser browser, String says) {
		assertThat(Device.read(says)).isEqualTo(new Device(machine, browser));
	}

	@Test
	void whatSaysNothingIsUnknown() {
		assertThat(Device.read(null)).isEqualTo(Device.UNKNOWN);
		assertThat(Device.read("")).isEqualTo(Device.UNKNOWN);
		assertThat(Device.read("iphone".repeat(10_000))).isEqualTo(Device.UNKNOWN);
	}

}
