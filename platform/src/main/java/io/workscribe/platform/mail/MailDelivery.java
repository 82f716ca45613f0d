package io.workscribe.platform.mail;

/** Hands a mail over: an exception means that it has to be tried again. */
interface MailDelivery {

    void deliver(OutgoingMail mail) throws Exception;
}
