package io.calrelay.gateway.netsuite;

import com.github.scribejava.core.builder.ServiceBuilder;
import com.github.scribejava.core.model.OAuth1AccessToken;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.model.Verb;
import com.github.scribejava.core.oauth.OAuth10aService;
import io.calrelay.ports.Reply;
import java.net.URI;
import java.time.InstantSource;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Token-based authentication: OAuth 1.0a, HMAC-SHA256, the account as realm (netsuite.md 4.2). The JSON body is no part of
 * the signature. scribejava signs; it sends nothing.
 */
public final class TbaSigner implements Signer {
    private final OAuth10aService service;
    private final OAuth1AccessToken token;
    private final String account;

    /** @param chance where nonces come from; thread-safe and not to be guessed */
    public TbaSigner(TbaCredentials credentials, InstantSource clock, RandomGenerator chance) {
        this.service = new ServiceBuilder(credentials.consumerKey())
                .apiSecret(credentials.consumerSecret())
                .build(new TbaProtocol(clock, chance));
        this.token = new OAuth1AccessToken(credentials.tokenId(), credentials.tokenSecret());
        this.account = credentials.account();
    }

    @Override
    public Reply<String> authorization(URI address) {
        OAuthRequest request = new OAuthRequest(Verb.POST, address.toString());
        request.setRealm(account);
        service.signRequest(token, request);
        return new Reply.Done<>(Objects.requireNonNull(request.getHeaders().get("Authorization")));
    }
}
