package org.gongji.rules;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One place in a YAML file that knows its line, so that every refusal can say where. */
public final class YamlSpot {

	private final String file;

	private final Node node;

	private final Node name;

	private YamlSpot(String file, Node node, Node name) {
		this.file = file;
		this.node = node;
		this.name = name;
	}

	/** The whole of a file; refused with its line where it is not YAML. */
	public static YamlSpot root(String file, String text) {
		try {
			Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
			if (node == null) {
				throw new RuleFileRefused(file, 1, "the file is empty");
			}
			return new YamlSpot(file, node, node);
		}
		catch (MarkedYAMLException ex) {
			Mark mark = (ex.getContextMark() != null) ? ex.getContextMark() : ex.getProblemMark();
			throw new RuleFileRefused(file, mark.getLine() + 1, "this is not YAML: " + ex.getProblem());
		}
	}

	int line() {
		return this.node.getStartMark().getLine() + 1;
	}

	/** What is wrong here, with file and line, to be thrown. */
	public RuleFileRefused refuse(String message) {
		return new RuleFileRefused(this.file, line(), message);
	}

	/** Refuses the name before this value rather than the value. */
	public RuleFileRefused refuseName(String message) {
		return new RuleFileRefused(this.file, this.name.getStartMark().getLine() + 1, message);
	}

	boolean isScalar() {
		return this.node instanceof ScalarNode;
	}

	/** The single value that stands here. */
	public String text() {
		if (this.node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
			return scalar.getValue().strip();
		}
		throw refuse("a single value is expected here");
	}

	/** The places of the list that stands here. */
	public List<YamlSpot> items() {
		if (!(this.node instanceof SequenceNode sequence)) {
			throw refuse("a list is expected here");
		}
		List<YamlSpot> items = new ArrayList<>();
		sequence.getValue().forEach((item) -> items.add(new YamlSpot(this.file, item, item)));
		return items;
	}

	/** A list of words, or one word as a list of one. */
	public List<String> words() {
		return isScalar() ? List.of(text()) : items().stream().map(YamlSpot::text).toList();
	}

	/** The words of a value; a cell of a table is one word, {@code row.column=cell}. */
	List<String> written() {
		return (this.node instanceof MappingNode) ? cells("") : words();
	}

	private List<String> cells(String place) {
		if (!(this.node instanceof MappingNode)) {
			return List.of(place + "=" + text());
		}
		List<String> cells = new ArrayList<>();
		fields().forEach((name, spot) -> cells.addAll(spot.cells(place.isEmpty() ? name : place + "." + name)));
		return cells;
	}

	/** The named places that stand here, in their order. */
	public Map<String, YamlSpot> fields() {
		if (!(this.node instanceof MappingNode mapping)) {
			throw refuse("names with values are expected here");
		}
		Map<String, YamlSpot> fields = new LinkedHashMap<>();
		for (NodeTuple tuple : mapping.getValue()) {
			YamlSpot name = new YamlSpot(this.file, tuple.getKeyNode(), tuple.getKeyNode());
			if (fields.put(name.text(), new YamlSpot(this.file, tuple.getValueNode(), tuple.getKeyNode())) != null) {
				throw name.refuse("'" + name.text() + "' stands here twice");
			}
		}
		return fields;
	}

	/** The fields, refusing any name outside the given ones. */
	public Map<String, YamlSpot> fields(List<String> known) {
		Map<String, YamlSpot> fields = fields();
		fields.forEach((name, spot) -> {
			if (!known.contains(name)) {
				throw spot.refuseName("unknown field '" + name + "'; known here: " + String.join(", ", known));
			}
		});
		return fields;
	}

	/** One field that must be there. */
	public YamlSpot need(Map<String, YamlSpot> fields, String name) {
		YamlSpot spot = fields.get(name);
		if (spot == null) {
			throw refuse("'" + name + "' is missing");
		}
		return spot;
	}

}
