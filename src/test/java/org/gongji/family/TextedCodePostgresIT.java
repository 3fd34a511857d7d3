package org.gongji.family;

import org.gongji.testing.OnPostgres;

@OnPostgres
class TextedCodePostgresIT extends TextedCodeCases {

}
