package org.plumbline.rules;

/**
 * Who is appraised for a period (S1-1, S1-3): a person on a post, or a unit; the post of a unit is empty (S3-2).
 *
 * <p>Rules see post, department and the kind of period but never the id: a rule judges everyone alike.
 */
public record Appraisee(
        String id,
        @Override @OfSetting @Says(Term.POST) String post,
        @Override @Says(Term.DEPARTMENT) String department,
        Period period)
        implements AppraisalFact {
    @Override
    public Appraisee appraisee() {
        return this;
    }
}
