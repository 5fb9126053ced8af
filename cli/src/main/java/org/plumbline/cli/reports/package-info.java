/** What a check and a replay found, as text, JSON, HTML, JUnit and SARIF. */
@NullMarked
package org.plumbline.cli.reports;

import org.jspecify.annotations.NullMarked;
