package io.workscribe.command.directory;

/** The processing group of all lookups; one group, so that they follow one order of events. */
final class DirectoryLookup {

    static final String GROUP = "lookup.directory";

    private DirectoryLookup() {}
}
