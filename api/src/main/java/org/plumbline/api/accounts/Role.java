package org.plumbline.api.accounts;

import java.util.Locale;

/** What an account may do; no account has two of them, so that nobody approves their own draft (S4-10). */
enum Role {
    EDITOR,
    APPROVER,
    SCORER,
    AUDITOR;

    /** As it is written in the database, in tokens and for people. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
