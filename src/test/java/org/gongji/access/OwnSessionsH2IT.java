package org.gongji.access;

import org.gongji.testing.OnH2;

@OnH2
class OwnSessionsH2IT extends OwnSessionsCases {

}
