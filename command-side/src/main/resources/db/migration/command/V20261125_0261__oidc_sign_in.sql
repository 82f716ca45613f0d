-- Sign-ins that are under way at a provider. Whoever comes back needs the state and the cookie of the browser that
-- began; both are kept as hashes only.
CREATE TABLE command.oidc_attempt (
    state_hash    text PRIMARY KEY,
    browser_hash  text NOT NULL,
    nonce         text NOT NULL,
    code_verifier text NOT NULL,
    expires_at    timestamptz NOT NULL
);
CREATE INDEX oidc_attempt_by_expiry ON command.oidc_attempt (expires_at);

-- Sign-ins that the web client has not fetched yet; the code in its address is kept as a hash only.
CREATE TABLE command.oidc_hand_over (
    code_hash  text PRIMARY KEY,
    user_id    uuid NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX oidc_hand_over_by_expiry ON command.oidc_hand_over (expires_at);
