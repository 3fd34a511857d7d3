package org.gongji.rules;

import org.gongji.testing.OnH2;

@OnH2
class DraftsH2IT extends DraftsCases {

}
