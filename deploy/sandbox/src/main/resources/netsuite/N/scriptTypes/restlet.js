define(['platform'], (platform) => {
  class Response {
    constructor(content, contentType) {
      this.content = content;
      this.contentType = contentType;
    }
  }
  return {
    Response,
    createResponse(options) {
      platform.required(options, 'content', 'contentType');
      return new Response(String(options.content), options.contentType);
    },
  };
});
