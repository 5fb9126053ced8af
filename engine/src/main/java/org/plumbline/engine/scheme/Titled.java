package org.plumbline.engine.scheme;

/** Something that people call by a title. */
interface Titled {
    Title title();
}
