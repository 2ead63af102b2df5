/**
 * The Excel-on-the-web bridge: JSON messages between the add-in's page and the host, over postMessage in a browser and
 * over plain calls in Node. In: a request's text, for example {"_actionName":"executeMethod",…}. Out: a reply's text
 * with the same correlation id, or an event that nobody asked for.
 */

/** What stands behind the bridge: answers one action of the page. */
export interface BridgeActions {
  appContext(): unknown;
  /** A registered event name, "richApiMessage" or "appCommandInvoked", so that the host knows who listens. */
  register(event: string): void;
  unregister(event: string): void;
  /** `data` is what the page sent beside the dispatch id. Gives the reply's data. */
  execute(dispatchId: number, data: Record<string, unknown>): Promise<unknown>;
  /** Focus, window size and other news; no answer is expected. */
  notify(actionId: number, data: readonly unknown[]): void;
}

interface Message {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** The two ends' agreed conversation name; one add-in, one conversation. */
export const conversation = "plan-workbench";

export interface Bridge {
  /** Takes one message of the page. Texts that are no requests of this conversation are ignored. */
  receive(text: string): void;
  fire(event: string, data: unknown): void;
}

const invoke = 0;
const register = 1;
const unregister = 2;

/** `post` sends a text to the page; `origin` is the host's own, https. */
export function createBridge(actions: BridgeActions, post: (text: string) => void, origin: string): Bridge {
  const send = (responseType: 0 | 1, name: string, correlationId: number, data: unknown): void =>
    post(
      JSON.stringify({
        _messageType: 1,
        _responseType: responseType,
        _errorCode: 0,
        _actionName: name,
        _conversationId: conversation,
        _correlationId: correlationId,
        _origin: origin,
        _serializerVersion: 1,
        _data: data,
      }),
    );

  const answer = async (message: Message): Promise<unknown> => {
    if (message._actionType === register) {
      actions.register(message._actionName);
      return { Error: 0 };
    }
    if (message._actionType === unregister) {
      actions.unregister(message._actionName);
      return { Error: 0 };
    }
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return actions.appContext();
      case "ContextActivationManager_notifyHost": {
        const [, actionId, ...rest] = message._data as [string, number, ...unknown[]];
        actions.notify(actionId, rest);
        return null;
      }
      case "executeMethod": {
        const { DdaMethod, ...data } = message._data as { DdaMethod: { DispatchId: number } };
        return actions.execute(DdaMethod.DispatchId, data);
      }
      default:
        // What the library says to its host beside all this (telemetry, trust) needs no answer of substance.
        return { Error: 0 };
    }
  };

  return {
    receive(text) {
      const message = parse(text);
      if (!message || message._messageType !== 0 || message._conversationId !== conversation) return;
      if (![invoke, register, unregister].includes(message._actionType)) return;
      void answer(message).then((data) => send(0, message._actionName, message._correlationId, data));
    },
    fire(event, data) {
      send(1, event, 0, data);
    },
  };
}

function parse(text: unknown): Message | undefined {
  if (typeof text !== "string" || !text.startsWith("{")) return undefined;
  try {
    return JSON.parse(text) as Message;
  } catch {
    return undefined;
  }
}
