package org.gongji.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;

import static java.util.Objects.requireNonNull;

/** One Java file as the compiler's parser sees it, asked for what style rules forbid. */
final class JavaSource extends TreePathScanner<Void, Void> {

	static final int LONGEST_FILE = 250;

	static final int LONGEST_METHOD = 40;

	private final List<String> problems = new ArrayList<>();

	private final DocTrees trees;

	private CompilationUnitTree unit;

	private JavaSource(DocTrees trees) {
		this.trees = trees;
	}

	static List<String> problems(Map<String, String> texts) {
		List<String> problems = new ArrayList<>();
		texts.forEach((path, text) -> {
			long lines = text.lines().count();
			if (lines > LONGEST_FILE) {
				problems.add(path + ": a file of " + lines + " lines asks to be two things");
			}
		});
		JavaCompiler compiler = requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK");
		List<Text> files = texts.entrySet().stream().map((one) -> new Text(one.getKey(), one.getValue())).toList();
		JavacTask task = (JavacTask) compiler.getTask(null, null, null, null, null, files);
		JavaSource source = new JavaSource(DocTrees.instance(task));
		try {
			for (CompilationUnitTree unit : task.parse()) {
				source.unit = unit;
				source.scan(unit, null);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		problems.addAll(source.problems);
		return problems;
	}

	private void add(String problem) {
		this.problems.add(this.unit.getSourceFile().getName() + ": " + problem);
	}

	@Override
	public Void visitPrimitiveType(PrimitiveTypeTree type, Void nothing) {
		switch (type.getPrimitiveTypeKind()) {
			case DOUBLE, FLOAT -> add("floating point: " + type);
			default -> {
			}
		}
		return super.visitPrimitiveType(type, nothing);
	}

	@Override
	public Void visitIdentifier(IdentifierTree name, Void nothing) {
		if (name.getName().contentEquals("Double") || name.getName().contentEquals("Float")) {
			add("floating point: " + name);
		}
		return super.visitIdentifier(name, nothing);
	}

	@Override
	public Void visitLiteral(LiteralTree literal, Void nothing) {
		if (literal.getKind() == Tree.Kind.DOUBLE_LITERAL || literal.getKind() == Tree.Kind.FLOAT_LITERAL) {
			add("floating point: " + literal);
		}
		return super.visitLiteral(literal, nothing);
	}

	@Override
	public Void visitMethod(MethodTree method, Void nothing) {
		long start = this.trees.getSourcePositions().getStartPosition(this.unit, method);
		long end = this.trees.getSourcePositions().getEndPosition(this.unit, method);
		if (end > start) {
			long lines = this.unit.getLineMap().getLineNumber(end) - this.unit.getLineMap().getLineNumber(start) + 1;
			if (lines > LONGEST_METHOD) {
				add(method.getName() + " has " + lines + " lines");
			}
		}
		return super.visitMethod(method, nothing);
	}

	@Override
	public Void visitClass(ClassTree type, Void nothing) {
		boolean topLevel = getCurrentPath().getParentPath().getLeaf() == this.unit;
		if (topLevel && type.getModifiers().getFlags().contains(Modifier.PUBLIC)
				&& this.trees.getDocComment(getCurrentPath()) == null) {
			add("public without a sentence: " + type.getSimpleName());
		}
		return super.visitClass(type, nothing);
	}

	private static final class Text extends SimpleJavaFileObject {

		private final String text;

		Text(String path, String text) {
			super(Path.of(path).toUri(), Kind.SOURCE);
			this.text = text;
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return this.text;
		}

	}

}
