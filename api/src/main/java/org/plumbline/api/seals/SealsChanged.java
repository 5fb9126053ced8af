package org.plumbline.api.seals;

/** What is kept contradicts what was signed: somebody changed the database by hand, and nothing more is signed over it. */
final class SealsChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SealsChanged(String what) {
        super(what);
    }
}
