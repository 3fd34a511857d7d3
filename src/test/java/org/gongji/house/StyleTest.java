package org.gongji.house;

import java.time.Clock;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Rules of style that compiled classes can be held to. Each is seen failing below. */
class StyleTest {

	private static final JavaClasses HOUSE = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("org.gongji");

	private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

	@ParameterizedTest
	@EnumSource
	void theHouseKeeps(Rule rule) {
		rule.rule.check(HOUSE);
	}

	@ParameterizedTest
	@EnumSource
	void aBreachIsFound(Rule rule) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> rule.rule.check(PLANTED))
			.withMessageContaining(rule.breach);
	}

	@Test
	void theHouseIsThere() {
		assertThat(HOUSE.contain("org.gongji.Gongji")).isTrue();
		assertThat(HOUSE.contain(StyleTest.class)).isFalse();
	}

	enum Rule {

		TIME_COMES_FROM_THE_CLOCK(noClasses().should().callMethodWhere(timeWithoutClock()), "LocalDate.now()"),

		NO_MACHINE_TIME(noClasses().should()
			.callMethodWhere(DescribedPredicate.describe("machine time",
					(call) -> call.getTarget().getName().equals("currentTimeMillis"))),
				"currentTimeMillis"),

		ONLY_COMPONENTS_HOLD_A_CLOCK(classes().that(not(metaAnnotatedWith(Component.class)))
			.and(not(resideInAPackage("org.gongji")))
			.should(new NoClockField()), "Till"),

		NO_FORBIDDEN_NAMES(
				noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Base|Common|Service|Dto|DTO)"),
				"MoneyHelper"),

		NO_FORBIDDEN_PACKAGES(
				noClasses().should()
					.resideInAnyPackage("..common..", "..util..", "..utils..", "..service..", "..dto..", "..impl.."),
				"planted.util"),

		ENTITIES_HAVE_NO_SETTERS(methods().that()
			.areDeclaredInClassesThat(metaAnnotatedWith(Entity.class))
			.should(new NoSetter())
			.allowEmptyShould(true), "setId"),

		ONLY_COMMANDS_PRINT(noClasses().that()
			.haveNameNotMatching(".*(Command|Commands)(\\$.*)?")
			.should()
			.accessFieldWhere(DescribedPredicate.describe("System.out",
					(access) -> access.getTargetOwner().isEquivalentTo(System.class))),
				"System.out"),

		NOBODY_USES_A_WEB_PACKAGE(classes().that(resideInAPackage("..web..")).should(new UsedByItsOwnPackage()),
				"TillPage"),

		ROWS_ARE_NOT_STREAMED(
				noClasses().should()
					.callMethodWhere(DescribedPredicate.describe("a stream of rows, which keeps its statement open",
							(call) -> call.getTarget().getName().equals("stream")
									&& call.getTargetOwner().isAssignableTo(JdbcClient.MappedQuerySpec.class))),
				"Drawer"),

		LAW_IS_PURE(noClasses().that()
			.haveNameMatching(".*\\.(SpendingCheck|PooledBenefit|CreditingAmount|RefundEntitlement|shop\\.Till)")
			.should()
			.dependOnClassesThat(resideInAPackage("org.springframework..").or(resideInAPackage("java.sql.."))
				.or(resideInAPackage("jakarta.."))
				.or(belongToAnyOf(Clock.class)))
			.allowEmptyShould(true), "Till");

		private final ArchRule rule;

		private final String breach;

		Rule(ArchRule rule, String breach) {
			this.rule = rule;
			this.breach = breach;
		}

		private static DescribedPredicate<JavaMethodCall> timeWithoutClock() {
			return DescribedPredicate.describe("now() without a Clock", (call) -> {
				AccessTarget target = call.getTarget();
				return target.getName().equals("now") && target.getOwner().getPackageName().startsWith("java.time")
						&& call.getTarget()
							.getRawParameterTypes()
							.stream()
							.noneMatch((one) -> one.isEquivalentTo(Clock.class));
			});
		}

	}

	private static final class NoClockField extends ArchCondition<JavaClass> {

		NoClockField() {
			super("hold no Clock: the domain is handed the date");
		}

		@Override
		public void check(JavaClass type, ConditionEvents events) {
			type.getFields()
				.stream()
				.filter((field) -> field.getRawType().isEquivalentTo(Clock.class))
				.forEach((field) -> events.add(SimpleConditionEvent.violated(field, field.getDescription())));
		}

	}

	private static final class NoSetter extends ArchCondition<JavaMethod> {

		NoSetter() {
			super("be verbs of the business, not setters");
		}

		@Override
		public void check(JavaMethod method, ConditionEvents events) {
			if (method.getName().matches("set[A-Z].*")) {
				events.add(SimpleConditionEvent.violated(method, method.getDescription()));
			}
		}

	}

	private static final class UsedByItsOwnPackage extends ArchCondition<JavaClass> {

		UsedByItsOwnPackage() {
			super("be used by their own package alone");
		}

		@Override
		public void check(JavaClass type, ConditionEvents events) {
			type.getDirectDependenciesToSelf()
				.stream()
				.filter((use) -> !use.getOriginClass().getPackageName().equals(type.getPackageName()))
				.forEach((use) -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
		}

	}

}
