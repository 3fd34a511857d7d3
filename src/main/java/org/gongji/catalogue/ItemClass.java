package org.gongji.catalogue;

/**
 * How the national catalogue pays an item (甲乙类标识): A in full (甲类), B after a part paid by
 * the patient first (乙类), C not at all (自费).
 */
public enum ItemClass {

	A, B, C

}
