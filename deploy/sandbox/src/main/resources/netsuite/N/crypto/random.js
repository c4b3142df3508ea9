define(['platform'], (platform) => ({
  generateUUID: () => platform.call('crypto.uuid'),
}));
