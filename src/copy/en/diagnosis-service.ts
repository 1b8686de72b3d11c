/** What is said when it is Graph itself, a limit, the version or the address. */

export const serviceCauses = {
  rate_limit: {
    title: 'Too many requests in too short a time',
    why: 'Meta counts requests for each app, account and number, and refuses more for a while. The token is fine.',
    tellApart:
      'The header X-Business-Use-Case-Usage or X-App-Usage shows how much is used, and when it is open again (in minutes).',
    fix: [
      'Wait, then send more slowly; spread messages to the same person over time.',
      'Do not repeat at once: each try counts.',
    ],
  },
  meta_transient: {
    title: 'A fault at Meta that passes',
    why: 'Meta could not answer just now. Nothing is wrong with the token.',
    tellApart: 'The same request works a little later. Meta’s status page may show an outage.',
    fix: [
      'Try again in a minute, then with growing pauses.',
      'If it lasts, look at Meta’s status page, and give its support the fbtrace_id of the answer.',
    ],
  },
  non_json_meta_fault: {
    title: 'A page came back instead of Graph’s answer',
    why: 'Meta, or a proxy on the way, answered with HTML or plain text. It says nothing about the token.',
    tellApart: 'Try from another network. If the page is not Meta’s, it is a proxy’s or a firewall’s.',
    fix: [
      'Try again in a minute.',
      'If it stays: check the address (https://graph.facebook.com/v…), the proxy and the firewall.',
    ],
  },
  api_version: {
    title: 'The API version in the address is wrong or retired',
    why: 'The address must begin with a version that exists, such as v26.0, with its v and its .0.',
    tellApart: 'Look at the first part of the path that was called.',
    fix: [
      'Use https://graph.facebook.com/v26.0/… and then the path.',
      'Check that the version is not empty, and not written twice.',
    ],
  },
  wrong_host_or_method: {
    title: 'The request went to the wrong address, or with the wrong method',
    why: 'This address does not take this kind of request: GET for POST, a missing part of the path, or another product’s host.',
    tellApart: 'Compare method, host and path with Meta’s reference, character by character.',
    fix: [
      'Use the method of Meta’s reference, on graph.facebook.com.',
      'Check that a redirect does not turn POST into GET, and that the token is really sent.',
    ],
  },
  endpoint_withdrawn: {
    title: 'This endpoint is not there any more',
    why: 'Meta withdrew it, for this version or for all.',
    tellApart: 'Meta’s changelog names it, with what replaces it.',
    fix: ['Look up the replacement in the changelog.'],
  },
  product_retired: {
    title: 'The product behind this request was retired',
    why: 'Meta ended the product, and its tokens and addresses with it.',
    tellApart: 'Meta’s changelog or the product’s page says when it ended.',
    fix: ['Move to the product that replaces it.'],
  },
  foreign_api: {
    title: 'This error is not from Meta’s Graph API',
    why: 'Nothing in it has Graph’s form. It comes from another service, or from the program in between.',
    tellApart: 'An error of Graph has an “error” object with message, type, code and fbtrace_id.',
    fix: [
      'Look up the error in the documentation of the service that answered.',
      'If your program hides Graph’s answer, log the body of the response, and explain that.',
    ],
  },
};
