"""The network: the only room that may touch it, and only when a person asked for a source.

Lives here: one verb, :func:`fetch`. May import the rooms below (errors, config, subscription);
``library`` alone imports it. httpx is imported by the first fetch and not before. The one
invariant: whatever the other side sends, a fetch ends within its time and its size, gives bytes or
raises an ``OnlineError`` of one sentence, and sends nothing but the address, an honest name and
what the same address gave us last time. There are no cookies, no credentials, no scripts, no
pictures; what comes back is read by ``formats`` like any file.

Decisions: a thread does the asking and the verb waits for it, so that a cancel and the total time
hold even against a server that sends a byte now and then. Names are resolved once, by the
connection that is used, and a redirect from a public host into the local network is refused at
that very connection. The pace of a host is kept in a locked file, so that window and shell
together ask no oftener than either would alone.
"""

from readinglist.online.fetching import Answer, Limits, fetch

__all__ = ["Answer", "Limits", "fetch"]
