@org.jspecify.annotations.NullMarked
package org.plumbline.engine.settlement;
