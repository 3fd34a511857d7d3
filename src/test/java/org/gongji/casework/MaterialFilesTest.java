package org.gongji.casework;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.gongji.casework.Material.Wanted;
import org.gongji.rules.RuleBooks;
import org.gongji.rules.RuleFileRefused;
import org.gongji.rules.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A small list is read; with one line changed it is refused, with file and line. */
class MaterialFilesTest {

	private static final String MATERIALS = """
			card:
			  zh: 身份证
			  en: Identity card
			  from: {zh: 公安机关, en: the police}
			  wanted: original_seen
			form:
			  zh: 申请表
			  en: Form
			  from: {zh: 窗口, en: the window}
			  wanted: original_kept
			  note: {zh: 要签名, en: signed}
			""";

	private static final String NEEDS = """
			refund:
			  any:
			    - material: card
			      instead: [form]
			  relocation:
			    - material: form
			      when: {zh: 代办, en: by another}
			      rule: refund.policy
			""";

	@Test
	void aMaterialIsReadWithAllThatItSays() {
		MaterialFiles.Library library = read(MATERIALS, NEEDS);
		Material form = library.materials().get("form");
		assertThat(form).isEqualTo(new Material("form", new Told("申请表", "Form"), new Told("窗口", "the window"),
				Wanted.ORIGINAL_KEPT, false, new Told("要签名", "signed")));
		assertThat(library.needs().get("").get("refund.any"))
			.containsExactly(new MaterialNeed(library.materials().get("card"), null, List.of(form), null));
		assertThat(library.needs().get("").get("refund.relocation"))
			.containsExactly(new MaterialNeed(form, new Told("代办", "by another"), List.of(), "refund.policy"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					# in        | this              | becomes           | refused with
					materials   | zh: 身份证         | zn: 身份证         | db/materials/materials.yaml:2: unknown field 'zn'
					materials   | '  en: Form'      | '  note: {zh: 一, en: a}' | twice
					materials   | wanted: original_seen | wanted: gold   | db/materials/materials.yaml:5: unknown word 'gold'
					materials   | 'from: {zh: 窗口, en: the window}' | 'from: {zh: 窗口}' | db/materials/materials.yaml:9: 'en' is missing
					materials   | 'note: {zh: 要签名, en: signed}' | online: no | db/materials/materials.yaml:11: only 'yes' stands here
					needs       | refund:           | refunds:          | db/materials/needs.yaml:1: unknown field 'refunds'
					needs       | relocation:       | emigration:       | db/materials/needs.yaml:5: unknown field 'emigration'
					needs       | material: card    | material: passport | db/materials/needs.yaml:3: unknown material 'passport'
					needs       | instead: [form]   | instead: [stamp]  | db/materials/needs.yaml:4: unknown material 'stamp'
					needs       | rule: refund.policy | rule: refund.polisy | db/materials/needs.yaml:8: unknown key 'refund.polisy'
					needs       | '    - material: card' | '    - {material: form}\\n    - material: form' | stands in this list twice
					needs       | '    - material: card' | '      material: card' | a list is expected
					""")
	void aWrongLineIsRefusedByFileAndLine(String file, String line, String wrong, String refused) {
		boolean materials = file.equals("materials");
		String changed = (materials ? MATERIALS : NEEDS).replaceFirst(Pattern.quote(line), wrong.replace("\\n", "\n"));
		assertThatThrownBy(() -> read(materials ? changed : MATERIALS, materials ? NEEDS : changed))
			.isInstanceOf(RuleFileRefused.class)
			.hasMessageContaining(refused);
	}

	@Test
	void aFileOfNoRegionAndAMissingFileAreRefused() {
		Map<String, String> texts = new HashMap<>(
				Map.of("materials.yaml", MATERIALS, "needs.yaml", NEEDS, "atlantis.yaml", NEEDS));
		assertThatThrownBy(() -> read(texts)).hasMessageContaining("db/materials/atlantis.yaml:1: no region");
		texts.remove("atlantis.yaml");
		texts.remove("needs.yaml");
		assertThatThrownBy(() -> read(texts)).hasMessageContaining("db/materials/needs.yaml:1: the file is empty");
	}

	@Test
	void everyMaterialOfTheShippedFilesIsUsedAndToldInTwoLanguages() {
		MaterialFiles.Library shipped = MaterialFiles.fromClasspath((region) -> true, new RuleBooks()::knows);
		Set<Material> used = new HashSet<>();
		shipped.needs().values().forEach((lists) -> lists.values().forEach((list) -> list.forEach((need) -> {
			used.add(need.material());
			used.addAll(need.instead());
			if (need.when() != null) {
				english(need.when());
			}
		})));
		assertThat(shipped.materials().values()).containsExactlyInAnyOrderElementsOf(used);
		shipped.materials().values().forEach((material) -> {
			english(material.name());
			english(material.issuer());
			assertThat(material.code()).hasSizeLessThanOrEqualTo(40);
		});
		for (CaseKind kind : CaseKind.values()) {
			assertThat(shipped.needs().get("")).containsKey(MaterialFiles.lower(kind) + "." + MaterialFiles.ANY);
		}
	}

	private static void english(Told told) {
		assertThat(told.english()).isNotBlank().matches("\\p{ASCII}+");
		assertThat(told.chinese()).isNotBlank();
	}

	private static MaterialFiles.Library read(String materials, String needs) {
		return read(Map.of("materials.yaml", materials, "needs.yaml", needs));
	}

	private static MaterialFiles.Library read(Map<String, String> texts) {
		return MaterialFiles.read(texts, "lincang"::equals, new RuleBooks()::knows);
	}

}
