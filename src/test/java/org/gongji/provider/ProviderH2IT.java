package org.gongji.provider;

import org.gongji.testing.OnH2;

@OnH2
class ProviderH2IT extends ProviderCases {

}
