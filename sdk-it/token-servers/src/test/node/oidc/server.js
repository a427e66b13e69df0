// An OAuth server with two clients: the first sends its secret in the header, the second in the body.
import { Provider } from 'oidc-provider';

const [port, tokenPath, id, secret] = process.argv.slice(2);
const client = (name, method) => ({
  client_id: name,
  client_secret: secret,
  grant_types: ['client_credentials'],
  redirect_uris: [],
  response_types: [],
  scope: 'api/read api/all',
  token_endpoint_auth_method: method,
});
const provider = new Provider(`http://localhost:${port}`, {
  clients: [client(id, 'client_secret_basic'), client(`${id}-post`, 'client_secret_post')],
  scopes: ['api/read', 'api/all'],
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: false },
    introspection: { enabled: true },
    revocation: { enabled: true },
  },
  routes: { token: tokenPath },
});
provider.listen(Number(port), '127.0.0.1', () => console.log('listening'));
