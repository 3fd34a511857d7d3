package org.gongji.casework;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;

import org.gongji.access.Region;
import org.gongji.browser.Browser;
import org.gongji.browser.DemoApplication;
import org.openqa.selenium.By;

/** What the bank sends back: the payment file with a word beside each payment. */
final class BankAnswerFile {

	private BankAnswerFile() {
	}

	/**
	 * Answers the payment file that the browser shows, and puts the answer into the form
	 * of the page that it shows then.
	 * @param good the word for what was paid
	 * @param returned part of the line of a payment that is not paid
	 */
	static String to(Browser browser, Region region, String good, String returned) {
		PaymentFileId file = new PaymentFileId(UUID.fromString(browser.path().replaceAll(".*/", "")));
		String csv = new String(DemoApplication.context()
			.getBean(PaymentFiles.class)
			.download(SomeCases.clerk(region), region, file, PaymentForm.CSV)
			.orElseThrow(), StandardCharsets.UTF_8);
		return csv.lines().map((line) -> answered(line, good, returned)).collect(Collectors.joining("\r\n"));
	}

	static void bring(Browser browser, Path dir, String content) {
		try {
			Path file = Files.writeString(dir.resolve("回盘.csv"), content);
			browser.driver().findElement(By.name("file")).sendKeys(file.toString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String answered(String line, String good, String returned) {
		if (line.contains("收款人")) {
			return line + ",结果,原因,日期";
		}
		if (line.startsWith("合计")) {
			return line + ",,,";
		}
		return line + ((returned != null && line.contains(returned)) ? ",失败,账号不存在," : "," + good + ",,")
				+ LocalDate.now();
	}

}
