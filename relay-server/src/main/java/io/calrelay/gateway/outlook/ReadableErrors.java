package io.calrelay.gateway.outlook;

import com.microsoft.kiota.serialization.JsonParseNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Makes failed answers readable for the SDK, which would lose their status where the body is not JSON: a proxy's page, an
 * answer cut off.
 */
final class ReadableErrors implements Interceptor {
    private static final String JSON = "application/json";
    private static final byte[] NOTHING = {'{', '}'};

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        if (response.code() < 400 || body == null) {
            return response;
        }
        byte[] content = bytes(body);
        byte[] readable = isJson(content) ? content : NOTHING;
        return response.newBuilder()
                .header("Content-Type", JSON)
                .body(ResponseBody.create(readable, MediaType.get(JSON)))
                .build();
    }

    private static byte[] bytes(ResponseBody body) {
        try {
            return body.bytes();
        } catch (IOException e) {
            // The status has arrived; what is missing of its explanation is not waited for again.
            return NOTHING;
        }
    }

    private static boolean isJson(byte[] content) {
        try {
            var node = new JsonParseNodeFactory().getParseNode(JSON, new ByteArrayInputStream(content));
            return content.length > 0 && content[0] == '{' && node != null;
        } catch (RuntimeException e) {
            // Which is the answer.
            return false;
        }
    }
}
