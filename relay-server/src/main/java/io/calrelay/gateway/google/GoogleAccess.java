package io.calrelay.gateway.google;

import com.google.api.client.googleapis.services.AbstractGoogleClientRequest;
import com.google.api.client.googleapis.services.GoogleClientRequestInitializer;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.apache.v5.Apache5HttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.CalendarRequest;
import com.google.api.services.calendar.CalendarScopes;
import com.google.auth.oauth2.ServiceAccountCredentials;
import io.calrelay.model.CalendarId;
import io.calrelay.model.EmailAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Opens each owner's calendar in the owner's name. Keeps one credentials object, and so one token, per owner. Thread-safe. */
final class GoogleAccess {
    // Client: NetHttpTransport loses the body of a 401 to a request that has a body, and with it the reason; the Apache
    // 5
    // transport keeps it and sends PATCH as PATCH (google.md 13.3, observed with the official libraries). It neither
    // repeats requests nor follows redirects.
    private final HttpTransport transport = new Apache5HttpTransport();
    private final ServiceAccountCredentials account;
    private final String rootUrl;
    private final Map<EmailAddress, OwnersCalendar> calendars = new ConcurrentHashMap<>();

    GoogleAccess(GoogleSettings settings) {
        this.rootUrl = settings.rootUrl();
        this.account = read(settings.serviceAccountKey(), transport);
    }

    OwnersCalendar open(CalendarId calendar) {
        return calendars.computeIfAbsent(calendar.owner(), this::openAs);
    }

    private static ServiceAccountCredentials read(String key, HttpTransport transport) {
        try {
            return ServiceAccountCredentials.fromStream(
                            new ByteArrayInputStream(key.getBytes(StandardCharsets.UTF_8)), () -> transport)
                    .toBuilder()
                    .setScopes(List.of(CalendarScopes.CALENDAR_EVENTS))
                    // Client: would wait up to seven seconds inside the call (google.md 13.3).
                    .setDefaultRetriesEnabled(false)
                    .build();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("not a service account key", unreadable);
        }
    }

    private OwnersCalendar openAs(EmailAddress owner) {
        // Domain-wide delegation: the account acts as the owner.
        ServiceAccountCredentials delegated =
                account.toBuilder().setServiceAccountUser(owner.value()).build();
        Calendar client = new Calendar.Builder(
                        transport, GsonFactory.getDefaultInstance(), new OwnersAuthorization(delegated))
                .setRootUrl(rootUrl)
                .setApplicationName("CalRelay")
                .setGoogleClientRequestInitializer(countingAs(owner))
                .build();
        return new OwnersCalendar(client, owner.value());
    }

    // Provider: behind one service account, quota counts per user only if quotaUser says who it is; at most 40
    // characters
    // (google.md 2 and 9, from Google's error guide and discovery document).
    private static GoogleClientRequestInitializer countingAs(EmailAddress owner) {
        String quotaUser = digest(owner);
        return (AbstractGoogleClientRequest<?> request) -> ((CalendarRequest<?>) request).setQuotaUser(quotaUser);
    }

    private static String digest(EmailAddress owner) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(owner.value().getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, hash).toString(32).substring(0, 26);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
