package org.gongji.catalogue;

import org.gongji.testing.OnH2;

/** The catalogue on H2. */
@OnH2
class CatalogueH2IT extends CatalogueContract {

}
