package io.workscribe.platform.database;

import java.util.UUID;

/**
 * What a process wants of its connections.
 *
 * @param name by which others recognise it
 * @param connections at most
 * @param options of the server, for each connection
 * @param asOwner whether it may do what no server needs, with events for example
 */
public record ConnectionUse(String name, int connections, String options, boolean asOwner) {

    private static final String SERVER = "WorkScribe";
    private static final String TOOL = SERVER + " tool ";
    private static final String SERVING = SERVER + " server ";

    /**
     * Readers of events wait for whoever appends, so no transaction may stay open by mistake. Statements are few and come
     * again and again with other values that need no other plan: to plan a page of tasks costs more than to read it.
     */
    public static final ConnectionUse OF_SERVERS = new ConnectionUse(
            SERVING + UUID.randomUUID(),
            24,
            "-c idle_in_transaction_session_timeout=15s -c statement_timeout=60s -c plan_cache_mode=force_generic_plan",
            false);

    static final String NAMES_OF_ALL = SERVER + "%";
    static final String NAMES_OF_TOOLS = TOOL + "%";
    static final String NAMES_OF_SERVERS = SERVING + "%";

    /** The same for another number of connections. */
    public ConnectionUse with(int count) {
        return new ConnectionUse(name, count, options, asOwner);
    }

    /** For a command that runs alone, as long as it takes. */
    public static ConnectionUse ofTool() {
        return new ConnectionUse(
                TOOL + UUID.randomUUID(), 2, "-c idle_in_transaction_session_timeout=0 -c statement_timeout=0", true);
    }
}
