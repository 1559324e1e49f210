/** Scores time expressions against TimeML by the rules of TempEval-3. */
@NullMarked
package org.linimasa.evaluation.timex;

import org.jspecify.annotations.NullMarked;
