package io.workscribe.platform.security;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import io.workscribe.api.common.UserId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Signs and reads the JSON web tokens of the contract: HS256 with one secret, claims sub, jti, type, iat, exp. */
public final class Tokens {

    /** What a token is good for. */
    public enum Type {
        ACCESS,
        REFRESH;

        private String claim() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The content of a token whose signature and lifetime were checked. */
    public record Content(UserId userId, UUID tokenId, Instant expiresAt) {}

    private static final String TYPE = "type";

    private final SecretKey key;
    private final JwtParser parser;

    /** @param secret at least 32 bytes in UTF-8 */
    public Tokens(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < 32) {
            throw new IllegalArgumentException("The signing secret must have at least 32 bytes");
        }
        this.key = Keys.hmacShaKeyFor(bytes);
        this.parser = Jwts.parser()
                .verifyWith(key)
                .sig()
                .clear()
                .add(Jwts.SIG.HS256)
                .and()
                .build();
    }

    public String sign(Type type, UserId userId, UUID tokenId, Instant issuedAt, Instant expiresAt) {
        return Jwts.builder()
                .subject(userId.toString())
                .id(tokenId.toString())
                .claim(TYPE, type.claim())
                .issuedAt(Date.from(issuedAt))
                .expiration(Date.from(expiresAt))
                .signWith(key, Jwts.SIG.HS256)
                .compact();
    }

    /** The id of the one token that follows a token whose successor can be given again; nobody else can work it out. */
    public UUID successorOf(UUID tokenId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            ByteBuffer digest = ByteBuffer.wrap(
                    mac.doFinal(("successor of refresh token " + tokenId).getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty for every token that is not exactly what was asked for. */
    public Optional<Content> read(Type type, String token) {
        try {
            Claims claims = parser.parseSignedClaims(token).getPayload();
            if (!type.claim().equals(claims.get(TYPE)) || claims.getExpiration() == null) {
                return Optional.empty();
            }
            return Optional.of(new Content(
                    new UserId(UUID.fromString(claims.getSubject())),
                    UUID.fromString(claims.getId()),
                    claims.getExpiration().toInstant()));
        } catch (JwtException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }
}
