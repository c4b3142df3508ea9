define(['platform', 'N/scriptTypes/restlet'], (platform, restlet) => (input) => ({
  argument: input.json === undefined ? input.text : JSON.parse(input.json),
  answer(returned) {
    if (returned instanceof restlet.Response) {
      return { text: returned.content, contentType: returned.contentType };
    }
    if (returned === undefined || returned === null) {
      return { text: '' };
    }
    if (typeof returned === 'string') {
      return { text: returned };
    }
    if (input.wantsText) {
      platform.fail('INVALID_RETURN_DATA_FORMAT', 'Invalid data format. You should return TEXT.');
    }
    return { text: JSON.stringify(returned) };
  },
}));
