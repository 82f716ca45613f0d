package io.workscribe.command.lookup;

/** The processing group of all lookups; one group, so that they follow one order of events. */
final class LookupGroup {

    static final String GROUP = "lookup.directory";

    private LookupGroup() {}
}
