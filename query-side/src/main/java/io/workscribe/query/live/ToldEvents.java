package io.workscribe.query.live;

/** What is told of the events of one context, when their effects can be read already. */
interface ToldEvents {

    /** Whether an event of this class is one of the context. */
    boolean knows(Object event);

    /** Adds what is to be told, and where. */
    void tell(Happened happened, Drafts drafts);
}
