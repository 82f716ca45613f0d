package io.workscribe.platform.mail;

/** One mail as it is kept until it is sent. The message id stays the same when a mail is sent twice after a crash. */
record OutgoingMail(String messageId, String to, String subject, String html, String text) {

    @Override
    public String toString() {
        return "OutgoingMail[" + messageId + "]";
    }
}
