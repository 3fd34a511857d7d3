package org.gongji.casework;

import java.util.List;

import org.gongji.rules.Told;

/**
 * A line of db/materials: a material that is needed, and the rule that names it or null.
 */
record MaterialNeed(Material material, Told when, List<Material> instead, String rule) {

}
