package io.workscribe.platform.mail;

/** Trying this mail again cannot help. */
class UndeliverableMail extends RuntimeException {

    UndeliverableMail(String reason) {
        super(reason);
    }
}
