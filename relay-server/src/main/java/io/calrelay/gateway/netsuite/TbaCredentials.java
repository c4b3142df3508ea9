package io.calrelay.gateway.netsuite;

/**
 * What token-based authentication needs. Prints no secret.
 *
 * @param account the account id as NetSuite writes it, with an underscore: {@code 123456_SB1}; it is the realm
 */
public record TbaCredentials(
        String account, String consumerKey, String consumerSecret, String tokenId, String tokenSecret) {
    @Override
    public String toString() {
        return "TbaCredentials[account=" + account + "]";
    }
}
