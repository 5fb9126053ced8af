package org.plumbline.api.accounts;

/** Somebody who may call the service, and the hash of their password. */
record Account(String name, Role role, String passwordHash) {}
