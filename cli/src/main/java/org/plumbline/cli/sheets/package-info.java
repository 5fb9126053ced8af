/** Appraisals and settlements decided one after another, and their decisions as people read them. */
@NullMarked
package org.plumbline.cli.sheets;

import org.jspecify.annotations.NullMarked;
