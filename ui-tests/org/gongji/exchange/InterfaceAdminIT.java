package org.gongji.exchange;

import java.util.Map;

import org.gongji.access.Region;
import org.gongji.browser.Browser;
import org.gongji.browser.DemoApplication;
import org.gongji.provider.ProviderId;
import org.gongji.provider.Providers;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The administrator connects an institution: addresses, a new secret shown once, and its
 * last calls with nobody's data in them.
 */
class InterfaceAdminIT {

	private final Browser browser = Browser.shared();

	@Test
	void anInstitutionIsConnected() {
		ProviderId shop = DemoApplication.town().pharmacy(new Region("530900"));
		Providers providers = DemoApplication.context().getBean(Providers.class);
		Institution software = new Institution(shop, providers, DemoApplication.context().getBean(Exchange.class));
		software.call("1101", Map.of("data", Map.of("mdtrt_cert_type", "02", "mdtrt_cert_no", "110101199001011234")));
		this.browser.as("admin").open("/admin/institutions/" + shop);
		this.browser.follow("a[href$='/interface']");
		this.browser.inspect("interface").assertQuiet();
		this.browser.fill("addresses", "nowhere").follow("form[action$='/interface'] .button-bar button");
		assertThat(this.browser.text()).contains("这不是网络地址");
		this.browser.fill("addresses", "127.0.0.1").follow("form[action$='/interface'] .button-bar button");
		assertThat(this.browser.text()).contains("接口设置已保存");
		this.browser.follow("form[action$='/secret'] button");
		assertThat(this.browser.text()).contains("只显示这一次", providers.interfaceAccess(shop).secret());
		this.browser.inspect("interface-secret").assertQuiet();
		this.browser.open("/admin/institutions/" + shop + "/calls");
		assertThat(this.browser.text()).contains("1101", "没有办")
			.doesNotContain("110101199001011234", "还没有调用");
		this.browser.inspect("interface-calls").assertQuiet();
	}

}
