package io.calrelay.sandbox.google;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds a batch request as Google's Java client does: absolute addresses, the authorization in every part. */
final class MultipartBatch {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3} [A-Za-z ]+)");
    private final String person;
    private final List<String> parts = new ArrayList<>();

    private MultipartBatch(String person) {
        this.person = person;
    }

    static MultipartBatch of(String person) {
        return new MultipartBatch(person);
    }

    MultipartBatch get(String path, int times) {
        for (int i = 0; i < times; i++) {
            add("GET", path, "", "");
        }
        return this;
    }

    MultipartBatch patch(String path, String body) {
        return add("POST", path, "x-http-method-override: PATCH\r\n", body);
    }

    private MultipartBatch add(String method, String path, String header, String body) {
        parts.add("Content-Type: application/http\r\ncontent-id: " + (parts.size() + 1) + "\r\n\r\n" + method
                + " https://www.googleapis.com/calendar/v3/" + path + " HTTP/1.1\r\nAuthorization: Bearer person:"
                + person
                + "\r\n" + header + "\r\n" + body);
        return this;
    }

    Reply send(GoogleTown town) {
        StringBuilder body = new StringBuilder();
        parts.forEach(part -> body.append("--b\r\n").append(part).append("\r\n"));
        return town.call(
                "POST",
                "/google/batch/calendar/v3",
                body.append("--b--\r\n").toString(),
                "Content-Type",
                "multipart/mixed; boundary=b");
    }

    /** The status line of every part of the answer. */
    List<String> statuses(GoogleTown town) {
        List<String> statuses = new ArrayList<>();
        Matcher found = STATUS.matcher(send(town).ok().http().body());
        while (found.find()) {
            statuses.add(found.group(1));
        }
        return statuses;
    }
}
