package org.gongji.casework;

import org.gongji.testing.OnH2;

@OnH2
class MyHomeH2IT extends MyHomeCases {

}
