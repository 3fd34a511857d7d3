package org.gongji.rules;

import java.util.regex.Pattern;

/**
 * A citation as a person says it: 第十七条（一） is read 第十七条第一项, 四（二） is read 第四部分第二项.
 */
final class SpokenCitation {

	private static final String NUMERALS = "[一二三四五六七八九十百]+";

	private static final Pattern SECTION = Pattern.compile("(?<![第一二三四五六七八九十百])(" + NUMERALS + ")(?=（)");

	private static final Pattern ITEM = Pattern.compile("（(" + NUMERALS + ")）");

	private static final Pattern ITEMS_TOGETHER = Pattern.compile("项(?=第)");

	private SpokenCitation() {
	}

	static String of(String document, String article) {
		String paper = document.endsWith("号") ? document + "文件" : document;
		if (article.equals(PaperReader.NOWHERE)) {
			return paper + "没有写明，按统一做法";
		}
		String sections = SECTION.matcher(article).replaceAll("第$1部分");
		String items = ITEM.matcher(sections).replaceAll("第$1项");
		return paper + ITEMS_TOGETHER.matcher(items).replaceAll("项、");
	}

}
