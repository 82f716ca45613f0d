package io.workscribe.platform.database;

/** How to sign in to the database. */
public record DatabaseAccess(String url, String username, String password) {

    @Override
    public String toString() {
        return "DatabaseAccess[url=%s, username=%s]".formatted(url, username);
    }
}
