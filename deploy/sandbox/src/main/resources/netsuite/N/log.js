define(['platform'], (platform) => {
  const write = (level) => (title, details) => {
    const options = title !== null && typeof title === 'object' ? title : { title, details };
    const text = typeof options.details === 'string' ? options.details : JSON.stringify(options.details);
    platform.call('log', { level, title: String(options.title), details: text });
  };
  return { debug: write('DEBUG'), audit: write('AUDIT'), error: write('ERROR'), emergency: write('EMERGENCY') };
});
